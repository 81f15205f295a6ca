import { isCaption } from "../figures.ts";
import { isNameLike } from "../metadata/person.ts";
import { isOpen, remove, wordsIn, type Piece } from "../piece.ts";
import { endsSentence, isProse } from "../prose.ts";
import { sharesPhrase } from "../wording.ts";

const fewestWords = 7;
/** A single line may be a heading that the crawler set under the paragraph before: headings are shorter. */
const fewestWordsAlone = 9;
const longest = 160;
const gapped = 0.7;
const marked = /^(?:[-–—•·▪●■◦*+]|\d{1,3}[.)]|[a-zđ][.)])\s|\t|\s\|\s/u;
/** Lines of one kind that an article sets below one another: figures, labels with what they tell, people, quotes. */
const ownText: readonly RegExp[] = [
  /:\s*[\d.,]+/u,
  /^[^:]{2,30}:\s/u,
  /^(?:ông|bà|anh|chị|em|cô|chú|bác|nhà báo|(?:gs|pgs|ts|ths|bs|ks)\.?|thiếu tá|trung tá|thượng tá|đại tá|luật sư|bác sĩ)\s[^,]{2,40},/iu,
  /^["“«].*["”»]$/u,
];

/**
 * Removes other articles' titles that stand between paragraphs without a heading: lines set tight under one another,
 * or under the end of a paragraph, where empty lines part all else.
 */
export function removeBareLinks(pieces: readonly Piece[]): readonly Piece[] {
  const prose = pieces.filter((piece) => isParagraph(piece) && isProse(piece.text));
  if (prose.length < 3 || prose.filter(({ isAfterGap }) => isAfterGap).length < prose.length * gapped) return pieces;
  const blocks = toBlocks(pieces);
  let next: Piece | undefined;
  const links = new Set<Piece>();
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] ?? [];
    if (next !== undefined) for (const link of linksIn(block, blocks[index - 1]?.at(-1), next)) links.add(link);
    next = block.find((piece) => isOpen(piece) && isProse(piece.text)) ?? next;
  }
  return links.size === 0 ? pieces : pieces.map((piece) => (links.has(piece) ? remove(piece, "related-links") : piece));
}

function isParagraph(piece: Piece): boolean {
  return isOpen(piece) || piece.role === "lead";
}

/** Stretches between empty lines. */
function toBlocks(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const blocks: Piece[][] = [];
  for (const piece of pieces) {
    const block = blocks.at(-1);
    if (block === undefined || piece.isAfterGap) blocks.push([piece]);
    else block.push(piece);
  }
  return blocks;
}

/** The links at a stretch's end: after what stands above them, before the next paragraph. */
function linksIn(block: readonly Piece[], before: Piece | undefined, next: Piece): readonly Piece[] {
  const from = block.findLastIndex((piece) => !isLink(piece)) + 1;
  const run = block.slice(from);
  const above = from > 0 ? block[from - 1] : before;
  if (run.length === 0 || above === undefined || !isEnd(above)) return [];
  const isText = ownText.some((own) => run.every(({ text }) => own.test(text)));
  if (isText || run.every(({ text }) => sharesPhrase(text, next.text))) return [];
  if (run.length > 1) return run;
  const [only] = run;
  if (only === undefined || from === 0 || !isParagraph(above) || wordsIn(only.text) < fewestWordsAlone) return [];
  return sharesPhrase(only.text, next.text) ? [] : run;
}

/** The end of a paragraph: below a colon stands a list. */
function isEnd(piece: Piece): boolean {
  return (isParagraph(piece) && endsSentence(piece.text) && !piece.text.endsWith(":")) || piece.role === "figure";
}

function isLink(piece: Piece): boolean {
  const { text } = piece;
  if (!isOpen(piece) || text.length > longest || wordsIn(text) < fewestWords) return false;
  if (/[.;:,…!]["”»)]*$/u.test(text) || !/^["“]?[\p{Lu}\d]/u.test(text)) return false;
  return !marked.test(text) && text !== text.toUpperCase() && !isCaption(text) && !isNameLike(text);
}
