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
  /** The words it is written with, the one that pages write first; in English plural and singular in turn. */
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
  {
    id: "per-mille",
    kind: "share",
    words: { vi: ["‰", "phần nghìn", "phần ngàn"], en: ["‰", "per mille", "per thousand"] },
  },
  { id: "age", kind: "duration", words: { vi: ["tuổi", "năm tuổi"], en: ["years old", "years of age"] } },
  { id: "year", kind: "duration", words: { vi: ["năm"], en: ["years", "year"] } },
  { id: "month", kind: "duration", words: { vi: ["tháng"], en: ["months", "month"] } },
  { id: "week", kind: "duration", words: { vi: ["tuần"], en: ["weeks", "week"] } },
  { id: "day", kind: "duration", words: { vi: ["ngày", "ngày làm việc"], en: ["days", "day"] } },
  {
    id: "hour",
    kind: "duration",
    words: { vi: ["giờ", "tiếng", "giờ đồng hồ", "tiếng đồng hồ", "giờ làm việc", "h"], en: ["hours", "hour"] },
  },
  { id: "century", kind: "duration", words: { vi: ["thế kỷ", "thế kỉ"], en: ["centuries", "century"] } },
  { id: "decade", kind: "duration", words: { vi: ["thập kỷ", "thập kỉ", "thập niên"], en: ["decades", "decade"] } },
  { id: "quarter", kind: "duration", words: { vi: ["quý"], en: ["quarters", "quarter"] } },
  { id: "minute", kind: "duration", words: { vi: ["phút"], en: ["minutes", "minute"] } },
  { id: "second", kind: "duration", words: { vi: ["giây"], en: ["seconds", "second"] } },
  { id: "vnd", kind: "money", words: { vi: ["đồng", "VND", "VNĐ", "đ"], en: ["dong", "VND"] } },
  {
    id: "usd",
    kind: "money",
    words: {
      vi: ["USD", "đô la Mỹ", "đô la", "đôla", "đô-la", "đô-la Mỹ", "đôla Mỹ", "đô Mỹ", "đô", "$", "mỹ kim"],
      en: ["USD", "US dollars", "dollars", "$"],
    },
  },
  { id: "gbp", kind: "money", words: { vi: ["bảng Anh", "£", "GBP"], en: ["pounds", "GBP", "£"] } },
  { id: "jpy", kind: "money", words: { vi: ["yên", "yen", "JPY", "yên Nhật"], en: ["yen", "JPY"] } },
  { id: "cny", kind: "money", words: { vi: ["nhân dân tệ", "NDT", "tệ", "CNY"], en: ["yuan", "CNY"] } },
  { id: "krw", kind: "money", words: { vi: ["won", "KRW"], en: ["won", "KRW"] } },
  { id: "thb", kind: "money", words: { vi: ["baht", "bạt", "THB"], en: ["baht"] } },
  { id: "sgd", kind: "money", words: { vi: ["SGD", "đô la Singapore"], en: ["SGD", "Singapore dollars"] } },
  {
    id: "aud",
    kind: "money",
    words: { vi: ["AUD", "đô la Úc", "đô la Australia"], en: ["AUD", "Australian dollars"] },
  },
  { id: "eur", kind: "money", words: { vi: ["euro", "EUR", "€", "ơ-rô"], en: ["euros", "euro", "EUR", "€"] } },
  {
    id: "twd",
    kind: "money",
    words: { vi: ["Đài tệ", "TWD", "đô la Đài Loan"], en: ["New Taiwan dollars", "TWD"] },
  },
  {
    id: "hkd",
    kind: "money",
    words: { vi: ["HKD", "đô la Hong Kong", "đô la Hồng Kông"], en: ["HKD", "Hong Kong dollars"] },
  },
  { id: "cad", kind: "money", words: { vi: ["CAD", "đô la Canada"], en: ["CAD", "Canadian dollars"] } },
  { id: "rub", kind: "money", words: { vi: ["rúp", "RUB"], en: ["roubles", "RUB"] } },
  { id: "inr", kind: "money", words: { vi: ["rupee", "INR"], en: ["rupees", "INR"] } },
  { id: "idr", kind: "money", words: { vi: ["rupiah", "IDR"], en: ["rupiah", "IDR"] } },
  { id: "myr", kind: "money", words: { vi: ["ringgit", "MYR"], en: ["ringgit", "MYR"] } },
  { id: "php", kind: "money", words: { vi: ["peso", "PHP"], en: ["pesos", "PHP"] } },
  { id: "lak", kind: "money", words: { vi: ["kip", "LAK"], en: ["kip", "LAK"] } },
  { id: "khr", kind: "money", words: { vi: ["riel", "riên", "KHR"], en: ["riel", "KHR"] } },
  { id: "chf", kind: "money", words: { vi: ["franc Thụy Sĩ", "CHF"], en: ["Swiss francs", "CHF"] } },
  {
    id: "km",
    kind: "measure",
    words: { vi: ["km", "ki lô mét", "ki-lô-mét", "kilômét", "cây số"], en: ["km", "kilometres", "kilometre"] },
  },
  {
    id: "nautical-mile",
    kind: "measure",
    words: { vi: ["hải lý", "hải lí"], en: ["nautical miles", "nautical mile"] },
  },
  { id: "mile", kind: "measure", words: { vi: ["dặm"], en: ["miles", "mile"] } },
  { id: "foot", kind: "measure", words: { vi: ["feet"], en: ["feet", "foot"] } },
  { id: "mah", kind: "measure", words: { vi: ["mAh"], en: ["mAh"] } },
  { id: "m", kind: "measure", words: { vi: ["m", "mét"], en: ["m", "metres", "metre"] } },
  { id: "cm", kind: "measure", words: { vi: ["cm", "xăng-ti-mét", "xen-ti-mét"], en: ["cm"] } },
  { id: "mm", kind: "measure", words: { vi: ["mm", "mi-li-mét"], en: ["mm"] } },
  { id: "m2", kind: "measure", words: { vi: ["m2", "m²", "mét vuông"], en: ["m²", "m2", "square metres"] } },
  {
    id: "km2",
    kind: "measure",
    words: { vi: ["km2", "km²", "ki lô mét vuông"], en: ["km²", "km2", "square kilometres"] },
  },
  { id: "m3", kind: "measure", words: { vi: ["m3", "m³", "mét khối"], en: ["m³", "m3", "cubic metres"] } },
  {
    id: "hectare",
    kind: "measure",
    words: { vi: ["ha", "hecta", "héc ta", "héc-ta"], en: ["ha", "hectares", "hectare"] },
  },
  { id: "kg", kind: "measure", words: { vi: ["kg", "ki lô gam", "ki-lô-gam", "kilôgam"], en: ["kg", "kilograms"] } },
  { id: "tonne", kind: "measure", words: { vi: ["tấn"], en: ["tonnes", "tonne"] } },
  { id: "litre", kind: "measure", words: { vi: ["lít"], en: ["litres", "litre"] } },
  { id: "kwh", kind: "measure", words: { vi: ["kWh"], en: ["kWh"] } },
  { id: "mw", kind: "measure", words: { vi: ["MW"], en: ["MW"] } },
  { id: "celsius", kind: "measure", words: { vi: ["độ C", "°C"], en: ["°C", "degrees Celsius"] } },
  { id: "mbps", kind: "measure", words: { vi: ["Mbps", "Mb/s"], en: ["Mbps"] } },
  { id: "gb", kind: "measure", words: { vi: ["GB"], en: ["GB"] } },
  { id: "km-per-hour", kind: "measure", words: { vi: ["km/h", "km/giờ", "km/g"], en: ["km/h", "kph"] } },
  { id: "m-per-second", kind: "measure", words: { vi: ["m/s", "m/giây"], en: ["m/s"] } },
  { id: "m3-per-second", kind: "measure", words: { vi: ["m3/s", "m³/s", "m3/giây"], en: ["m³/s", "m3/s"] } },
  { id: "g-per-litre", kind: "measure", words: { vi: ["g/l", "g/lít", "gam/lít"], en: ["g/l"] } },
  { id: "mg-per-litre", kind: "measure", words: { vi: ["mg/l", "mg/lít"], en: ["mg/l"] } },
  { id: "microgram-per-m3", kind: "measure", words: { vi: ["µg/m3", "μg/m3", "µg/m³", "μg/m³"], en: ["µg/m³"] } },
  { id: "gram", kind: "measure", words: { vi: ["g", "gam", "gram", "gr"], en: ["g", "grams", "gram"] } },
  { id: "mg", kind: "measure", words: { vi: ["mg"], en: ["mg"] } },
  { id: "quintal", kind: "measure", words: { vi: ["tạ"], en: ["quintals", "quintal"] } },
  { id: "ml", kind: "measure", words: { vi: ["ml"], en: ["ml"] } },
  { id: "lux", kind: "measure", words: { vi: ["lux"], en: ["lux"] } },
  { id: "decibel", kind: "measure", words: { vi: ["dB", "decibel"], en: ["dB", "decibels"] } },
  { id: "horsepower", kind: "measure", words: { vi: ["CV", "HP", "mã lực", "sức ngựa"], en: ["hp", "horsepower"] } },
  { id: "volt", kind: "measure", words: { vi: ["V", "vôn"], en: ["V", "volts"] } },
  { id: "kv", kind: "measure", words: { vi: ["kV"], en: ["kV"] } },
  { id: "kw", kind: "measure", words: { vi: ["kW"], en: ["kW"] } },
  { id: "kwp", kind: "measure", words: { vi: ["kWp"], en: ["kWp"] } },
  { id: "mwp", kind: "measure", words: { vi: ["MWp"], en: ["MWp"] } },
  { id: "gw", kind: "measure", words: { vi: ["GW"], en: ["GW"] } },
  { id: "mva", kind: "measure", words: { vi: ["MVA"], en: ["MVA"] } },
  { id: "mwh", kind: "measure", words: { vi: ["MWh"], en: ["MWh"] } },
  { id: "gwh", kind: "measure", words: { vi: ["GWh"], en: ["GWh"] } },
  { id: "hz", kind: "measure", words: { vi: ["Hz"], en: ["Hz"] } },
  { id: "mhz", kind: "measure", words: { vi: ["MHz"], en: ["MHz"] } },
  { id: "ghz", kind: "measure", words: { vi: ["GHz"], en: ["GHz"] } },
  { id: "gbps", kind: "measure", words: { vi: ["Gbps", "Gb/s"], en: ["Gbps"] } },
  { id: "mb", kind: "measure", words: { vi: ["MB"], en: ["MB"] } },
  { id: "tb", kind: "measure", words: { vi: ["TB"], en: ["TB"] } },
  { id: "inch", kind: "measure", words: { vi: ["inch", "inches"], en: ["inches", "inch"] } },
  { id: "megapixel", kind: "measure", words: { vi: ["megapixel", "MP"], en: ["megapixels", "megapixel"] } },
  { id: "sao", kind: "measure", words: { vi: ["sào"], en: ["sào"] } },
  { id: "barrel", kind: "measure", words: { vi: ["thùng dầu"], en: ["barrels", "barrel"] } },
  { id: "ounce", kind: "measure", words: { vi: ["ounce", "oz"], en: ["ounces", "ounce"] } },
  {
    id: "tael",
    kind: "measure",
    words: { vi: ["lượng vàng", "cây vàng", "lượng", "lạng vàng"], en: ["taels", "tael"] },
  },
  { id: "mace", kind: "measure", words: { vi: ["chỉ vàng", "chỉ", "chỉ nhẫn", "chỉ vàng nhẫn"], en: ["mace"] } },
  { id: "richter", kind: "measure", words: { vi: ["độ Richter"], en: ["on the Richter scale"] } },
  { id: "degree", kind: "measure", words: { vi: ["độ"], en: ["degrees"] } },
  { id: "basis-point", kind: "points", words: { vi: ["điểm cơ bản"], en: ["basis points", "basis point"] } },
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
