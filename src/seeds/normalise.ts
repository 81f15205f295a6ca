/** Characters that carry no text: zero width, direction marks, soft hyphens, controls, byte order marks. */
const invisible = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
const lineEnd = /\r\n|\r|\n/u;
const spaceWithTab = / *\t[ \t]*/gu;
const otherSpace = /[^\S\t]+|\u0085/gu;

/**
 * A seed's lines as everything after reads them: NFC, invisible characters gone, every run of white space one space
 * (one tab where it holds one: flattened tables keep their columns), trimmed. Index 0 is the seed's line 1.
 */
export function toLines(text: string): readonly string[] {
  return text.toWellFormed().split(lineEnd).map(normaliseLine);
}

function normaliseLine(line: string): string {
  return line.replace(invisible, "").normalize("NFC").replace(otherSpace, " ").replace(spaceWithTab, "\t").trim();
}

/** What a reader sees of a text, white space aside: what may never be lost. */
export function toVisible(text: string): string {
  return text
    .replace(invisible, "")
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, "");
}
