import type { FigureText } from "../domain/article.ts";
import { cut, isOpen, remove, withRole, type Piece } from "./piece.ts";
import { endsSentence, isProse } from "./prose.ts";
import { wordingOf } from "./wording.ts";

const label =
  "(?:ảnh minh h(?:oạ|ọa)|hình minh h(?:oạ|ọa)|minh h(?:oạ|ọa)|nguồn ảnh|hình ảnh|ảnh chụp|ảnh|hình|đồ h(?:oạ|ọa)|nguồn|photo|image|source)";
const pictureLabel = label.replace("nguồn|", "").replace("|source", "");
const opening = new RegExp(
  String.raw`^[(\[]?\s*(?:${label}\s*(?:\d{1,2}\s*)?[:：]|(?:ảnh|hình) minh h(?:oạ|ọa)(?![\p{L}])|(?:hình|ảnh|biểu đồ|infographic|video|clip)\s*(?:\d{1,2})?\s*[:：]|(?:hình|ảnh)\s+\d{1,2}\s*[.:])`,
  "iu",
);
const labelled = new RegExp(
  String.raw`(?<!ảnh|hình|(?<!\p{L})(?:bài|tin|bài và|tin và|bài,|tin,))[\s(\[.,;|/–—-]+(?:${label})\s*[:：]\s*([^()\n]{2,70}?)\s*[)\].]*$`,
  "iu",
);
const unlabelled = /[.)(\]\-–—|]\s*(?:Ảnh|ẢNH|Nguồn ảnh)\s+(?:của\s+)?(\p{Lu}[^().,:]{1,40}?)\s*[)\].]*$/u;
const illustrative = /[(\[]\s*(?:ảnh|hình)\s*(?:minh h(?:oạ|ọa)|tư liệu|internet)[^()]{0,40}[)\]]\.?$/iu;
const openingCredit = new RegExp(String.raw`^[(\[]?\s*${label}\s*[:：]\s*(.+?)\s*[)\].]*$`, "iu");
/** A credit with the next sentence run into it: "(Ảnh: TTXVN)Theo …", "Ảnh: Minh AnhTheo …". */
const fusedBracket = new RegExp(String.raw`\(\s*(?:${label})\s*[:：]\s*[^()]{2,60}\)\.?(?=\p{Lu})`, "iu");
const pictureCredit = new RegExp(String.raw`[\s.(](?:${pictureLabel})\s*[:：]\s*`, "giu");
/** The name of who made the picture, as capitals go, up to the capital that the next sentence begins with. */
const fusedName = /^\p{Lu}[^\n,;:()]{0,50}?[\p{Ll}\p{M}.+\d](?=\p{Lu}\p{Ll}*[ ,])/u;
const shortestRest = 40;
const maxCaption = 400;
const maxSentences = 3;

