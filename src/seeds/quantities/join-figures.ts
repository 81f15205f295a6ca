import { valueOf, wholeThings } from "./amounts.ts";
import { keyAt, type Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { qualifierAt } from "./qualifier-phrases.ts";

/** Joins what two numbers tell together: ranges ("22 đến 44") and parts of a whole ("34 trong số 73"). */
export function joinFigures(context: Context, figures: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const both = last === undefined ? null : (asRange(context, last, figure) ?? asPart(context, last, figure));
    if (both === null) joined.push(figure);
    else joined.splice(-1, 1, both);
  }
  return joined;
}

const dashes = /^[-–—~÷]$/u;

function asRange(context: Context, low: Figure, high: Figure): Figure | null {
  if (low.isSpecial || high.isSpecial || low.to !== null || low.of !== null) return null;
  if (high.unit === null && (low.unit !== null || high.amount.scale === 1)) return null;
  const connector = keyAt(context, low.end);
  const opener = keyAt(context, low.first - 1);
  const isBetween = /^(?:giữa|between)$/u.test(opener) && /^(?:và|and)$/u.test(connector);
  const isTo = dashes.test(connector) || /^(?:đến|tới|to)$/u.test(connector);
  if (!isBetween && !isTo && !isNextOne(context, low, high)) return null;
  const qualifier = qualifierAt(context, low.end + 1);
  if (high.first !== low.end + 1 && !(qualifier !== null && qualifier.end === high.first)) return null;
  const isSame = low.unit === null || (low.unit.unit === high.unit?.unit && low.unit.noun === high.unit.noun);
  if (!isSame) return null;
  const shared = withScale(context, low, high);
  if (shared === null) return null;
  const first = isBetween || opener === "từ" || opener === "from" ? low.first - 1 : low.first;
  return { ...high, first, coreFirst: low.coreFirst, amount: shared, to: high.amount };
}

/** "5, 6 người", «sáu, bảy người»: two neighbours in the count, and no list of more, say "five or six". */
function isNextOne(context: Context, low: Figure, high: Figure): boolean {
  if (context.language !== "vi" || keyAt(context, low.end) !== "," || low.unit !== null) return false;
  const [small, big] = [low, high].map(({ amount }) => amount.digits ?? String(amount.worded));
  const isPair = /^[1-9]$/u.test(small ?? "") && big === String(Number(small) + 1);
  return (
    isPair && context.tokens[low.first - 1]?.kind === "word" && !/^(?:số|là|và)$/u.test(keyAt(context, low.first - 1))
  );
}

/** "2-3 triệu": the scale is both numbers'. Null where the first is not the smaller one. */
function withScale(context: Context, low: Figure, high: Figure): Figure["amount"] | null {
  const scaled = low.amount.scale === 1 && low.unit === null ? { ...low.amount, scale: high.amount.scale } : low.amount;
  const top = valueOf(high.amount, high.unit, context.language);
  for (const amount of [scaled, low.amount]) {
    const value = valueOf(amount, high.unit, context.language);
    if (value !== null && top !== null && value < top) return amount;
  }
  return null;
}

const ofWhole: readonly (readonly string[])[] = [
  ["trong", "tổng", "số"],
  ["trên", "tổng", "số"],
  ["trong", "tổng", "cộng"],
  ["trong", "số"],
  ["trong"],
  ["trên"],
  ["trong", "tổng"],
  ["out", "of", "the"],
  ["out", "of"],
  ["of", "the"],
  ["of"],
];

function asPart(context: Context, part: Figure, whole: Figure): Figure | null {
  if (
    part.isSpecial ||
    whole.isSpecial ||
    part.of !== null ||
    whole.of !== null ||
    part.to !== null ||
    whole.unit === null
  )
    return null;
  const words = context.tokens.slice(part.end, whole.first).map((token) => token.key);
  const isSaid = ofWhole.some(
    (phrase) => phrase.length === words.length && phrase.every((word, index) => word === words[index]),
  );
  if (!isSaid) return null;
  const isSame = part.unit === null || (part.unit.unit === whole.unit.unit && part.unit.noun === whole.unit.noun);
  const isCount = whole.unit.kind === "count" && (part.unit === null || words.length > 1);
  if (!isSame || !isCount) return null;
  const [small, big] = [part, whole].map((one) => valueOf(one.amount, wholeThings, context.language));
  if (small === null || big === null || small === undefined || big === undefined || small > big) return null;
  return { ...part, end: whole.end, coreEnd: whole.coreEnd, of: whole.amount, unit: part.unit ?? whole.unit };
}
