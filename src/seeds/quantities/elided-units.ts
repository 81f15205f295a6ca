import { valueOf, type Amount } from "./amounts.ts";
import { keyAt, type Context } from "./context.ts";
import { markUnit } from "./exam-marks.ts";
import { unitAfter, type Figure } from "./figure.ts";
import { longestBefore } from "./phrases.ts";
import { isNumberCue } from "./number-cues.ts";
import { organisationNames, provinceNames } from "./gazetteer-names.ts";
import { isCapitalised } from "./tokens.ts";
import { unknownNounAt, type UnitMatch } from "./units.ts";

/** Gives a number without a unit the one that its sentence means; a number that stays without is no quantity. */
export function fillUnits(context: Context, figures: readonly Figure[]): readonly Figure[] {
  const filled: Figure[] = [...figures];
  for (let index = filled.length - 1; index >= 0; index -= 1) {
    const [figure, next] = [filled[index], filled[index + 1]];
    if (figure !== undefined && figure.unit === null) filled[index] = fromNext(context, figure, next);
  }
  for (const [index, figure] of filled.entries()) {
    if (figure.unit === null) filled[index] = fromBefore(context, figure, filled.slice(Math.max(0, index - 12), index));
  }
  return filled.filter((figure) => figure.unit !== null);
}

const listed = /^(?:,|và|hoặc|hay|and|or|,và)$/u;
const changed = /^(?:lên|xuống|còn|sang|lên tới|lên đến|xuống còn|to|đến|tới)$/u;

/** "12, 15 và 20 người", "từ 1.200 lên 1.500 người": the unit stands at the last. */
function fromNext(context: Context, figure: Figure, next: Figure | undefined): Figure {
  if (next === undefined || next.unit === null || next.isSpecial) return figure;
  if (canStandAlone(context, figure) && isNamedBefore(context, figure, next)) {
    return { ...figure, unit: { ...next.unit, first: figure.coreEnd, end: figure.coreEnd } };
  }
  if (!isNumberCue(context.tokens[figure.coreFirst - 1], context.language) || !canStandAlone(context, figure))
    return figure;
  const between = context.tokens.slice(figure.end, next.coreFirst).map((token) => token.key);
  const [joint = "", ...rest] = between;
  const isList = listed.test(joint) && rest.length === 0;
  const isChange =
    changed.test(joint) &&
    rest.length <= 3 &&
    !rest.includes(",") &&
    /^(?:từ|mức|from)$/u.test(beforeQualifier(context, figure));
  if (!isList && !isChange) return isParallel(context, figure, next) ? { ...figure, unit: next.unit } : figure;
  const isPercent = next.unit.kind === "share";
  if (isList && joint === "," && !isPercent && figure.of === null && !isListOfNumbers(context, figure)) return figure;
  const isScaled =
    figure.amount.scale === 1 && next.amount.scale > 1 && (figure.amount.digits ?? "").replace(/\D.*$/u, "").length < 4;
  const amount = isScaled ? { ...figure.amount, scale: next.amount.scale } : figure.amount;
  return { ...figure, amount, unit: next.unit };
}

const telling = /^(?:có|là|đạt|được|còn)$/u;

/** "thu có 11, chi có 12, giám định có 4 thủ tục": one verb tells each of them. */
function isParallel(context: Context, figure: Figure, next: Figure): boolean {
  const verb = keyAt(context, figure.coreFirst - 1);
  const between = context.tokens.slice(figure.end, next.coreFirst);
  if (next.unit?.kind !== "count" || !telling.test(verb) || between.at(-1)?.key !== verb) return false;
  return between[0]?.text === "," && between.length <= 12 && !between.some(({ kind }) => kind === "numeral");
}

function beforeQualifier(context: Context, figure: Figure): string {
  return keyAt(context, figure.coreFirst - 1);
}

/** "lần lượt là 12, 15 và 20 người": announced as a list. */
function isListOfNumbers(context: Context, figure: Figure): boolean {
  return /^(?:là|lượt|ứng|,|:|có|gồm|đạt)$/u.test(keyAt(context, figure.coreFirst - 1));
}

