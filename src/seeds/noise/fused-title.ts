import type { Piece } from "../piece.ts";

const shortest = 15;

/** A first line that says its title twice over ("TitleTitle ảnh 1Caption") becomes two: the title, and the rest. */
export function splitDoubledTitle(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    const at = index > 5 ? -1 : findSecond(piece.text);
    if (at === -1) return piece;
    const second = { ...piece, text: piece.text.slice(at).trim(), isAfterGap: false };
    return [{ ...piece, text: piece.text.slice(0, at).trim() }, second];
  });
}

function findSecond(text: string): number {
  const at = text.indexOf(text.slice(0, shortest), shortest);
  if (at === -1 || at > 250) return -1;
  const first = text.slice(0, at).trim();
  return text.startsWith(first, at) ? at : -1;
}
