import { digitsAt, type Amount } from "./amounts.ts";
import { keyAt, type Context } from "./context.ts";
import { toFigure, unitAfter, type Figure } from "./figure.ts";
import { wordedNumberAt } from "./number-words.ts";
import { qualifierAt } from "./qualifier-phrases.ts";
import type { UnitMatch } from "./units.ts";

const times = { unit: "times", kind: "factor", noun: null, isKnown: true } as const;
const percent = { unit: "percent", kind: "share", noun: null, isKnown: true } as const;
const rank = { unit: "rank", kind: "rank", noun: null, isKnown: true } as const;

const doublings: Readonly<Record<string, number>> = { đôi: 2, rưỡi: 1.5 };
/** «gấp trăm lần». */
const roundFactors: Readonly<Record<string, number>> = { chục: 10, trăm: 100, nghìn: 1000, ngàn: 1000 };
const englishFactors: Readonly<Record<string, number>> = {
  doubled: 2,
  double: 2,
  doubling: 2,
  twice: 2,
  tripled: 3,
  triple: 3,
  trebled: 3,
  quadrupled: 4,
  twofold: 2,
  threefold: 3,
};

/** «gấp đôi», «gấp ba», "gấp hơn 6,4 lần"; "doubled", "twice". */
export function factorAt(context: Context, at: number): Figure | null {
  if (context.language === "en") {
    const value = englishFactors[keyAt(context, at)];
    return value === undefined
      ? null
      : toFigure(at, at + 1, toAmount(value, at, at + 1), { ...times, first: at, end: at + 1 }, true);
  }
  if (keyAt(context, at) !== "gấp") return null;
  const qualifier = qualifierAt(context, at + 1);
  const from = qualifier?.end ?? at + 1;
  const amount = factorAmount(context, from);
  if (amount === null) return null;
  const isSpelled = keyAt(context, amount.end) === "lần";
  const end = isSpelled ? amount.end + 1 : amount.end;
  const figure = toFigure(at, end, amount, { ...times, first: amount.end, end }, true);
  if (qualifier === null || qualifier.value === "only") return figure;
  return { ...figure, qualifier: qualifier.value, qualified: [qualifier.first, qualifier.end] };
}

function factorAmount(context: Context, at: number): Amount | null {
  const doubling = doublings[keyAt(context, at)];
  if (doubling !== undefined) return toAmount(doubling, at, at + 1);
  const digits = digitsAt(context.tokens, at, context.language);
  if (digits !== null)
    return keyAt(context, digits.end) === "lần" || keyAt(context, digits.end) !== ""
      ? rangeSafe(context, digits)
      : digits;
  const round = keyAt(context, at + 1) === "lần" ? roundFactors[keyAt(context, at)] : undefined;
  if (round !== undefined) return toAmount(round, at, at + 1);
  const worded = wordedNumberAt(context.tokens, at, context.language);
  return worded === null ? null : toAmount(worded.value, at, worded.end);
}

/** "gấp 2-3 lần" is left to the reader of ranges. */
function rangeSafe(context: Context, amount: Amount): Amount | null {
  return keyAt(context, amount.end) === "lần" || !/^(?:-|–|đến|tới|%)$/u.test(keyAt(context, amount.end))
    ? amount
    : null;
}

const halves = /^(?:một|hơn|quá|gần|phân|khoảng|chưa|già|non|ngót)$/u;

/** «một nửa», «hơn nửa», "half": fifty per cent. Half of a scale or a time span is left to other readers. */
export function halfAt(context: Context, at: number): Figure | null {
  const isVietnamese = context.language === "vi";
  const at2 = isVietnamese && keyAt(context, at) === "một" && keyAt(context, at + 1) === "nửa" ? at + 1 : at;
  const key = keyAt(context, at2);
  if (isVietnamese ? key !== "nửa" || !(at2 > at || halves.test(keyAt(context, at - 1))) : key !== "half") return null;
  if (!isVietnamese && /^(?:first|second)$/u.test(keyAt(context, at - 1))) return null;
  const next = keyAt(context, at2 + 1);
  if (
    isVietnamese &&
    /^(?:triệu|tỷ|nghìn|ngàn|đầu|cuối|sau|trước|thế|năm|tháng|ngày|giờ|tiếng|vời|chừng|còn|kia|đêm)$/u.test(next)
  )
    return null;
  const isPhan = keyAt(context, at - 1) === "phân";
  const end = at2 + 1;
  return toFigure(isPhan ? at - 1 : at, end, toAmount(50, at, end), { ...percent, first: at2, end }, true);
}

const numerators: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5 };
const denominators: Readonly<Record<string, number>> = {
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  mười: 10,
};

