import type { UnitKind } from "../../domain/unit.ts";
import type { Context } from "./context.ts";
import { toFigure, unitAfter, type Figure } from "./figure.ts";

/** What stands between the two halves of such a number: its unit, and what the first half counts. */
const joints: Readonly<Record<string, { unit: string; kind: UnitKind; factor: number }>> = {
  m: { unit: "m", kind: "measure", factor: 1 },
  kg: { unit: "kg", kind: "measure", factor: 1 },
  tr: { unit: "vnd", kind: "money", factor: 1e6 },
};

/** "1m82", "3kg5", "1tr2": the unit stands where the decimal mark would; "100m2" is an area. */
export function splitMeasureAt(context: Context, at: number): Figure | null {
  const [whole, rest] = [context.tokens[at], context.tokens[at + 1]];
  const match = rest === undefined || rest.isSpaced ? null : /^(?!m[23]$)(m|kg|tr)(\d{1,3})$/u.exec(rest.text);
  const joint = joints[match?.[1] ?? ""];
  if (context.language !== "vi" || joint === undefined || !/^\d{1,3}$/u.test(whole?.text ?? "")) return null;
  const worded = Number(`${whole?.text ?? ""}.${match?.[2] ?? ""}`);
  const amount = { digits: null, worded, isNegative: false, scale: joint.factor, plus: 0, first: at, end: at + 2 };
  const written = joint.kind === "money" ? unitAfter(context, at + 2) : null;
  const unit = written ?? { unit: joint.unit, kind: joint.kind, noun: null, first: at + 2, end: at + 2, isKnown: true };
  return toFigure(at, unit.end, amount, unit);
}
