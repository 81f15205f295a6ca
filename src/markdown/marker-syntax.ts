import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Literal } from "mdast";
import type { Code, Construct, Extension, State } from "micromark-util-types";

/** One line that begins with two colons or more, as written. Lines mark where a part begins or ends; nothing nests. */
export interface MarkerLine extends Literal {
  type: "markerLine";
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    markerLine: "markerLine";
  }
}

declare module "mdast" {
  interface RootContentMap {
    markerLine: MarkerLine;
  }
}

const colon = 58;

function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

const markerLine: Construct = {
  name: "markerLine",
  tokenize(effects, ok, nok): State {
    const first: State = (code) => {
      effects.enter("markerLine");
      effects.consume(code);
      return second;
    };
    const second: State = (code) => {
      if (code !== colon) return nok(code);
      effects.consume(code);
      return rest;
    };
    const rest: State = (code) => {
      if (isLineEnd(code)) {
        effects.exit("markerLine");
        return ok(code);
      }
      effects.consume(code);
      return rest;
    };
    return first;
  },
};

/**
 * The block part of the directive syntax, and no other: text such as `8:30`, `3:1` or `Nguồn:Bộ` keeps every character.
 * A marker line is taken whole, well-formed or not, so that no slip can turn it into prose. An indented line is prose,
 * not code.
 */
export const markerSyntax: Extension = { flow: { [colon]: markerLine }, disable: { null: ["codeIndented"] } };

export const markerFromMarkdown: FromMarkdown = {
  enter: {
    markerLine(token) {
      this.enter({ type: "markerLine", value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    markerLine(token) {
      this.exit(token);
    },
  },
};
