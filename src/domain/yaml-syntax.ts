import { isCollection, visit, YAMLParseError, type Document, type YAMLError } from "yaml";
import { toAdvice, toError, type Place, type Problem } from "./problem.ts";

type PlaceAt = (offset: number) => Place;

// Walking through a document takes long beside a look at its text.
const mayBeMisread = /\*|[{[,]\s*[{[]|[}\]]\s*:|^\s*\?\s/mu;
const mayBeCut = /\S[ \t]#/u;

/** What YAML cannot read, and what it reads as nobody means it: an alias without an anchor, a list for a field's name. */
export function findSyntaxProblems(document: Document, text: string, placeAt: PlaceAt): readonly Problem[] {
  const misread = mayBeMisread.test(text) ? findMisread(document) : [];
  return [...document.errors, ...document.warnings, ...misread].map((error) => toProblem(error, text, placeAt));
}

function findMisread(document: Document): readonly YAMLError[] {
  const bad: YAMLError[] = [];
  visit(document, {
    // A "*name" that stands for nothing, or for what it stands in: a star before a word is mostly meant as a star.
    Alias(_key, alias) {
      const [start = 0, end = 0] = alias.range ?? [];
      const [from = 0, to = 0] = alias.resolve(document)?.range ?? [];
      if (to === 0 || (from <= start && end <= to)) {
        bad.push(new YAMLParseError([start, end], "BAD_ALIAS", `unresolved alias: ${alias.source}`));
      }
    },
    Map(_key, { items }) {
      for (const { key } of items) {
        if (!isCollection(key)) continue;
        const [start = 0, end = 0] = key.range ?? [];
        bad.push(new YAMLParseError([start, end], "NON_STRING_KEY", "collection as key"));
      }
    },
  });
  return bad;
}

function toProblem(error: YAMLError, text: string, placeAt: PlaceAt): Problem {
  const [start] = error.pos;
  if (error.code === "DUPLICATE_KEY") {
    const [, space = "", field = ""] = /^(\s*)([^:\n]*)/u.exec(text.slice(start)) ?? [];
    return toError("yaml-duplicate-field", placeAt(start + space.length), { field: field.trim() });
  }
  if (error.code === "TAB_AS_INDENT") return toError("yaml-tab", placeAt(start), {});
  const [line = ""] = text.slice(text.lastIndexOf("\n", start - 1) + 1).split("\n");
  const reason = /(?:[:[,{]|^\s*-)\s*[“”]/u.test(line) ? "CURLY_QUOTES" : error.code;
  return toError("yaml-syntax", placeAt(start), { reason });
}

/**
 * Words behind a # are a comment to YAML, so what an editor wrote in a text without quotes is cut off there. With no
 * space behind the # it was hardly meant as one.
 */
export function findCutTexts(document: Document, text: string, placeAt: PlaceAt): readonly Problem[] {
  if (!mayBeCut.test(text)) return [];
  const cut: Problem[] = [];
  visit(document, {
    Scalar(_key, { type, value, range }) {
      if (type !== "PLAIN" || typeof value !== "string" || !range) return;
      const [, space = "", comment = ""] = /^([ \t]+)(#[^\r\n]*)/u.exec(text.slice(range[1])) ?? [];
      if (comment === "") return;
      const toCut = /^#[^\s#]/u.test(comment) ? toError : toAdvice;
      cut.push(toCut("yaml-text-cut", placeAt(range[1] + space.length), { comment: comment.trimEnd() }));
    },
  });
  return cut;
}
