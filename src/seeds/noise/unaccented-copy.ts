import { distance } from "fastest-levenshtein";
import { fold } from "../../domain/fold.ts";
import { isOpen, remove, type Piece } from "../piece.ts";

const letters = /\p{L}/gu;
const marked = /[à-ỹđ]/giu;
const word = /[\p{L}\p{N}]+/gu;
/** Vietnamese prose has marks on a quarter of its letters; a copy that lost them keeps a few strays. */
const strayShare = 0.12;
const shortestCompared = 20;
const alike = 0.85;
/** How far the copy may run ahead of or behind the original: a paragraph left out, a caption moved. */
const reach = 4;

interface Original {
  index: number;
  key: string;
}

/**
 * Removes an article's second copy without diacritics. Both sides are compared after stripping what marks remain, in
 * order and within a short reach, so that the work grows with the text's length.
 */
export function removeUnaccentedCopy(pieces: readonly Piece[]): readonly Piece[] {
  const open = pieces.map((piece, index) => ({ piece, index })).filter(({ piece }) => isOpen(piece));
  const originals = open
    .filter(({ piece }) => !isUnaccented(piece.text))
    .map(({ piece, index }) => ({ index, key: keyOf(piece.text) }));
  const copies = findCopies(open, originals);
  return pieces.map((piece, index) => (copies.has(index) ? remove(piece, "unaccented-copy") : piece));
}

function keyOf(text: string): string {
  return (fold(text).match(word) ?? []).join(" ");
}

function isUnaccented(text: string): boolean {
  const all = text.match(letters)?.length ?? 0;
  return all > 0 && (text.match(marked)?.length ?? 0) <= all * strayShare;
}

type Indexed = readonly { piece: Piece; index: number }[];

function findCopies(open: Indexed, originals: readonly Original[]): ReadonlySet<number> {
  const places = new Map<string, number>();
  originals.forEach(({ key }, position) => {
    if (!places.has(key)) places.set(key, position);
  });
  const found = new Set<number>();
  let next = 0;
  for (const { piece, index } of open) {
    const key = keyOf(piece.text);
    if (key.length < shortestCompared || !isUnaccented(piece.text)) continue;
    const position = places.get(key) ?? findAlike(key, originals, next);
    if (position === undefined || position === null) continue;
    found.add(index);
    next = position + 1;
  }
  return withShortLines(found, open);
}

function findAlike(key: string, originals: readonly Original[], next: number): number | null {
  for (let position = Math.max(0, next - reach); position < next + reach; position += 1) {
    const other = originals[position]?.key;
    if (other !== undefined && isAlike(key, other)) return position;
  }
  return null;
}

function isAlike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < longest * alike || longest > 20_000) return false;
  return distance(a, b) <= longest * (1 - alike);
}

/**
 * Between two paragraphs of the copy every unaccented line is the copy's (a caption, a heading); after the last one
 * those that the text holds already (the signature).
 */
function withShortLines(found: ReadonlySet<number>, open: Indexed): ReadonlySet<number> {
  if (found.size < 2) return found;
  const all = new Set(found);
  const first = [...found][0] ?? 0;
  const seen = new Set(open.filter(({ index }) => index < first).map(({ piece }) => keyOf(piece.text)));
  const last = [...found].at(-1) ?? 0;
  let between: number[] = [];
  let isRunning = true;
  for (const { piece, index } of open.filter((one) => one.index >= first)) {
    const isPlain = isUnaccented(piece.text) || !/\p{L}/u.test(piece.text);
    if (found.has(index)) {
      for (const other of between) all.add(other);
      between = [];
    } else if (index > last) {
      isRunning &&= isPlain && seen.has(keyOf(piece.text));
      if (isRunning) all.add(index);
    } else if (isPlain) between.push(index);
    else between = [];
  }
  return all;
}