/** Digits that are clearly a number: grouped, with decimals, with a scale or a whole. */
function isClear(figure: Figure): boolean {
  const { amount, of } = figure;
  return of !== null || amount.scale > 1 || /[.,\u00A0]/u.test(amount.digits ?? "");
}

function canStandAlone(context: Context, figure: Figure): boolean {
  const { amount, coreEnd } = figure;
  if (amount.digits === null) return false;
  const after = context.tokens[coreEnd];
  return after === undefined || after.isSpaced || after.kind === "mark";
}

const tells =
  /^(?:là|đạt|lên|còn|được|có|tăng|giảm|xuống|bằng|:|chiếm|tới|đến|khoảng|gần|hơn|trên|xỉ|chỉ|dưới|mức|số|quá|từ|\(|only|is|was|at|to|reached|nearly|over|about)$/u;

/** "3.412 (chiếm 45,2%) hồ sơ": what is counted stands behind an aside. */
function behindBracket(context: Context, at: number): UnitMatch | null {
  if (keyAt(context, at) !== "(") return null;
  const close = context.tokens.slice(at, at + 10).findIndex((token) => token.text === ")");
  const unit = close === -1 ? null : unitAfter(context, at + close + 1);
  return unit === null ? null : { ...unit, first: at, end: at };
}

/** "thêm 48 ca: Bắc Giang 33, Bộ Công an 10": the number at such a name counts what the sentence counts. */
function isAtName({ tokens, gazetteer }: Context, { coreFirst, coreEnd }: Figure): boolean {
  const next = tokens[coreEnd];
  if (next !== undefined && !/^[,.;)]$|^và$/u.test(next.text)) return false;
  const names = [provinceNames(gazetteer), organisationNames(gazetteer)];
  return names.some((phrases) => longestBefore(phrases, tokens, coreFirst) !== null);
}

/** "Bộ Công an 441, Bộ Tài chính 395 và các bộ còn lại 383 quy định": the unit stands at the last of them. */
function isNamedBefore(context: Context, figure: Figure, next: Figure): boolean {
  const between = context.tokens.slice(figure.end, next.coreFirst);
  if (next.unit?.kind !== "count" || between.length > longestNamed || !/^(?:,|và)$/u.test(between[0]?.key ?? ""))
    return false;
  return !between.some(({ text }) => /^[.;:()]$/u.test(text)) && isAtName(context, figure);
}

const longestNamed = 14;

const moneyWords =
  /^(?:giá|lương|phạt|trả|tốn|kiệm|lãi|lỗ|vốn|tư|thu|chi|phí|tiền|thưởng|vay|nợ|đồng|kinh|mua|bán|đóng|nộp)$/u;

function isAsLarge(one: Amount, other: Amount): boolean {
  const [a, b] = [one, other].map((amount) => valueOf(amount, { unit: "vnd", kind: "money" }, "vi"));
  return typeof a === "number" && typeof b === "number" && a > 0 && b / a < 10 && b / a > 0.1;
}

/** "lãi 87 tỷ", "tốn 200 nghìn": thousands and millions of nothing are money where the sentence speaks of money. */
function moneyMeant({ tokens, language }: Context, figure: Figure, before: readonly Figure[]): UnitMatch | null {
  const { amount, of, coreFirst, coreEnd } = figure;
  if (language !== "vi" || amount.scale < 1000 || of !== null) return null;
  const last = before.findLast(({ unit }) => unit?.kind === "money");
  const named = last?.unit ?? null;
  // "36,6 tỷ USD; vốn thực hiện 23,2 tỷ": as large as the sum before, and in its currency.
  if (last !== undefined && named !== null && named.unit !== "vnd" && isAsLarge(last.amount, amount)) {
    return { ...named, first: coreEnd, end: coreEnd };
  }
  const isSpokenOf =
    amount.scale >= 1e9 ||
    tokens.slice(Math.max(0, coreFirst - 8), coreFirst).some((token) => moneyWords.test(token.key));
  if (named === null && !isSpokenOf) return null;
  return { unit: "vnd", kind: "money", noun: null, first: coreEnd, end: coreEnd, isKnown: true };
}

