import { isCaption } from "../figures.ts";
import { parseTimeLine } from "../metadata/time-line.ts";
import { cut, type Piece } from "../piece.ts";

const shortest = 15;
const longest = 250;
const headReach = 5;
/** A word in small letters that runs into a capital. */
const joint = /(?<=\s\p{Ll}+)(?=\p{Lu}\p{Ll}*\s)/gu;

/** "… năm 2016Ngày 22/03/2017 15:11": the line of the time runs into the title. */
const timeJoint =
  /(?<=[\p{Ll}\d”"?!)])(?=(?:Ngày|Thứ|Chủ nhật|Cập nhật|Đăng)\s[^.]{0,24}\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/u;

/**
 * A first line that says its title twice over ("TitleTitle ảnh 1Caption"), or runs into its picture's caption
 * ("TitleCaption. Ảnh: …") or into the line of the time, becomes two: the title, and the rest.
 */
export function splitFusedTitle(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    const at = index > headReach ? -1 : findSecond(piece.text);
    if (at === -1) return piece;
    const { head, tail } = cut(piece, at);
    return [head, tail].filter((part) => part !== null);
  });
}

function findSecond(text: string): number {
  const at = text.indexOf(text.slice(0, shortest), shortest);
  if (at !== -1 && at <= longest && text.startsWith(text.slice(0, at).trim(), at)) return at;
  return findTime(text) ?? findCaption(text);
}

function findTime(text: string): number | null {
  const at = text.length > longest + shortest ? -1 : text.search(timeJoint);
  return at >= shortest && parseTimeLine(text.slice(at)) !== null ? at : null;
}

function findCaption(text: string): number {
  for (const { index } of text.slice(0, longest).matchAll(joint)) {
    if (index >= shortest && isCaption(text.slice(index))) return index;
  }
  return -1;
}
