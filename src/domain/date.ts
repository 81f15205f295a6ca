import type { Language } from "./language.ts";

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** A date as far as it is known: "2020", "2020-05" or "2020-05-11". Only real calendar dates. */
export type PartialDate = string & { readonly partialDate: true };
export type DatePrecision = "year" | "month" | "day";

interface Parts {
  year: number;
  month: number | null;
  day: number | null;
}

export function isPartialDate(text: string): text is PartialDate {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined || Number(year) < 1) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** The date that a text states in ISO form, or null where it states none that exists. */
export function parsePartialDate(text: string): PartialDate | null {
  return isPartialDate(text) ? text : null;
}

/** Builds a date from what is known; null where there is no such day. */
export function toPartialDate(year: number, month?: number | null, day?: number | null): PartialDate | null {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined && month !== null) parts.push(String(month).padStart(2, "0"));
  if (day !== undefined && day !== null) parts.push(String(day).padStart(2, "0"));
  return parsePartialDate(parts.join("-"));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function partsOf(date: PartialDate): Parts {
  const [, year, month, day] = shape.exec(date) ?? [];
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

export function precisionOf(date: PartialDate): DatePrecision {
  const { month, day } = partsOf(date);
  if (month === null) return "year";
  return day === null ? "month" : "day";
}

/** The first day that the date can mean, in UTC. */
export function firstDay(date: PartialDate): Date {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** The last day that the date can mean, in UTC. */
export function lastDay(date: PartialDate): Date {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, (month ?? 12) - 1, day ?? daysInMonth(year, month ?? 12)));
}

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "tháng 5/2020", "ngày 11/5/2020", "năm 2020"; "May 2020", "11 May 2020", "2020". */
export function formatDate(date: PartialDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  if (language === "vi") {
    if (month === null) return `năm ${year}`;
    return day === null ? `tháng ${month}/${year}` : `ngày ${day}/${month}/${year}`;
  }
  return [day, month === null ? null : englishMonths[month - 1], year].filter((part) => part !== null).join(" ");
}
