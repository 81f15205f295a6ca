/** A piece of text: a word, a run of digits with its separators, or a single mark. White space is between tokens. */
export interface Token {
  kind: "word" | "numeral" | "mark";
  /** As written, in UTF-16 code units of the text. */
  start: number;
  end: number;
  text: string;
  /** The form in which tables are searched: NFC, lower case, tone marks on the vowel where new spelling puts them. */
  key: string;
  /** Whether white space stands before it; true for the first. */
  isSpaced: boolean;
}

const pattern = /(\s+)|(\p{L}[\p{L}\p{M}\p{N}]*)|(\d+(?:[.,\u00A0\u2009\u202F]\d+)*)|([\s\S])/gu;

/** Cuts a text into tokens; together with the white space between them they are the whole text. */
export function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let isSpaced = true;
  for (const match of text.matchAll(pattern)) {
    const [written, space, word, numeral] = match;
    if (space === undefined) {
      const kind = word === undefined ? (numeral === undefined ? "mark" : "numeral") : "word";
      const start = match.index;
      tokens.push({ kind, start, end: start + written.length, text: written, key: toKey(written), isSpaced });
    }
    isSpaced = space !== undefined;
  }
  return tokens;
}

const oldTones = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/u;

/** «hòa» and «hoà», «thủy» and «thuỷ», «tỉ» and «tỷ» are one word in two spellings. */
export function toKey(word: string): string {
  const lower = word.normalize("NFC").toLowerCase();
  if (lower === "tỉ") return "tỷ";
  return /^\p{L}*(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u.test(lower) && !/^qu|^gi/u.test(lower)
    ? lower.normalize("NFD").replace(oldTones, "$1$3$2").normalize("NFC")
    : lower;
}

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** The first token at or after a place. */
export function tokenFrom(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
