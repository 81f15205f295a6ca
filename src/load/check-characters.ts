import { toError, type Problem } from "../domain/problem.ts";

// Zero-width marks and marks of direction. Joiners (U+200C, U+200D) and soft hyphens have honest uses.
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
// Where markdown and YAML look for a space or for nothing: before a line's first word, and behind its mark.
const hard = /^[ \t]*(?:[-*+>]|#{1,6}|\d+[.)]|:{2,}|[\w.-]+:)?[ \t]*(\u00A0)/u;
const inMarker = /^ {0,3}:{2,}.*?(\u00A0)/u;

/** Characters that nobody sees and that keep a text from being read right, each at its line and column. */
export function checkCharacters(file: string, text: string): readonly Problem[] {
  const withoutMark = text.replace(/^\uFEFF/u, "");
  return withoutMark.split(/\r\n|\r|\n/u).flatMap((written, index) => {
    const at = (column: number) => ({ file, line: index + 1, column: column + 1 });
    const hidden = [...written.matchAll(invisible)].map((match) =>
      toError("character-invisible", at(match.index), { code: toCode(match[0]) }),
    );
    const space = hard.exec(written) ?? inMarker.exec(written);
    const column = space === null ? -1 : space[0].length - 1;
    return [...hidden, ...(column < 0 ? [] : [toError("space-hard", at(column), {})])];
  });
}

function toCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
