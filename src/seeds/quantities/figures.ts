import { digitsAt, type Amount } from "./amounts.ts";
import { keyAt, type Context } from "./context.ts";
import { idiomNouns } from "./counted-nouns.ts";
import { toFigure, unitAfter, type Figure } from "./figure.ts";
import { factorAt, fractionAt, halfAt, rankAt } from "./special-figures.ts";
import { wordedNumberAt } from "./number-words.ts";
import { longestAt } from "./phrases.ts";
import { scaleAt } from "./scales.ts";
import { qualifierBefore } from "./qualifier-phrases.ts";
import { splitMeasureAt } from "./split-measures.ts";
import { isCapitalised } from "./tokens.ts";
import { unitAt, unknownNounAt, type UnitMatch } from "./units.ts";

/** Every number of a sentence in reading order, each with the unit right after it. */
export function scanFigures(context: Context): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < context.tokens.length;) {
    const figure =
      context.masked[at] === true || isDenominator(context, figures.at(-1), at) ? null : figureAt(context, at);
    if (figure !== null) figures.push(figure);
    at = Math.max(at + 1, figure?.end ?? 0);
  }
  return figures;
}

/** "135.000 đồng/30 ngày", "71 thuê bao/100 dân": what a price is for, how many a rate goes by. */
function isDenominator({ tokens }: Context, last: Figure | undefined, at: number): boolean {
  if (tokens[at - 1]?.text !== "/") return false;
  const kind = last?.unit?.kind;
  const isRate =
    kind === "money" || (kind === "count" && /^10{2,5}$/u.test(tokens[at]?.text.replace(/\D/gu, "") ?? ""));
  const isBehind = last !== undefined && last.unit !== null && last.end === at - 1;
  return isRate && isBehind && tokens[at]?.isSpaced === false;
}

function figureAt(context: Context, at: number): Figure | null {
  return (
    factorAt(context, at) ??
    rankAt(context, at) ??
    halfAt(context, at) ??
    fractionAt(context, at) ??
    splitMeasureAt(context, at) ??
    numeralFigureAt(context, at) ??
    wordedFigureAt(context, at) ??
    roundWordAt(context, at) ??
    singleSpanAt(context, at)
  );
}

function numeralFigureAt(context: Context, at: number): Figure | null {
  const { tokens, masked } = context;
  const amount = digitsAt(tokens, at, context.language);
  if (amount === null || isPartOfName(context, amount)) return null;
  const whole =
    keyAt(context, amount.end) === "/" && masked[amount.end + 1] !== true
      ? digitsAt(tokens, amount.end + 1, context.language)
      : null;
  const coreEnd = whole?.end ?? amount.end;
  const unit =
    currencyBefore(context, amount.first) ?? unitAfter(context, coreEnd) ?? wholeAfter(context, coreEnd, whole);
  const first = Math.min(amount.first, unit?.first ?? amount.first);
  const end = Math.max(coreEnd, unit?.end ?? coreEnd);
  return withHalf(context, {
    ...toFigure(first, end, scaledLike(amount, whole), unit),
    coreFirst: first,
    coreEnd,
    of: whole,
  });
}

/** "3 giờ rưỡi", «hai công rưỡi»: a half of the unit more. */
function withHalf(context: Context, figure: Figure): Figure {
  const { amount, of, unit, end } = figure;
  const isHalved = keyAt(context, end) === "rưỡi" && unit !== null && unit.end === end && of === null;
  if (!isHalved || amount.scale !== 1 || context.language !== "vi") return figure;
  return { ...figure, amount: { ...amount, plus: 0.5 }, unit: { ...unit, end: end + 1 }, end: end + 1 };
}

/** "420/560 triệu m3": the scale is both numbers'. */
function scaledLike(amount: Amount, whole: Amount | null): Amount {
  return whole !== null && whole.scale > 1 && amount.scale === 1 ? { ...amount, scale: whole.scale } : amount;
}

/** "2/3 số hộ": the whole is a number of households. */
function wholeAfter(context: Context, at: number, whole: Amount | null): UnitMatch | null {
  return whole !== null && keyAt(context, at) === "số" ? unitAfter(context, at + 1) : null;
}