function fromBefore(context: Context, figure: Figure, filled: readonly Figure[]): Figure {
  const last = filled.at(-1);
  if (!canStandAlone(context, figure)) return figure;
  if (last !== undefined && isFurtherRank(context, last, figure)) return { ...figure, unit: last.unit };
  const mark = markUnit(context, figure);
  if (mark !== null) return { ...figure, unit: mark };
  const isTold = tells.test(keyAt(context, figure.coreFirst - 1));
  const spoken = filled.findLast(({ unit }) => unit?.kind !== "duration" && unit?.kind !== "share");
  const announced = isTold || isClear(figure) ? announcedUnit(context, figure.coreFirst, spoken?.end ?? 0) : null;
  if (announced !== null) return { ...figure, unit: announced };
  const behind = isClear(figure) ? behindBracket(context, figure.coreEnd) : null;
  if (behind !== null) return { ...figure, unit: behind };
  const counted = last?.unit?.kind === "count" && isAtName(context, figure) ? last.unit : null;
  if (counted !== null) return { ...figure, unit: counted };
  const guess = isIntroduced(context, figure) ? guessedNoun(context, figure) : null;
  if (guess !== null) return { ...figure, unit: guess, end: Math.max(figure.end, guess.end) };
  // No share is counted in millions.
  const isOther = last?.unit?.kind === "share" && figure.amount.scale > 1;
  const isInherited =
    last !== undefined && last.unit !== null && !last.isSpecial && !isOther && isContinued(context, last, figure);
  if (isInherited) return { ...figure, unit: last.unit };
  const counts = filled.findLast(({ unit }) => unit?.kind === "count");
  const behindAmount = { first: figure.coreEnd, end: figure.coreEnd };
  if (counts?.unit && isPartOf(context, counts, figure))
    return { ...figure, unit: { ...counts.unit, ...behindAmount } };
  const money = moneyMeant(context, figure, filled);
  if (money !== null) return { ...figure, unit: money };
  const isNamed = figure.coreFirst > 1 && isCapitalised(context.tokens[figure.coreFirst - 1]);
  if (!isClear(figure) || isNamed) return figure;
  if (figure.amount.scale === 1 && figure.of === null && !/[.,\u00A0]\d{3}(?!\d)/u.test(figure.amount.digits ?? ""))
    return figure;
  const unknown = { unit: "count", kind: "count", noun: null, isKnown: false } as const;
  const unit = counts?.unit ?? unknown;
  return { ...figure, unit: { ...unit, ...behindAmount } };
}

/** "từ vị trí 77 lên 67". */
function isFurtherRank(context: Context, last: Figure, figure: Figure): boolean {
  const between = context.tokens.slice(last.end, figure.coreFirst).map((token) => token.key);
  return last.unit?.kind === "rank" && last.of === null && between.length === 1 && changed.test(between[0] ?? "");
}

const ofPart = /^(?:của|ở|tại|thuộc|do|cho|dành)$/u;
const partCue = /^(?:gồm|có|là|và|đó|,|:)$/u;

/** "28 nhiệm vụ gồm 19 của bộ và 9 của tỉnh", "170 thủ tục, trong đó mức độ 4 là 164.": parts count what the whole does. */
function isPartOf(context: Context, whole: Figure, figure: Figure): boolean {
  if (!partCue.test(keyAt(context, figure.coreFirst - 1))) return false;
  const between = context.tokens.slice(whole.end, figure.coreFirst).map((token) => token.key);
  if (between.length > 24 || between.includes(";")) return false;
  const after = context.tokens[figure.coreEnd];
  const isAnnounced = /(?:^| )(?:trong đó|còn lại|gồm|riêng)(?: |$)/u.test(between.join(" "));
  const isListed = whole.unit?.end === whole.unit?.first && between.at(-1) === "và";
  const isClosed = after === undefined || /^[,.;)]$/u.test(after.text);
  return isAnnounced ? isClosed || ofPart.test(after?.key ?? "") : isListed && ofPart.test(after?.key ?? "");
}

