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
    const loose =
      ofPlan(passage, part, share, quantities[index + 1]) ?? ofNamed(passage, index) ?? ofAbout(passage, part, share);
    if (loose !== null) return [loose];
    if (tie === "none") return [];
    const before = quantities.slice(0, index - 1);
    const list = respective(passage, index);
    if (list !== null) return list.flatMap((one) => confirm(passage, one.part, one.whole, one.share) ?? []);
    if (isListed(passage, index)) return [];
    const counted = quantities[index - 2];
    if (counted !== undefined && isOf(passage, counted, part))
      return confirm(passage, counted, part.value, share) ?? [];
    const named = part.of ?? wholeBehind(passage, share, part, quantities[index + 1]) ?? wholeBefore(before, part);
    const whole = named ?? otherWhole(passage, before, part);
    if (whole === null || whole <= 0) return [];
    const check =
      named === null || part.qualifier !== null
        ? confirm(passage, part, whole, share)
        : compare(passage, part, whole, share);
    // "18/19 sở đạt trên 60%": a bound that the ratio is far from is of something else.
    if (tie === "loose" && check?.outcome === "holds" && Math.abs(check.computed - check.stated) > nearMiss) return [];
    // Of those present, of all members: a vote's share can be either.
    const isVote = /tán thành|biểu quyết|bỏ phiếu/iu.test(passage.quote);
    const isSure = named !== null && !isVote && (tie === "firm" || isToldOfRatio(passage, part, share, check));
    return check === null || (check.outcome === "fails" && !isSure) ? [] : [check];
  });
}

/** "3.623 dịch vụ trên tổng số 6.755 thủ tục, đạt 53,6%": a part and a whole of another name. */
function isOf({ quote }: Passage, part: Quantity, whole: Quantity): boolean {
  if (part.of !== null || !isPart(part) || !isExact(whole) || part.value >= whole.value) return false;
  return /\s(?:trên|trong)\s(?:tổng số|tổng|số)\s$/u.test(between(quote, part, whole));
}

/** "38,45 tỷ đồng, bằng 64% kế hoạch năm (60 tỷ đồng)", "đạt 93,3% mục tiêu là 70.000 doanh nghiệp": only confirmed. */
function ofPlan(passage: Passage, part: Quantity, share: Quantity, plan: Quantity | undefined): ArithmeticCheck | null {
  if (plan === undefined || plan.of !== null || !isExact(plan) || !isLike(part, plan)) return null;
  const gap = between(passage.quote, share, plan);
  const isPlan =
    /^\s(?:so với\s)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^;.()]{0,60}(?:\(|\slà)\s*(?:là\s|đạt\s)?$/u.test(gap);
  return isPlan ? confirm(passage, part, plan.value, share) : null;
}

/** "hơn 409.000 trong tổng số 415.000 đơn vị đã giao dịch điện tử, xấp xỉ 98,6%". */
function ofAbout(passage: Passage, part: Quantity, share: Quantity): ArithmeticCheck | null {
  const isNext = /^(?:\s\p{Ll}+){0,6},\s$/u.test(between(passage.quote, part, share));
  return isNext && part.of !== null && share.qualifier === "about" ? confirm(passage, part, part.of, share) : null;
}

const longestName = 40;

