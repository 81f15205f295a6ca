import { formatNumber } from "../../domain/number.ts";
import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import { commonUnits } from "../../domain/unit.ts";
import { formatShare } from "./format-sum.ts";
import { between, endOf, isExact, isLike, lastDigitOf, toCheck, type Passage } from "./passage.ts";

/** A part and its share: "17/19 (89,47%)", "34 trong số 73 …, đạt tỷ lệ trên 46%", "trong 83 dịch vụ, 78 dịch vụ (chiếm 94%)". */
export function checkShares(passage: Passage): readonly ArithmeticCheck[] {
  const { quantities } = passage;
  return quantities.flatMap((share, index) => {
    const part = quantities[index - 1];
    const behind = partBehind(passage, share, quantities[index + 1]);
    if (behind !== null) return [behind];
    if (part === undefined || share.unit !== "percent" || share.of !== null || share.to !== null || !isPart(part))
      return [];
    const tie = tieOf(passage, part, share);
    if (tie === "none") return [];
    const before = quantities.slice(0, index - 1);
    const named = part.of ?? wholeBefore(before, part);
    const whole = named ?? otherWhole(before, part);
    if (whole === null || whole <= 0) return [];
    const check = compare(passage, part, whole, share);
    const isSure = named !== null && (tie === "firm" || isToldOfRatio(passage, part, share, check));
    return check === null || (check.outcome === "fails" && !isSure) ? [] : [check];
  });
}

const nearMiss = 5;

/** "10.466/14.820 thí sinh, đạt 72%.": the share closes the clause of a ratio that it nearly is. */
function isToldOfRatio({ quote }: Passage, part: Quantity, share: Quantity, check: ArithmeticCheck | null): boolean {
  if (part.of === null || check === null || Math.abs(check.computed - check.stated) > nearMiss) return false;
  const isClause = /^(?:\s\p{Ll}+){0,4},\s(?:đạt|bằng|tương ứng)\s*$/u.test(between(quote, part, share));
  return isClause && /^\s?(?:[.;,]|$)/u.test(quote.slice(endOf(share)));
}

/** "đạt 75% dung tích (420/560 triệu m3)": the ratio stands in brackets behind its share. */
function partBehind(passage: Passage, share: Quantity, part: Quantity | undefined): ArithmeticCheck | null {
  if (
    part === undefined ||
    part.of === null ||
    share.unit !== "percent" ||
    share.of !== null ||
    share.to !== null ||
    !isPart(part)
  )
    return null;
  const gap = between(passage.quote, share, part);
  const isBracketed = /^[\p{L}\s]{0,40}\(\s*$/u.test(gap) && passage.quote[endOf(part)] === ")";
  const isSaid =
    /^\s*[,(]?\s*(?:tức(?: là)?|tương đương(?: với)?|tương ứng(?: với)?|hay|that is|or)\s+(?:có\s)?$/iu.test(gap);
  return (isBracketed || isSaid) && part.of > 0 ? compare(passage, part, part.of, share) : null;
}

function isPart(part: Quantity): boolean {
  return (
    part.to === null &&
    part.unit !== "percent" &&
    part.unit !== "times" &&
    part.unit !== "rank" &&
    part.unit !== "percentage-point"
  );
}

const saying =
  "(?:chỉ\\s|mới\\s|hơn\\s|gần\\s|khoảng\\s)?(?:đạt tỷ lệ|đạt tỉ lệ|chiếm tỷ lệ|chiếm tỉ lệ|với tỷ lệ|tỷ lệ|tỉ lệ|chiếm|tức(?: là)?|tương đương|tương ứng|hay|đạt|bằng|or|that is|i\\.e\\.|making up|accounting for)";
const bracketed = new RegExp(`^(?:\\s\\p{L}+){0,4}\\s*\\(\\s*(?:${saying}\\s*)?$`, "iu");
const told = new RegExp(`(?:^|[\\s,])${saying}\\s*$`, "iu");
const firmly = /(?:tỷ lệ|tỉ lệ|chiếm|tức(?: là)?|tương đương|hay|that is|or)\s*$/iu;
/** The share is of something else where a noun follows it: "đạt 100% kế hoạch". */
const ofElse =
  /^\s*(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|so với|tổng|số|các|dân số|nhu cầu|công suất|diện tích|GDP|thị phần|vốn|khối lượng|doanh thu|kim ngạch)/iu;

function tieOf({ quote }: Passage, part: Quantity, share: Quantity): "firm" | "loose" | "none" {
  const gap = between(quote, part, share);
  if (gap.length > 160 || /[;:]/u.test(gap)) return "none";
  const after = quote.slice(endOf(share), endOf(share) + 24);
  if (bracketed.test(gap)) return "firm";
  if (!told.test(gap)) return "none";
  if (ofElse.test(after)) return "loose";
  return firmly.test(gap) ? "firm" : "loose";
}

/** The whole that was named before in the sentence: the one larger count of the same thing. */
function wholeBefore(before: readonly Quantity[], part: Quantity): number | null {
  const wholes = before.filter((one) => isLike(one, part) && isExact(one) && one.of === null && one.value > part.value);
  const [only, other] = wholes;
  return only === undefined || other !== undefined ? null : only.value;
}

/** "389 đơn, có 27 bài thay đổi, chiếm gần 7%": the one larger count, of whatever: enough to confirm, not to accuse. */
function otherWhole(before: readonly Quantity[], part: Quantity): number | null {
  const wholes = before.filter((one) => isCounted(one) && isExact(one) && one.of === null && one.value > part.value);
  const [only, other] = wholes;
  return only === undefined || other !== undefined || !isCounted(part) ? null : only.value;
}

const measures = new Set(commonUnits.map(({ id }) => id));

function isCounted({ unit }: Quantity): boolean {
  return !measures.has(unit);
}

function compare(passage: Passage, part: Quantity, whole: number, share: Quantity): ArithmeticCheck | null {
  const computed = (part.value / whole) * 100;
  const digit = lastDigitOf(share, passage.language);
  if (part.qualifier !== null) return null;
  const holds = isStated(computed, share, digit);
  const decimals = Math.max(2, Math.round(-Math.log10(digit)));
  const rounded = Number(computed.toFixed(decimals));
  const stated = formatNumber(share.value, passage.language);
  return toCheck(passage, {
    kind: "share",
    outcome: holds ? "holds" : "fails",
    arithmetic: formatShare(part.value, whole, rounded, holds ? null : stated, passage.language),
    computed: rounded,
    stated: share.value,
  });
}

/** Rounded or cut off at the written precision; a qualifier gives the side on which the exact share lies. */
function isStated(computed: number, { value, qualifier }: Quantity, digit: number): boolean {
  const slack = 1e-9;
  const isClose = Math.abs(computed - value) <= digit / 2 + slack || (computed >= value && computed - value < digit);
  if (qualifier === "above") return isClose || computed >= value;
  if (qualifier === "below") return isClose || computed <= value;
  if (qualifier === "about") return isClose || Math.abs(computed - value) <= Math.max(2 * digit, value * 0.05);
  return isClose;
}