/** Letters glued to digits that are no unit: "36a", "5G", "ảnh 1Làm". */
function isPartOfName(context: Context, amount: Amount): boolean {
  const after = context.tokens[amount.end];
  if (after?.kind !== "word" || after.isSpaced) return false;
  const unit = unitAt(context.tokens, amount.end, context);
  return unit === null || (unit.kind === "count" && unit.end === amount.end + 1 && after.text.length < 2);
}

const currencies: Readonly<Record<string, string>> = {
  $: "usd",
  us$: "usd",
  usd: "usd",
  "€": "eur",
  eur: "eur",
  vnd: "vnd",
};

function currencyBefore(context: Context, first: number): UnitMatch | null {
  const unit = currencies[keyAt(context, first - 1)];
  if (unit === undefined || context.masked[first - 1] === true) return null;
  const isUs = keyAt(context, first - 1) === "$" && keyAt(context, first - 2) === "us";
  const from = isUs ? first - 2 : first - 1;
  if (context.tokens[from - 1]?.kind === "numeral") return null;
  return { unit, kind: "money", noun: null, first: from, end: first, isKnown: true };
}

function wordedFigureAt(context: Context, at: number): Figure | null {
  const number = wordedNumberAt(context.tokens, at, context.language);
  if (number === null || context.masked.slice(at, number.end).includes(true)) return null;
  const amount: Amount = {
    digits: null,
    worded: number.value,
    isNegative: false,
    scale: 1,
    plus: 0,
    first: at,
    end: number.end,
  };
  const unit =
    unitAfter(context, number.end) ??
    halvedNounAt(context, number.end) ??
    (number.isShort || number.value >= 1000 ? null : unknownNounAt(context.tokens, number.end, context.language));
  if (!isCounted(context, at, number, unit)) return null;
  return withHalf(context, toFigure(at, Math.max(number.end, unit?.end ?? 0), amount, unit));
}

/** «hai công rưỡi»: a word before «rưỡi» measures, known or not. */
function halvedNounAt(context: Context, at: number): UnitMatch | null {
  return keyAt(context, at + 1) === "rưỡi"
    ? unknownNounAt(context.tokens.slice(0, at + 1), at, context.language)
    : null;
}

const roundWords: Readonly<Record<string, number>> = { chục: 10, trăm: 100 };

/** «hơn chục tỉnh», «gần trăm tỷ đồng», «ngót nghìn người»: a round number that only a qualifier makes one. */
function roundWordAt(context: Context, at: number): Figure | null {
  if (context.language !== "vi" || context.masked[at] === true) return null;
  const round = roundWords[keyAt(context, at)];
  const from = round === undefined ? at : at + 1;
  const scale = scaleAt(context.tokens, from, "vi");
  const end = scale?.end ?? from;
  const qualifier = end === at ? null : qualifierBefore(context, at);
  if (qualifier === null || qualifier.value === "only") return null;
  const unit = unitAfter(context, end) ?? (scale === null ? unknownNounAt(context.tokens, end, "vi") : null);
  if (unit === null || isSaidBefore(context, unit.end)) return null;
  const amount: Amount = {
    digits: null,
    worded: round ?? 1,
    isNegative: false,
    scale: scale?.factor ?? 1,
    plus: 0,
    first: at,
    end,
  };
  return toFigure(at, unit.end, amount, unit);
}

const beforeSpan = /^(?:sau|trong|suốt|qua|mất|trọn|tròn|đúng|vừa)$/u;
const beforeOnce = /^(?:nào|kia|khác|ấy|đó|này|lần|mới|trước|gần|đầu|cuối|đẹp)$/u;

/** «Một năm triển khai …»: what goes on for so long. */
const ofWork = /^(?:thực|triển|sau|qua|kể|vận|hoạt|áp|thi|thí|đưa|tính)$/u;

/** «sau một năm», «hơn một tiếng»: of the things that «một» stands before, a span of time has a length. */
function singleSpanAt(context: Context, at: number): Figure | null {
  if (context.language !== "vi" || keyAt(context, at) !== "một" || context.masked[at] === true) return null;
  const unit = unitAfter(context, at + 1);
  if (unit?.kind !== "duration" || unit.unit === "age" || unit.unit === "quarter") return null;
  const amount: Amount = { digits: null, worded: 1, isNegative: false, scale: 1, plus: 0, first: at, end: at + 1 };
  const figure = withHalf(context, toFigure(at, unit.end, amount, unit));
  const isQualified = qualifierBefore(context, at) !== null;
  const next = keyAt(context, figure.end);
  const isSpan = at === 0 ? ofWork.test(next) : beforeSpan.test(keyAt(context, at - 1)) && !beforeOnce.test(next);
  return isQualified || isSpan || figure.end > unit.end ? figure : null;
}

