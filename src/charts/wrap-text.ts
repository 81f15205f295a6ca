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
    const fits = measureText(word, sizePx, isBold) <= widthPx;
    const pieces = fits ? [word] : breakWord(word, { widthPx, sizePx, isBold });
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

/** Words that a no-break space ties together come apart before a word does. */
function breakWord(word: string, options: Required<WrapOptions>): readonly string[] {
  if (word.includes("\u00a0")) return wrapText(word.replaceAll("\u00a0", " "), options);
  const pieces: string[] = [];
  let piece = "";
  for (const character of word.normalize("NFC")) {
    if (piece !== "" && measureText(piece + character, options.sizePx, options.isBold) > options.widthPx) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
