import type { Bilingual } from "./language.ts";

/**
 * What kind of thing a number measures. A "count" counts whole things; a "share" is a part of 100;
 * "points" are a difference of two shares; a "factor" multiplies; a "rank" is a place in an order.
 */
export const unitKinds = ["share", "points", "count", "factor", "rank", "money", "duration", "measure"] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface Unit {
  id: string;
  kind: UnitKind;
  /** The words it is written with, the one that pages write first; in English singular and plural in turn. */
  words: Bilingual<readonly string[]>;
}

/** Units that every publication knows. What is counted (services, filings, …) is the publication's: see the gazetteer. */
export const commonUnits: readonly Unit[] = [
  { id: "percent", kind: "share", words: { vi: ["%", "phần trăm"], en: ["%", "per cent", "percent"] } },
  {
    id: "percentage-point",
    kind: "points",
    words: { vi: ["điểm phần trăm", "điểm %"], en: ["percentage points", "percentage point", "points", "pp"] },
  },
  { id: "times", kind: "factor", words: { vi: ["lần"], en: ["times", "-fold"] } },
  { id: "rank", kind: "rank", words: { vi: ["thứ", "hạng", "vị trí số"], en: ["th", "st", "nd", "rd", "ranked"] } },
  { id: "place", kind: "count", words: { vi: ["bậc", "hạng", "vị trí"], en: ["places", "place"] } },
  { id: "year", kind: "duration", words: { vi: ["năm"], en: ["years", "year"] } },
  { id: "month", kind: "duration", words: { vi: ["tháng"], en: ["months", "month"] } },
  { id: "week", kind: "duration", words: { vi: ["tuần"], en: ["weeks", "week"] } },
  { id: "day", kind: "duration", words: { vi: ["ngày", "ngày làm việc"], en: ["days", "day"] } },
  { id: "hour", kind: "duration", words: { vi: ["giờ", "tiếng"], en: ["hours", "hour"] } },
  { id: "minute", kind: "duration", words: { vi: ["phút"], en: ["minutes", "minute"] } },
  { id: "second", kind: "duration", words: { vi: ["giây"], en: ["seconds", "second"] } },
  { id: "vnd", kind: "money", words: { vi: ["đồng", "VND", "VNĐ", "đ"], en: ["dong", "VND"] } },
  {
    id: "usd",
    kind: "money",
    words: { vi: ["USD", "đô la Mỹ", "đô la", "đôla"], en: ["USD", "US dollars", "dollars", "$"] },
  },
  { id: "eur", kind: "money", words: { vi: ["euro", "EUR"], en: ["euros", "euro", "EUR", "€"] } },
  { id: "km", kind: "measure", words: { vi: ["km", "ki lô mét", "cây số"], en: ["km", "kilometres", "kilometre"] } },
  { id: "m", kind: "measure", words: { vi: ["m", "mét"], en: ["m", "metres", "metre"] } },
  { id: "cm", kind: "measure", words: { vi: ["cm"], en: ["cm"] } },
  { id: "mm", kind: "measure", words: { vi: ["mm"], en: ["mm"] } },
  { id: "m2", kind: "measure", words: { vi: ["m2", "m²", "mét vuông"], en: ["m²", "m2", "square metres"] } },
  {
    id: "km2",
    kind: "measure",
    words: { vi: ["km2", "km²", "ki lô mét vuông"], en: ["km²", "km2", "square kilometres"] },
  },
  { id: "m3", kind: "measure", words: { vi: ["m3", "m³", "mét khối"], en: ["m³", "m3", "cubic metres"] } },
  { id: "hectare", kind: "measure", words: { vi: ["ha", "hecta", "héc ta"], en: ["ha", "hectares", "hectare"] } },
  { id: "kg", kind: "measure", words: { vi: ["kg", "ki lô gam"], en: ["kg", "kilograms"] } },
  { id: "tonne", kind: "measure", words: { vi: ["tấn"], en: ["tonnes", "tonne"] } },
  { id: "litre", kind: "measure", words: { vi: ["lít"], en: ["litres", "litre"] } },
  { id: "kwh", kind: "measure", words: { vi: ["kWh"], en: ["kWh"] } },
  { id: "mw", kind: "measure", words: { vi: ["MW"], en: ["MW"] } },
  { id: "celsius", kind: "measure", words: { vi: ["độ C", "°C"], en: ["°C", "degrees Celsius"] } },
  { id: "mbps", kind: "measure", words: { vi: ["Mbps", "Mb/s"], en: ["Mbps"] } },
  { id: "gb", kind: "measure", words: { vi: ["GB"], en: ["GB"] } },
  { id: "point", kind: "measure", words: { vi: ["điểm"], en: ["points", "point"] } },
];

/** Counts things whose word no table knows: the quantity then carries the noun as written. */
export const unknownCount: Unit = { id: "count", kind: "count", words: { vi: [""], en: [""] } };

/** Words that multiply the numeral before them. */
export const scales: Bilingual<Readonly<Record<string, number>>> = {
  vi: {
    chục: 1e1,
    trăm: 1e2,
    nghìn: 1e3,
    ngàn: 1e3,
    vạn: 1e4,
    triệu: 1e6,
    tỷ: 1e9,
    tỉ: 1e9,
    "trăm nghìn": 1e5,
    "nghìn tỷ": 1e12,
    "nghìn tỉ": 1e12,
    "ngàn tỷ": 1e12,
    "ngàn tỉ": 1e12,
    "triệu tỷ": 1e15,
    "triệu tỉ": 1e15,
  },
  en: { hundred: 1e2, thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 },
};
