import { daysInMonth, firstDay, lastDay, type PartialDate } from "../domain/date.ts";
import type { Estimate } from "../domain/estimate.ts";

/**
 * Months from one date to another, with decimals: each date stands on a line of months, at its month plus the part of
 * that month that has passed at the end of its day. From 31 December to 31 May it is 5, to 15 May 4.48.
 * A date that is only a month or a year stands for its last day, and the interval says what else it can mean.
 */
export function monthsBetween(from: PartialDate, to: PartialDate): Estimate {
  return {
    value: position(lastDay(to)) - position(lastDay(from)),
    low: position(firstDay(to)) - position(lastDay(from)),
    high: position(lastDay(to)) - position(firstDay(from)),
  };
}

function position(day: Date): number {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  return year * 12 + month + day.getUTCDate() / daysInMonth(year, month + 1);
}
