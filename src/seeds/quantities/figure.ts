import type { Qualifier } from "../../domain/qualifier.ts";
import type { Amount } from "./amounts.ts";
import type { Context } from "./context.ts";
import { longestAt } from "./phrases.ts";
import { provinceNames } from "./gazetteer-names.ts";
import { isCapitalised } from "./tokens.ts";
import { unitAt, type UnitMatch } from "./units.ts";

/** A number being read: where it stands, what it amounts to, its unit. */
export interface Figure {
  /** Token indexes of the whole expression, unit and qualifiers included; `end` is one past the last. */
  first: number;
  end: number;
  /** Token indexes of the amount alone. */
  coreFirst: number;
  coreEnd: number;
  amount: Amount;
  of: Amount | null;
  to: Amount | null;
  unit: UnitMatch | null;
  qualifier: Qualifier | null;
  /** Token indexes of the qualifying words. */
  qualified: readonly [number, number] | null;
  /** A factor, rank or half, which takes no unit from its neighbours. */
  isSpecial: boolean;
}

export function toFigure(
  first: number,
  end: number,
  amount: Amount,
  unit: UnitMatch | null,
  isSpecial = false,
): Figure {
  const core = { coreFirst: amount.first, coreEnd: amount.end };
  return { first, end, ...core, amount, of: null, to: null, unit, qualifier: null, qualified: null, isSpecial };
}

/** The unit at a token, unless a date or label begins there. */
export function unitAfter(context: Context, at: number): UnitMatch | null {
  if (context.masked[at] === true) return null;
  const unit = unitAt(context.tokens, at, context);
  if (unit === null) return null;
  const isOther = isCompound(context, unit.end) || isProvince(context, unit);
  return context.masked.slice(at, unit.end).includes(true) || isOther ? null : unit;
}

/** "3 Đồng Tháp 83,71" in a row of a table: the capital begins a province's name. */
function isProvince({ tokens, gazetteer }: Context, { first, end }: UnitMatch): boolean {
  if (!isCapitalised(tokens[first])) return false;
  const name = longestAt(provinceNames(gazetteer), tokens, first);
  return name !== null && name.end > end && isCapitalised(tokens[name.end - 1]);
}

/** "vòng 12 V-League": the word goes on behind a hyphen. */
function isCompound({ tokens }: Context, end: number): boolean {
  const [hyphen, word] = [tokens[end], tokens[end + 1]];
  return /^[-–]$/u.test(hyphen?.text ?? "") && hyphen?.isSpaced === false && word?.kind === "word" && !word.isSpaced;
}