/** "gồm 15,2 triệu hồ sơ trực tiếp và 9,5 triệu hồ sơ trực tuyến; tỷ lệ hồ sơ trực tuyến là 38,5%": named again. */
function ofNamed(passage: Passage, index: number): ArithmeticCheck | null {
  const { quantities, quote } = passage;
  const share = quantities[index];
  const last = quantities[index - 1];
  if (share === undefined || last === undefined) return null;
  const name = /[,;]\s(?:với\s)?tỷ lệ\s(?<name>[^,;.()]{4,60}?)\s(?:là|đạt|chiếm|ở mức|còn)\s$/iu.exec(
    between(quote, last, share),
  )?.groups?.["name"];
  if (name === undefined) return null;
  const before = quantities.slice(0, index);
  const part = before.findLast((one, at) => {
    const clause = quote.slice(one.offset, before[at + 1]?.offset ?? endOf(last) + longestName);
    return isExact(one) && isPart(one) && clause.includes(name);
  });
  if (part === undefined) return null;
  const wholes = before.filter(
    (one) => isLike(one, part) && one.of === null && one.to === null && one.value > part.value,
  );
  const whole = Math.max(0, ...wholes.map(({ value }) => value));
  return whole === 0 ? null : confirm(passage, part, whole, share);
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

/** "1.350 điểm …, bằng 67,5% của 2.000 điểm", "đạt 96,2% trong tổng số 491.897 doanh nghiệp": the whole stands behind. */
function wholeBehind({ quote }: Passage, share: Quantity, part: Quantity, next: Quantity | undefined): number | null {
  if (next === undefined || !isLike(part, next) || !isExact(next) || next.of !== null || next.value <= part.value)
    return null;
  const gap = quote.slice(endOf(share), next.offset);
  return /^\s(?:của|trong|trên)(?:\s(?:tổng|tổng số|số))?\s$/iu.test(gap) ? next.value : null;
}

/** Of several larger numbers the largest, of another name or with a qualifier: enough to confirm, not to accuse. */
function otherWhole({ quote }: Passage, before: readonly Quantity[], part: Quantity): number | null {
  const from = changedFrom(quote, before, part);
  if (from !== null) return from.value;
  const alike = before.filter((one) => isLike(one, part));
  const wholes = (alike.length > 0 ? alike : before.filter((one) => isCounted(one) && isCounted(part))).filter(
    (one) => one.to === null && one.of === null && one.value > part.value,
  );
  return wholes.length === 0 ? null : Math.max(...wholes.map(({ value }) => value));
}

/** "từ 46 phòng còn 31 phòng, giảm 15 phòng, tương đương 32,6%": a share of what it was. */
function changedFrom(quote: string, before: readonly Quantity[], part: Quantity): Quantity | null {
  const [from, to] = before.slice(-2);
  if (from === undefined || to === undefined || !isLike(from, part) || !isLike(to, part)) return null;
  const isChange = /(?:tăng|giảm|thêm|bớt)\s(?:thêm\s|được\s)?$/iu.test(quote.slice(0, part.offset));
  return isChange && Math.abs(from.value - to.value) === part.value ? from : null;
}

interface Respective {
  part: Quantity;
  whole: number;
  share: Quantity;
}

/** "Trong 179.856 hồ sơ có 122.841 …, 54.532 … và 2.483 …, tương ứng 68,3%, 30,3% và 1,4%": one share for each. */
function respective(passage: Passage, index: number): readonly Respective[] | null {
  const { quantities } = passage;
  let end = index + 1;
  while (isJoined(passage, end - 1) && quantities[end]?.unit === "percent") end += 1;
  const shares = quantities.slice(index, end);
  const parts = quantities.slice(index - shares.length, index);
  const whole = quantities[index - shares.length - 1];
  const [first] = parts;
  if (shares.length < 2 || parts.length < shares.length || whole === undefined || first === undefined) return null;
  if (!parts.every((part) => isLike(part, first) && part.value < whole.value) || !isLike(whole, first)) return null;
  return parts.flatMap((part, at) => {
    const share = shares[at];
    return share === undefined ? [] : [{ part, whole: whole.value, share }];
  });
}

/** Whether the next number is joined to this one by nothing but a comma or «và». */
function isJoined({ quantities, quote }: Passage, index: number): boolean {
  const [one, next] = [quantities[index], quantities[index + 1]];
  return one !== undefined && next !== undefined && /^(?:,|\svà|,\svà)\s$/u.test(between(quote, one, next));
}

/** "36.900 tỷ đồng doanh thu và 6.080 tỷ đồng lợi nhuận, tương đương 100,5% và 101,3% kế hoạch": one share for each. */
function isListed(passage: Passage, index: number): boolean {
  const { quantities } = passage;
  const isWithNext = isJoined(passage, index) && quantities[index + 1]?.unit === "percent";
  const isWithLast = isJoined(passage, index - 1) && quantities[index - 1]?.unit === "percent";
  return quantities[index - 1]?.of === null && (isWithNext || isWithLast);
}

const measures = new Set(commonUnits.map(({ id }) => id));

function isCounted({ unit }: Quantity): boolean {
  return !measures.has(unit);
}

/** A check that only confirms: where the words leave another reading, and where the part is qualified. */
function confirm(passage: Passage, part: Quantity, whole: number, share: Quantity): ArithmeticCheck | null {
  const check = compare(passage, { ...part, qualifier: null }, whole, share);
  return check?.outcome === "holds" ? check : null;
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
    holds,
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