/** Whether what stands before a number lets it count: a cue, or a verb; a name or a label does not. */
function isIntroduced({ tokens, language }: Context, { coreFirst, amount }: Figure): boolean {
  const before = tokens[coreFirst - 1];
  if (isNumberCue(before, language)) return true;
  const isYearLike = /^(?:19|20)\d\d$/u.test(amount.digits ?? "");
  return before?.kind === "word" && /^\p{Ll}+$/u.test(before.text) && !isYearLike;
}

/** "5 mô-đun": a noun that no table knows, right after the number. */
function guessedNoun(context: Context, figure: Figure): UnitMatch | null {
  if (context.masked[figure.coreEnd] === true) return null;
  const noun = unknownNounAt(context.tokens, figure.coreEnd, context.language);
  return noun !== null && !context.masked.slice(noun.first, noun.end).includes(true) ? noun : null;
}

/** "từ 5 người lên 12", "17.000 (năm trước là 12.000)". */
function isContinued(context: Context, last: Figure, figure: Figure): boolean {
  const between = context.tokens.slice(last.end, figure.coreFirst).map((token) => token.key);
  if (between.length > 12 || between.includes(";") || between.includes(".")) return false;
  if (!isNumberCue(context.tokens[figure.coreFirst - 1], context.language)) return false;
  const isChanged = between.some((key) => /^(?:lên|xuống|còn|so|to)$/u.test(key));
  if (last.unit?.kind === "money" && figure.amount.scale >= 1e6 && !isChanged && !between.includes("(")) return false;
  const isDecimal = figure.amount.scale === 1 && /[.,]\d{1,2}$/u.test(figure.amount.digits ?? "");
  if (last.unit?.kind === "count" && isDecimal) return false;
  const isNear = between.length <= 4 || isChanged || between.includes("(");
  return (
    (isClear(figure) && isNear) ||
    isInBracket(context, last, figure) ||
    between.some((key) => /^(?:lên|xuống|còn|to)$/u.test(key))
  );
}

/** "1.102 quyển (1.037 ở tầng 3, 65 ở tầng 4)": a list in brackets counts what stands before it. */
function isInBracket({ tokens }: Context, last: Figure, figure: Figure): boolean {
  if (last.unit?.kind !== "count" || !/^[(,]|và|and$/u.test(tokens[figure.coreFirst - 1]?.key ?? "")) return false;
  const from = last.unit.end > last.coreEnd ? last.end : 0;
  const keys = tokens.slice(Math.max(from, figure.coreFirst - 40), figure.coreFirst).map((token) => token.key);
  return keys.lastIndexOf("(") > keys.lastIndexOf(")");
}

const longestReach = 30;

/** «tổng số dịch vụ … là 17.000»: the noun that the count was announced with. */
function announcedUnit(context: Context, before: number, notBefore: number): UnitMatch | null {
  for (let at = before - 1; at >= Math.max(0, notBefore, before - longestReach); at -= 1) {
    const key = keyAt(context, at);
    if (key === ";" || key === ".") return null;
    const score = key === "điểm" ? unitAfter(context, at) : null;
    if (score !== null && before - at <= 6) return { ...score, first: before, end: before };
    const isCount = key === "số" || key === "lượng" || key === "number";
    if (!isCount || /^(?:con|dân|tỷ|một)$/u.test(keyAt(context, at - 1))) continue;
    const from = keyAt(context, at + 1) === "lượng" || keyAt(context, at + 1) === "of" ? at + 2 : at + 1;
    const unit = unitAfter(context, from) ?? unknownNounAt(context.tokens, from, context.language);
    if (unit !== null && unit.end <= before)
      return unit.kind === "count" ? { ...unit, first: before, end: before } : null;
  }
  return null;
}