/** «hai phần ba số hộ» is 2/3 of the households. */
export function fractionAt(context: Context, at: number): Figure | null {
  const [part, whole] = [numerators[keyAt(context, at)], denominators[keyAt(context, at + 2)]];
  if (context.language !== "vi" || keyAt(context, at + 1) !== "phần" || part === undefined || whole === undefined)
    return null;
  if (part >= whole || context.masked.slice(at, at + 3).includes(true)) return null;
  const end = at + 3;
  const unit = unitAfter(context, keyAt(context, end) === "số" ? end + 1 : end);
  const counted = unit?.kind === "count" || unit?.kind === "measure" ? unit : null;
  const none = { unit: "count", kind: "count", noun: null, first: end, end, isKnown: false } as const;
  const figure = toFigure(at, counted?.end ?? end, toAmount(part, at, end), counted ?? none, true);
  return { ...figure, of: toAmount(whole, at, end) };
}

const placing =
  /^(?:xếp|đứng|giữ|vươn|lên|xuống|tụt|rơi|leo|nhảy|từ|ở|đạt|chiếm|giành|đoạt|về|tăng|giảm|thăng|sang|đến|thứ|hạng|vị|trí|tại|số|là)$/u;

/** «xếp thứ 89», «đứng thứ ba», "hạng 3", "vị trí số 12", "86/193"; "ranked 89th". */
export function rankAt(context: Context, at: number): Figure | null {
  return context.language === "vi" ? vietnameseRankAt(context, at) : englishRankAt(context, at);
}

function vietnameseRankAt(context: Context, at: number): Figure | null {
  const cue = rankCue(context, at);
  if (cue === null) return null;
  const amount = rankAmount(context, cue.end);
  if (amount === null) return null;
  const whole = keyAt(context, amount.end) === "/" ? digitsAt(context.tokens, amount.end + 1, "vi") : null;
  const end = whole?.end ?? amount.end;
  const counted: UnitMatch | null = whole === null ? null : unitAfter(context, end);
  const unit = { ...rank, first: cue.end, end: counted?.end ?? end };
  return { ...toFigure(cue.first, unit.end, amount, unit, true), of: whole };
}

function rankAmount(context: Context, at: number): Amount | null {
  if (context.masked[at] === true && context.tokens[at]?.kind !== "numeral") return null;
  const digits = digitsAt(context.tokens, at, "vi");
  if (digits !== null) {
    const isPlain = /^\d{1,4}$/u.test(digits.digits ?? "") && digits.scale === 1;
    return isPlain && context.tokens[digits.end]?.text !== "%" ? digits : null;
  }
  const key = keyAt(context, at);
  const ordinal = { nhất: 1, nhì: 2, tư: 4 }[key];
  if (ordinal !== undefined) return toAmount(ordinal, at, at + 1);
  const worded = wordedNumberAt(context.tokens, at, "vi");
  return worded === null ? null : toAmount(worded.value, at, worded.end);
}

/** The words that announce a place in an order, from `at`. */
function rankCue(context: Context, at: number): { first: number; end: number } | null {
  const keys = [0, 1, 2, 3].map((step) => keyAt(context, at + step));
  const before = keyAt(context, at - 1);
  const [a = "", b = "", c = "", d = ""] = keys;
  if (a === "vị" && b === "trí") return { first: at, end: at + (c === "thứ" || c === "số" ? 3 : 2) };
  if (a === "thứ" && b === "hạng") return { first: at, end: at + 2 };
  if (a === "xếp" || a === "đứng") {
    if (b === "thứ") return { first: at, end: at + (c === "hạng" ? 3 : 2) };
    if (b === "hạng") return { first: at, end: at + (c === "thứ" ? 3 : 2) };
    if ((b === "ở" || b === "tại") && (c === "thứ" || c === "hạng"))
      return { first: at, end: at + (c === "hạng" && d === "thứ" ? 4 : 3) };
  }
  if ((a === "hạng" || a === "thứ") && before === "(" && isRanked(context, at)) return { first: at, end: at + 1 };
  if (a === "hạng" && placing.test(before)) return { first: at, end: at + (b === "thứ" ? 2 : 1) };
  if (a === "thứ" && placing.test(before)) return { first: at, end: at + 1 };
  return null;
}

/** "tụt 16 bậc so với năm 2012 (hạng 83)": ranks are spoken of before the bracket. */
function isRanked({ tokens }: Context, at: number): boolean {
  return tokens.slice(Math.max(0, at - 40), at).some(({ key }) => /^(?:hạng|thứ|bậc)$/u.test(key));
}

const rankWords = /^(?:rank|ranks|ranked|ranking|place|placed|position|from|to|at)$/u;

function englishRankAt(context: Context, at: number): Figure | null {
  const amount = digitsAt(context.tokens, at, "en");
  if (amount === null || context.masked[at] === true) return null;
  const suffix = context.tokens[amount.end];
  const isOrdinal = suffix !== undefined && !suffix.isSpaced && /^(?:th|st|nd|rd)$/u.test(suffix.key);
  const near = [1, 2, 3].some((step) => rankWords.test(keyAt(context, at - step)));
  if (!isOrdinal || !(near || /^(?:place|position|in|of)$/u.test(keyAt(context, amount.end + 1)))) return null;
  return toFigure(at, amount.end + 1, amount, { ...rank, first: amount.end, end: amount.end + 1 }, true);
}

function toAmount(value: number, first: number, end: number): Amount {
  return { digits: null, worded: value, isNegative: false, scale: 1, plus: 0, first, end };
}
