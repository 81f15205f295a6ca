import { coverWithWidgets } from "../noise/phrases.ts";
import { cut, isOpen, type Piece } from "../piece.ts";
import { isCaption } from "../figures.ts";
import { isInitials, isNameLike } from "./person.ts";
import type { Publishers } from "./publisher.ts";
import { parseSignOff } from "./sign-off.ts";

const longLine = 160;
/** A paragraph that a name can have run into. */
const longParagraph = 100;
const timeAtStart =
  /(?:thứ\s+\p{L}+|chủ\s+nhật)?[\s,]*(?:ngày\s+)?(?:\d{1,2}[:h]\d{2}\s*[-–|,]?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[-–|,]?\s*\d{1,2}[:h]\d{2})?(?:\s*\(?GMT\s?\+\s?7\)?)?\s+(?=[\p{Lu}("“])/iu;
const signatureAtEnd = /(?<=[.!?…”"■◼●]\s?)\s*(\([^()]{2,60}\)|\p{Lu}[\p{L}.]{0,8}\.?)$/u;
const nameAtEnd =
  /(?<=[.!?…”"■◼●]\s)\s*((?:(?:Phóng viên|Tác giả|Bài và ảnh|Bài|Tin|Thực hiện|PV|CTV|Theo|Nguồn)\s*:?\s+)?\p{Lu}[\p{L}+.]*(?:\s\p{Lu}[\p{L}+.]*){1,3})$/u;

/** Where a whole page came as one line: its buttons and time line before the text, its signature behind, cut off. */
export function splitInlineFrame(pieces: readonly Piece[], publishers: Publishers): readonly Piece[] {
  const last = pieces.findLastIndex(
    (piece) => isOpen(piece) && piece.text.length > longParagraph && !isCaption(piece.text),
  );
  return pieces.flatMap((piece, index) => {
    if (!isOpen(piece) || piece.text.length <= longParagraph) return piece;
    const parts = index <= 6 && piece.text.length > longLine ? cutHead(piece) : [piece];
    return index === last
      ? parts.flatMap((part) => (part.text.length > longParagraph ? cutSignature(part, publishers) : part))
      : parts;
  });
}

function cutHead(piece: Piece): readonly Piece[] {
  const match = timeAtStart.exec(piece.text.slice(0, longLine));
  if (match === null) return [piece];
  const before = piece.text.slice(0, match.index).trim();
  const isFrame = before === "" ? /\d[:h]\d{2}/u.test(match[0]) : coverWithWidgets(before) !== null;
  if (!isFrame) return [piece];
  const { head, tail } = cut(piece, match.index + match[0].length);
  const parted = head === null ? { head: null, tail: null } : cut(head, match.index);
  return [parted.head, parted.tail, tail].filter((part) => part !== null);
}

function cutSignature(piece: Piece, publishers: Publishers): readonly Piece[] {
  const match = nameAtEnd.exec(piece.text) ?? signatureAtEnd.exec(piece.text);
  const signature = match?.[1];
  if (match === null || signature === undefined) return [piece];
  const isBare = isNameLike(signature) && !publishers.isOther(signature);
  const isSigned = isInitials(signature) || parseSignOff(signature, publishers, isBare) !== null;
  const { head, tail } = isSigned ? cut(piece, match.index) : { head: piece, tail: null };
  return [head, tail].filter((part) => part !== null);
}
