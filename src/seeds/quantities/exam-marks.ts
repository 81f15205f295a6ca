import { keyAt, type Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { toPhrases, longestAt, longestBefore, type Phrases } from "./phrases.ts";
import { isCapitalised } from "./tokens.ts";
import type { UnitMatch } from "./units.ts";

/** School subjects as news of examinations names them. */
const subjects: Phrases<true> = toPhrases(
  "toán|ngữ văn|văn|vật lý|vật lí|lý|lí|hoá học|hoá|sinh học|sinh|lịch sử|sử|địa lý|địa lí|địa|tiếng anh|anh|ngoại ngữ|tin học|tin|giáo dục công dân|gdcd"
    .split("|")
    .map((word) => [word, true] as const),
);
const mark = /^\d{1,2}[.,]\d{1,2}$/u;
const highest = 30;

/** "8,75 Toán, 9,0 Lý", "môn Ngữ văn là 7,23, môn Toán 6,45": a mark with decimals beside the subject's name. */
export function markUnit(context: Context, figure: Figure): UnitMatch | null {
  const { tokens, language } = context;
  const digits = figure.amount.digits ?? "";
  if (language !== "vi" || figure.amount.scale !== 1 || figure.of !== null || !mark.test(digits)) return null;
  if (Number(digits.replace(",", ".")) > highest) return null;
  const from = keyAt(context, figure.coreFirst - 1) === "là" ? figure.coreFirst - 1 : figure.coreFirst;
  const before = longestBefore(subjects, tokens, from);
  const after = longestAt(subjects, tokens, figure.coreEnd);
  const isBeside =
    (before !== null && isCapitalised(tokens[before.first])) ||
    (after !== null && isCapitalised(tokens[figure.coreEnd]));
  if (!isBeside) return null;
  return { unit: "point", kind: "measure", noun: null, first: figure.coreEnd, end: figure.coreEnd, isKnown: true };
}
