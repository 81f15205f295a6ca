import { isOpen, remove, withRole, type Piece } from "../piece.ts";
import { isBareTagLine } from "../noise/widgets.ts";
import { endsSentence, isHeadline, isProse } from "../prose.ts";
import type { Publishers } from "./publisher.ts";
import { parseSignOff } from "./sign-off.ts";
import { parseTimeLine } from "./time-line.ts";

const reach = 14;

/** Finds who signs the article below its last paragraph; headlines that follow the signature are other articles'. */
export function findSignature(pieces: readonly Piece[], publishers: Publishers): readonly Piece[] {
  const open = pieces.flatMap((piece, index) => (isOpen(piece) ? [index] : []));
  const tail = open.slice(Math.max(1, open.length - reach));
  const roles = new Map<number, "author" | "publisher" | "published" | "related" | "tags">();
  const taken = new Set(pieces.map(({ role }) => role));
  const lastProse = tail.findLastIndex((index) => isProse(pieces[index]?.text ?? ""));
  for (const [position, index] of tail.entries()) {
    const text = pieces[index]?.text ?? "";
    if (position <= lastProse) continue;
    const isBare = position === lastProse + 1 || roles.size > 0 || isAfterText(pieces, index);
    const role = readTail(text, publishers, isBare);
    if (role !== null) roles.set(index, role);
    else if (roles.size > 0 && isBareTagLine(text)) roles.set(index, "tags");
    else if (roles.size > 0 && isHeadline(text)) roles.set(index, "related");
  }
  return pieces.map((piece, index) => {
    const role = roles.get(index);
    if (role === undefined) return piece;
    if (role === "tags") return remove(piece, "widget");
    if (role === "related") return remove(piece, "related-links");
    if (taken.has(role)) return remove(piece, "repeated-text");
    taken.add(role);
    return withRole(piece, role);
  });
}

function isAfterText(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1];
  return before !== undefined && (before.reason === "end-mark" || (isOpen(before) && endsSentence(before.text)));
}

function readTail(text: string, publishers: Publishers, isBare: boolean): "author" | "publisher" | "published" | null {
  const time = parseTimeLine(text);
  if (time !== null && time.rest === "") return "published";
  const signed = parseSignOff(text, publishers, isBare);
  if (signed === null) return null;
  return signed.author === null ? "publisher" : "author";
}
