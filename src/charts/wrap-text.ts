import { measureText } from "./font.ts";

interface WrapOptions {
  widthPx: number;
  sizePx: number;
  isBold?: boolean;
}

/** A text in lines that fit the width, broken between words; a word too long for a line is broken inside. */
export function wrapText(text: string, { widthPx, sizePx, isBold = false }: WrapOptions): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/[ \n]+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measureText(longer, sizePx, isBold) <= widthPx) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = breakWord(word, widthPx, sizePx, isBold);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

function breakWord(word: string, widthPx: number, sizePx: number, isBold: boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word.normalize("NFC")) {
    if (piece !== "" && measureText(piece + character, sizePx, isBold) > widthPx) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