/** Words that begin a sentence and, capitalised in the middle of one, tell that a caption ran into it. */
const sentenceOpening =
  /(?<=[\p{L}\p{N}”")]) (?=(?:Ngày \d|(?:Sáng|Trưa|Chiều|Tối|Đêm|Rạng sáng|Hôm) (?:\d|nay|qua|ngày)|Theo (?:\p{Lu}|\p{Ll})|Tính đến|Đến nay|Hiện nay|Trước đó|Tuy nhiên|Bên cạnh đó|Ngoài ra|Cụ thể,|Đáng chú ý|Trong đó|Tại (?:buổi|hội nghị|phiên|cuộc|\p{Lu})|Phát biểu|Trao đổi với|Trả lời))/u;

/** Cuts captions off the sentences that ran into them. */
export function splitFusedCaptions(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (isOpen(piece) ? cutFused(piece) : piece));
}

/** Finds pictures' captions and removes the ones said twice. */
export function findFigures(pieces: readonly Piece[]): readonly Piece[] {
  const hasGaps = pieces.filter((piece) => piece.isAfterGap).length > pieces.length / 2;
  const found = pieces.map((piece, index) => {
    const isFigure = isOpen(piece) && (isCaption(piece.text) || isSaidTwice(piece, pieces[index + 1]));
    return isFigure ? withRole(piece, "figure") : piece;
  });
  return removeTwice(joinCredits(found, hasGaps));
}

function cutFused(piece: Piece): readonly Piece[] {
  const start = piece.text.slice(0, maxCaption + 100);
  const match = fusedBracket.exec(start) ?? findFusedName(start) ?? findFusedSentence(start);
  if (match === null) return [piece];
  const at = match.index + match[0].length;
  if (at > maxCaption || countSentences(piece.text.slice(0, match.index)) > maxSentences) return [piece];
  const { head, tail } = cut(piece, at);
  if (head === null || tail === null) return [piece];
  return [withRole(head, "figure"), tail];
}

/** Label in any case, the names after it capitalised as written. */
function findFusedName(text: string): { index: number; 0: string } | null {
  for (const credit of text.matchAll(pictureCredit)) {
    const from = credit.index + credit[0].length;
    const name = fusedName.exec(text.slice(from))?.[0];
    if (name !== undefined && text.length - from - name.length >= shortestRest)
      return { index: credit.index, 0: credit[0] + name };
  }
  return null;
}

/** A picture's alternative text and its caption: one short line, set twice on end. */
function isSaidTwice(piece: Piece, next: Piece | undefined): boolean {
  return (
    next !== undefined && next.text === piece.text && !next.isAfterGap && !isProse(piece.text) && piece.text.length > 20
  );
}

/** A first stretch without any stop, and then a sentence. */
function findFusedSentence(text: string): { index: number; 0: string } | null {
  const match = sentenceOpening.exec(text);
  if (match === null || match.index < 20 || match.index > 220) return null;
  return /[.!?:;,“"(]/u.test(text.slice(0, match.index)) ? null : match;
}

/** Whether a line is a picture's: it begins or ends with the words that name who made it. */
export function isCaption(text: string): boolean {
  if (text.length > maxCaption) return false;
  if (opening.test(text)) return countSentences(text) <= maxSentences;
  if (countSentences(text) > maxSentences) return false;
  if (illustrative.test(text) || unlabelled.test(text)) return true;
  const credit = labelled.exec(text);
  if (credit === null) return false;
  const isSourceInProse = /nguồn\s*[:：]/iu.test(credit[0]) && /\)\s*\.$/u.test(text);
  return !isSourceInProse;
}

function countSentences(text: string): number {
  return text.split(/[.!?…]["”)]*\s+(?=\p{Lu})/u).length;
}

/** "Caption line" + "Ảnh: X" on the next line is one figure. */
function joinCredits(pieces: readonly Piece[], hasGaps: boolean): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isCredit = piece.role === "figure" && openingCredit.test(piece.text) && piece.text.length <= 80;
    if (last !== undefined && isOpen(last) && isAlternative(last, piece))
      joined[joined.length - 1] = withRole(last, "figure");
    if (isCredit && last !== undefined && isOpen(last) && !piece.isAfterGap && isCaptionLike(last, hasGaps)) {
      joined[joined.length - 1] = {
        ...withRole(last, "figure"),
        endLine: piece.endLine,
        text: `${last.text} ${piece.text}`,
      };
    } else joined.push(piece);
  }
  return joined;
}

/** A picture's alternative text right above its caption, beginning with the same words. */
function isAlternative(piece: Piece, next: Piece): boolean {
  if (next.role !== "figure" || next.isAfterGap || piece.text.length > 250 || endsSentence(piece.text)) return false;
  const caption = wordingOf(toFigureText(next.text).caption);
  return caption.length >= 15 && wordingOf(piece.text).startsWith(caption);
}

function isCaptionLike(piece: Piece, hasGaps: boolean): boolean {
  if (piece.text.length > 250 || countSentences(piece.text) > 2) return false;
  return hasGaps || !endsSentence(piece.text);
}

/** A line without a stop, set right under the lead while an empty line follows, is its picture's. */
export function takeBelowLead(pieces: readonly Piece[]): readonly Piece[] {
  const lead = pieces.findIndex(({ role }) => role === "lead");
  const piece = pieces[lead + 1];
  const next = pieces.slice(lead + 2).find(({ role }) => role !== "removed");
  if (lead === -1 || piece === undefined || !isOpen(piece) || piece.isAfterGap || next?.isAfterGap !== true)
    return pieces;
  if (piece.text.length > 250 || endsSentence(piece.text) || !pieces[lead]?.isAfterGap) return pieces;
  return removeTwice(pieces.map((other) => (other === piece ? withRole(piece, "figure") : other)));
}

function removeTwice(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>();
  return pieces.map((piece) => {
    const wording = wordingOf(piece.text);
    const isTwice = seen.has(wording);
    if (piece.role === "figure") seen.add(wording);
    return isTwice && (piece.role === "figure" || isOpen(piece)) ? remove(piece, "duplicate-caption") : piece;
  });
}

/**
 * A caption and its credit, both as written: "… (Ảnh: M. An)" gives "…" and "(Ảnh: M. An)", so that together they are
 * the whole text. A line that is nothing but "Ảnh minh họa: …" is a caption.
 */
export function toFigureText(text: string): FigureText {
  const match = labelled.exec(text) ?? illustrative.exec(text) ?? unlabelled.exec(text);
  if (match === null) return { caption: text, credit: null };
  const at = match.index + (/^[.,;)\]]/u.exec(match[0])?.[0].length ?? 0);
  const caption = text.slice(0, at).trim();
  return caption === "" ? { caption: text, credit: null } : { caption, credit: text.slice(at).trim() };
}
