import type { Language } from "../../domain/language.ts";
import { longestAt, toPhrases } from "./phrases.ts";
import { scaleAt } from "./scales.ts";
import type { Token } from "./tokens.ts";

/** A number written in words. */
export interface WordedNumber {
  value: number;
  /** Token index one past the last. */
  end: number;
  /** A single word of it can mean something else («năm», «ba»): only a counted noun after it makes it a number. */
  isShort: boolean;
}

const digits: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const onlyAfterTens = new Set(["mốt", "tư", "lăm", "nhăm"]);

/** Reads a number in words at a token: "hai", "mười hai", "hai mươi lăm", "một trăm linh năm", "hai triệu rưỡi", "nửa triệu". */
export function wordedNumberAt(tokens: readonly Token[], at: number, language: Language): WordedNumber | null {
  return language === "vi" ? vietnameseAt(tokens, at) : englishAt(tokens, at);
}

function vietnameseAt(tokens: readonly Token[], at: number): WordedNumber | null {
  if (tokens[at]?.key === "nửa") return halfScaleAt(tokens, at);
  let total = 0;
  let last = Infinity;
  let end = at;
  for (;;) {
    const group = groupAt(tokens, end);
    if (group === null) break;
    const scale = bigScaleAt(tokens, group.end);
    if (scale === null || scale.factor >= last) {
      if (last === Infinity || group.value < last) {
        total += group.value;
        end = group.end;
      }
      break;
    }
    total += group.value * scale.factor;
    last = scale.factor;
    end = scale.end;
    if (tokens[end]?.key === "rưỡi") return { value: total + last / 2, end: end + 1, isShort: false };
  }
  return end === at || total === 1 ? null : { value: total, end, isShort: end === at + 1 };
}

function bigScaleAt(tokens: readonly Token[], at: number): { factor: number; end: number } | null {
  const scale = scaleAt(tokens, at, "vi");
  return scale === null || tokens[at]?.isSpaced === false || scale.factor < 1000 ? null : scale;
}

function halfScaleAt(tokens: readonly Token[], at: number): WordedNumber | null {
  const scale = bigScaleAt(tokens, at + 1);
  return scale === null ? null : { value: scale.factor / 2, end: scale.end, isShort: false };
}

/** A number below one thousand. */
function groupAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  let value = 0;
  let place = Infinity;
  let end = at;
  for (;;) {
    const key = tokens[end]?.key ?? "";
    const next = tokens[end + 1]?.key ?? "";
    const digit = digits[key];
    if (key === "mười" && place > 10) [value, place, end] = [value + 10, 10, end + 1];
    // «hai trăm rưỡi»: a half of the hundred more.
    else if (key === "rưỡi" && place === 100) [value, place, end] = [value + 50, 1, end + 1];
    else if ((key === "linh" || key === "lẻ") && place === 100 && digits[next] !== undefined) end += 1;
    else if (digit === undefined || place <= 1 || (onlyAfterTens.has(key) && place !== 10)) break;
    // Fifteen is «mười lăm»: «mười năm» is ten years.
    else if (key === "năm" && place === 10) break;
    else if (next === "trăm" && place > 100) [value, place, end] = [value + digit * 100, 100, end + 2];
    else if ((next === "mươi" || next === "chục") && place > 10)
      [value, place, end] = [value + digit * 10, 10, end + 2];
    else [value, place, end] = [value + digit, 1, end + 1];
  }
  return end === at ? null : { value, end };
}

const small = toPhrases<number>(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, index) => [word, index] as const),
);
const tens = toPhrases<number>(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10] as const),
);

function englishAt(tokens: readonly Token[], at: number): WordedNumber | null {
  const first = longestAt(tens, tokens, at) ?? longestAt(small, tokens, at);
  if (first === null) return null;
  let value = first.value;
  let end = first.end;
  if (value >= 20) {
    const from = tokens[end]?.text === "-" ? end + 1 : end;
    const unit = longestAt(small, tokens, from);
    if (unit !== null && unit.value > 0 && unit.value < 10) [value, end] = [value + unit.value, unit.end];
  }
  const scale = scaleAt(tokens, end, "en");
  if (scale !== null && tokens[end]?.isSpaced === true)
    return { value: value * scale.factor, end: scale.end, isShort: false };
  return value < 2 ? null : { value, end, isShort: true };
}
