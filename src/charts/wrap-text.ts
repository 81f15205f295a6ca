import { measureText } from "./font.ts";

interface WrapOptions {
  widthPx: number;
  sizePx: number;
  isBold?: boolean;
}

/** Within so many px of the narrowest. */
const balancePx = 3;

/**
 * A text in lines that fit the width, broken between words; a word too long for a line is broken inside. As few lines as
 * there can be, of about one length: no last word is left alone.
 */
export function wrapText(text: string, options: WrapOptions): readonly string[] {
  const first = fillLines(text, options);
  const { widthPx, sizePx, isBold = false } = options;
  const longestWord = Math.max(0, ...text.split(/[ \n]+/u).map((word) => measureText(word, sizePx, isBold)));
  if (first.length < 2 || longestWord > widthPx) return first;
  let lines = first;
  let [low, high] = [longestWord, widthPx];
  while (high - low > balancePx) {
    const middle = (low + high) / 2;
    const tried = fillLines(text, { ...options, widthPx: middle });
    if (tried.length > first.length) low = middle;
    else [lines, high] = [tried, middle];
  }
  return lines;
}

function fillLines(text: string, { widthPx, sizePx, isBold = false }: WrapOptions): readonly string[] {
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
  if (word.includes("\u00a0")) return fillLines(word.replaceAll("\u00a0", " "), options);
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
