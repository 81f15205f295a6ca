import type { Qualifier } from "../../domain/qualifier.ts";
import { keyAt, type Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { PhraseMatch } from "./phrases.ts";
import { qualifierBefore, type Leaning } from "./qualifier-phrases.ts";

/** The figure with the qualifying words around it; the word nearest to the number decides the direction. */
export function qualify(context: Context, figure: Figure): Figure {
  return qualifyAfter(context, qualifyBefore(context, figure));
}

/** Words that may stand between a qualifier and its number: «gần đạt 100%», «chỉ có 13», «hơn là 5». */
const copulas = /^(?:đạt|là|có|được|mức|bằng|con|số|ở|a|an|the|of)$/u;
const beforeCopula = /^(?:gần|hơn|khoảng|ước|xấp|xỉ|chưa|mới|chỉ|nhất|đa|thiểu|quá|nearly|only|over)$/u;

function qualifyBefore(context: Context, figure: Figure): Figure {
  let first = figure.first;
  let qualifier: Qualifier | null = figure.qualifier;
  for (let match = nextBefore(context, first, figure); match !== null; match = nextBefore(context, first, figure)) {
    // «cao hơn vị trí thứ hai» compares with who is second.
    if (match.value !== "only" && figure.unit?.kind === "rank") break;
    if (match.value !== "only") qualifier ??= match.value;
    first = match.first;
  }
  if (first === figure.first) return figure;
  return { ...figure, first, qualifier, qualified: [first, figure.qualified?.[1] ?? figure.first] };
}

function nextBefore(context: Context, end: number, figure: Figure): PhraseMatch<Leaning> | null {
  const sign = signBefore(context, end);
  if (sign !== null) return sign;
  const direct = qualifierBefore(context, end);
  if (direct !== null && isMeant(context, direct, figure)) return direct;
  if (!copulas.test(keyAt(context, end - 1)) || !beforeCopula.test(keyAt(context, end - 2))) return null;
  const across = qualifierBefore(context, end - 1);
  // «thấp hơn mức 6,53% của năm trước» compares with that very number.
  if (across !== null && keyAt(context, end - 1) === "mức" && adjectives.test(keyAt(context, across.first)))
    return null;
  return across !== null && isMeant(context, across, figure) ? across : null;
}

/** "~15 km", "≈ 3 lần": between two numbers it is a range. */
function signBefore({ tokens, masked }: Context, end: number): PhraseMatch<Leaning> | null {
  const isSign = /^[~≈≃]$/u.test(tokens[end - 1]?.text ?? "") && masked[end - 1] !== true;
  return isSign && tokens[end - 2]?.kind !== "numeral" ? { value: "about", first: end - 1, end } : null;
}

/** First or second half of words that are no qualifiers: «tốc độ 5», «nhanh hơn 5 lần», «trên 63 tỉnh». */
const compounds =
  /^(?:mức|tốc|nhiệt|trình|tiến|chế|cường|mật|thái|tuổi|vĩ|kinh|cấp|cao|độ|hạn|nồng|lưu|biên|tọa|góc|đúng)$/u;
const adjectives =
  /^(?:nhanh|chậm|tốt|rẻ|đắt|nặng|nhẹ|xa|dài|ngắn|sớm|muộn|già|mạnh|yếu|rộng|hẹp|khó|dễ|đông|giàu|sâu|tệ|kém|gấp|cao|thấp|lớn|nhỏ|nhiều|ít)$/u;
const reach = /^(?:lên|đạt|có|chiếm|là|tăng|đã|kéo|dài|giảm|thu|hút)$/u;

function isMeant(context: Context, match: PhraseMatch<Leaning>, { unit }: Figure): boolean {
  const { first, end } = match;
  if (context.masked.slice(first, end).includes(true)) return false;
  const before = keyAt(context, first - 1);
  const word = keyAt(context, first);
  if (end - first > 1)
    return !(keyAt(context, end - 1) === "hơn" && adjectives.test(word) && isComparison(context, end));
  switch (word) {
    case "độ":
      return !compounds.test(before) && !/^\p{L}/u.test(before)
        ? true
        : /^(?:có|được|là|mất|cách|trong|chừng|khoảng)$/u.test(before);
    case "tầm":
    case "cỡ":
      return !/^(?:kích|trung|quan|vĩ|chỉ)$/u.test(before);
    case "đến":
    case "tới":
      return reach.test(before);
    case "hơn":
      return !adjectives.test(before) || !isComparison(context, end);
    case "trên":
      return unit?.kind === "money" || !isPlace(context, end);
    case "quá":
      return !/^(?:trải|thông|vượt)$/u.test(before);
    case "vượt":
      return !isPlanned(context, end);
    case "mới":
      return true;
    default:
      return true;
  }
}

/** «cao hơn 5% so với …», «nhanh hơn 2 lần» tell a difference, «cao hơn 5 triệu», «thấp hơn 15% mức lương» a bound. */
function isComparison(context: Context, at: number): boolean {
  const next = [0, 1, 2, 3, 4, 5, 6].map((step) => keyAt(context, at + step));
  if (next.includes("so") || next.slice(1, 5).some((key) => /^(?:lần|điểm|bậc)$/u.test(key))) return true;
  return next[1] === "%" && context.tokens[at + 2]?.kind !== "word";
}

/** «triển khai trên 63 tỉnh, thành»: a place, and no bound, where the whole is named. */
function isPlace(context: Context, at: number): boolean {
  const isWhole = keyAt(context, at + 1) === "/" && keyAt(context, at) === keyAt(context, at + 2);
  return (
    isWhole ||
    context.tokens[at - 2]?.kind === "numeral" ||
    /^(?:cả|toàn|địa|tổng)$/u.test(keyAt(context, at)) ||
    /^(?:khai|dụng|hành|ra|rộng|mặt)$/u.test(keyAt(context, at - 2))
  );
}

/** «vượt 12% kế hoạch» is twelve per cent beyond, exactly. */
function isPlanned(context: Context, at: number): boolean {
  return [1, 2, 3, 4, 5].some((step) => /^(?:kế|chỉ|dự|mục|so|định)$/u.test(keyAt(context, at + step)));
}

const suffixes: readonly (readonly [readonly string[], Qualifier])[] = [
  [["trở", "lên"], "above"],
  [["trở", "xuống"], "below"],
  [["trở", "đi"], "above"],
  [["đổ", "lên"], "above"],
  [["đổ", "lại"], "below"],
  [["đổ", "xuống"], "below"],
  [["có", "lẻ"], "above"],
  [["or", "more"], "above"],
  [["and", "above"], "above"],
  [["or", "less"], "below"],
  [["or", "fewer"], "below"],
];

/** «50% trở lên», «5 người trở xuống», also with one or two words between. */
function qualifyAfter(context: Context, figure: Figure): Figure {
  for (let at = figure.end; at <= figure.end + 2; at += 1) {
    const suffix = suffixes.find(([words]) => words.every((word, step) => keyAt(context, at + step) === word));
    if (suffix !== undefined) {
      const first = keyAt(context, figure.first - 1) === "từ" ? figure.first - 1 : figure.first;
      return { ...figure, first, end: at + 2, qualifier: suffix[1], qualified: figure.qualified ?? [at, at + 2] };
    }
    if (context.tokens[at]?.kind !== "word" || context.masked[at] === true) return figure;
  }
  return figure;
}
