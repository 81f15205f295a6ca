import { fold } from "../../domain/fold.ts";
import { isPerson } from "../metadata/person.ts";
import type { Publishers } from "../metadata/publisher.ts";
import { parseTimeLine } from "../metadata/time-line.ts";
import { isOpen, remove, wordsIn, type Piece } from "../piece.ts";
import { isProse } from "../prose.ts";

/** How far down an official header and how far up its recipients are looked for, in lines. */
const headReach = 14;
const tailReach = 30;
const longestIssuer = 120;

const motto = /cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–—.*]?\s*tu do\s*[-–—.*]?\s*hanh phuc/u;
const number = /^so\s*:?\s*[\d….\s]*[/-][a-zđ\d&-]+\s*$|^so\s*:\s*[\d….\s]*$/u;
const rule = /^[-–—_=*\s]+$/u;
/** Kinds of paper that stand alone above what they are about. */
const kind =
  /^(?:thong cao bao chi|thong tin bao chi|thong cao|press release|ban tin|thong bao|bao cao|cong van|to trinh|ke hoach|du thao)\s*:?$/u;
const recipients = /^noi nhan\s*:?/u;
const office =
  /^(?:t\/?m|t\/?l|k\/?t|t\/?uq|q)\.\s?\S|^\(?\s*da ky\s*\)?$|^(?:pho )?(?:chanh van phong|giam doc|tong giam doc|chu tich|bo truong|thu truong|cuc truong|vu truong|truong ban|thu truong co quan)$/u;

/** Removes what surrounds official papers: the state's name and motto, the issuer above, number, recipients, who signs for whom. */
export function removeLetterhead(pieces: readonly Piece[], publishers: Publishers): readonly Piece[] {
  return removeRecipients(removeHead(pieces, publishers));
}

function removeHead(pieces: readonly Piece[], publishers: Publishers): readonly Piece[] {
  const open = pieces.flatMap((piece, index) => (isOpen(piece) ? [index] : [])).slice(0, headReach);
  const last = open.findLast((index) => isMotto(pieces[index]));
  const head = new Set(last === undefined ? unmarkedHead(pieces, open, publishers) : markedHead(pieces, open, last));
  return head.size === 0
    ? pieces
    : pieces.map((piece, index) => (head.has(index) ? remove(piece, "letterhead") : piece));
}

function isMotto(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    piece.text.length <= longestIssuer * 2 &&
    motto.test(fold(piece.text)) &&
    !isProse(piece.text)
  );
}

/** All above the motto but dates; below it the number, a rule, a lone kind of paper. */
function markedHead(pieces: readonly Piece[], open: readonly number[], last: number): readonly number[] {
  const above = open.filter((index) => index <= last && isHeadLine(pieces[index]));
  const below = open.filter((index) => index > last);
  const stop = below.findIndex((index) => !isBelowMotto(pieces, index));
  return [...above, ...below.slice(0, stop === -1 ? 0 : stop).filter((index) => isHeadLine(pieces[index]))];
}

function isHeadLine(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.text.length <= longestIssuer * 2 && parseTimeLine(piece.text) === null;
}

function isBelowMotto(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece === undefined) return false;
  const folded = fold(piece.text);
  const isAbove = kind.test(folded) && isOpen(pieces[index + 1] ?? piece) && !isProse(pieces[index + 1]?.text ?? "");
  return number.test(folded) || rule.test(folded) || parseTimeLine(piece.text) !== null || isAbove;
}

/** "ỦY BAN NHÂN DÂN TỈNH BẾN TRE", "SỞ NỘI VỤ TỈNH HÀ NAM", "CỔNG THÔNG TIN ĐIỆN TỬ": who publishes on a province's pages. */
const council =
  /^(?:(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|hdnd - ubnd|so (?!lieu|luong)\S+(?: \S+){0,6}?) (?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran) \S+(?: \S+){0,3}|(?:cong|trang) (?:thong tin dien tu|ttdt)(?: \S+){0,8})$/u;

function isCouncil(folded: string): boolean {
  return council.test(folded);
}

/** Without a motto: an organisation's name in capitals, or a lone kind of paper, right above a title. */
function unmarkedHead(pieces: readonly Piece[], open: readonly number[], publishers: Publishers): readonly number[] {
  const head: number[] = [];
  for (const [position, index] of open.slice(0, 4).entries()) {
    const next = pieces[open[position + 1] ?? -1];
    const text = pieces[index]?.text ?? "";
    const folded = fold(text);
    const isIssuer = text === text.toUpperCase() && (publishers.isOther(text) || isCouncil(folded));
    const isFollowed = next !== undefined && !isProse(next.text) && wordsIn(next.text) >= (isIssuer ? 3 : 4);
    if (!isFollowed || !(isIssuer || kind.test(folded) || number.test(folded))) return head;
    head.push(index);
  }
  return head;
}

/** "Nơi nhận: …" and all that follows it, the name of who signed aside. */
function removeRecipients(pieces: readonly Piece[]): readonly Piece[] {
  const from = Math.max(0, pieces.length - tailReach);
  const first = pieces.findIndex((piece, index) => index >= from && isOpen(piece) && recipients.test(fold(piece.text)));
  if (
    first === -1 ||
    pieces.slice(first + 1).some((piece) => isOpen(piece) && isProse(piece.text) && !piece.text.includes(";"))
  ) {
    return removeOffices(pieces, from);
  }
  const isKept = ({ text }: Piece): boolean => isPerson(text) && text !== text.toUpperCase();
  return pieces.map((piece, index) =>
    index >= first && isOpen(piece) && !isKept(piece) ? remove(piece, "letterhead") : piece,
  );
}

/** "TM. ỦY BAN NHÂN DÂN", "(Đã ký)": below the last paragraph. */
function removeOffices(pieces: readonly Piece[], from: number): readonly Piece[] {
  const lastProse = pieces.findLastIndex((piece) => isOpen(piece) && isProse(piece.text));
  const start = Math.max(from, lastProse + 1);
  return pieces.map((piece, index) => {
    const isOffice =
      index >= start &&
      index > 0 &&
      isOpen(piece) &&
      piece.text.length <= longestIssuer &&
      office.test(fold(piece.text));
    return isOffice ? remove(piece, "letterhead") : piece;
  });
}