const demonstratives = /^(?:này|đó|kia|ấy|nói|nêu|này\.)$/u;
const beforeName =
  /^(?:thứ|tháng|cả|vài|mấy|dăm|đôi|thứ|các|những|mỗi|từng|số|một|lần|khoá|quý|mồng|mùng|chữ|these|those|both|the)$/u;
const beforeYear =
  /^(?:trong|hàng|hằng|cả|đầu|cuối|giữa|nửa|cùng|qua|một|mỗi|từng|các|mấy|tháng|sang|hết|vào|nhiều|theo|quanh)$/u;

/** «hai tỉnh trên đã …», «ba xã vừa nêu»; «mười ga trên cao» has them above the ground. */
function isSaidBefore(context: Context, at: number): boolean {
  const [key, next] = [keyAt(context, at), keyAt(context, at + 1)];
  if (key === "vừa") return /^(?:nêu|nói|kể|rồi|qua)$/u.test(next);
  if (key !== "trên") return false;
  return next === "" || context.tokens[at + 1]?.kind === "mark" || afterThese.test(next);
}

const afterThese =
  /^(?:đã|đều|là|được|sẽ|có|cũng|không|chưa|vẫn|đang|bị|phải|cần|thì|và|do|của|đạt|còn|cùng|với|tại|trong|để|theo|vào|từ|ở|sau|như|nên|mà|chỉ|mới|gồm|thuộc|về)$/u;

/** «hai đến ba năm», «sáu, bảy người»: the unit stands behind the greater one. */
function isLowEnd(context: Context, { end: at, value }: { end: number; value: number }): boolean {
  const joint = keyAt(context, at);
  if (context.language !== "vi" || !/^(?:đến|tới|-|–|,)$/u.test(joint)) return false;
  const high = wordedNumberAt(context.tokens, at + 1, "vi");
  if (high === null || unitAfter(context, high.end) === null || beforeName.test(keyAt(context, at - 2))) return false;
  const isYear = keyAt(context, at - 1) === "năm" && beforeYear.test(keyAt(context, at - 2));
  return joint !== "," || (high.value === value + 1 && !isYear && context.tokens[at - 2]?.kind === "word");
}

/** A number in words counts where a counted noun follows and no word makes it a name or points back at known things. */
function isCounted(
  context: Context,
  at: number,
  number: { end: number; isShort: boolean; value: number },
  unit: UnitMatch | null,
): boolean {
  const { tokens, language } = context;
  if (unit === null && number.isShort) return isLowEnd(context, number);
  if (unit === null) return number.value >= 1000 && language === "vi";
  const key = keyAt(context, at);
  const before = keyAt(context, at - 1);
  if (language === "en" && unit.unit === "quarter") return false;
  if (number.isShort && beforeName.test(before)) return false;
  if (
    key === "năm" &&
    number.isShort &&
    (beforeYear.test(before) || (unit.kind === "duration" && unit.unit !== "year"))
  )
    return false;
  const isSentenceStart = at === 0 || tokens[at - 1]?.kind === "mark";
  if (isCapitalised(tokens[at]) && (!isSentenceStart || isCapitalised(tokens[at + 1]))) return false;
  // "ba SIM" counts cards, "Ba Đình" is a place.
  const isAcronym = /^\p{Lu}{2,}$/u.test(tokens[number.end]?.text ?? "");
  if (!isSentenceStart && isCapitalised(tokens[number.end]) && !isAcronym && unit.noun !== null) return false;
  if (longestAt(idiomNouns[language], tokens, number.end)?.end === unit.end) return false;
  const isPointed = /^(?:này|kia|ấy)$/u.test(keyAt(context, unit.end + 1)) && context.tokens[unit.end]?.kind === "word";
  return !isPointed && !demonstratives.test(keyAt(context, unit.end)) && !isSaidBefore(context, unit.end);
}
