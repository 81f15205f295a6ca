import type { DateSpan } from "../dates.ts";
import { labelEnd } from "./labels.ts";
import { isNumberCue } from "./number-cues.ts";
import { fixedShapes } from "./fixed-shapes.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { tokenFrom, type Token } from "./tokens.ts";
import { unitAt } from "./units.ts";

interface Span {
  start: number;
  end: number;
}

interface Sentence {
  text: string;
  tokens: readonly Token[];
  dates: readonly DateSpan[];
  documents: readonly Span[];
}

/** Which tokens tell no quantity: addresses, phones, times, scores, dates, document numbers, levels and other labels. */
export function toMask(
  { text, tokens, dates, documents }: Sentence,
  isParagraphStart: boolean,
  options: ReadingOptions,
): readonly boolean[] {
  const masked = tokens.map(() => false);
  cover(
    masked,
    tokens,
    dates.filter((date) => !date.isBare),
  );
  if (!/\d/u.test(text)) return masked;
  cover(masked, tokens, fixedShapes(text, isParagraphStart));
  cover(masked, tokens, documents);
  for (const date of dates.filter((one) => one.isBare)) {
    const after = tokenFrom(tokens, date.end);
    const first = tokenFrom(tokens, date.start);
    if (!isCounting(text.slice(date.start, date.end), first, after, tokens, masked, options))
      cover(masked, tokens, [date]);
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const end = labelEnd(tokens, at, masked, options);
    for (let index = at; index < end; index += 1)
      masked[index] = masked[index] === true || tokens[index]?.kind !== "word";
  }
  return masked;
}

/** "5/12 bộ" is a part of a whole and "2000 người" a number, although they look like a day and a year. */
function isCounting(
  written: string,
  first: number,
  after: number,
  tokens: readonly Token[],
  masked: readonly boolean[],
  options: ReadingOptions,
): boolean {
  const [part, whole] = written.split("/").map(Number);
  const isYear = whole === undefined;
  if (!isYear && Number(part) > whole) return false;
  if (tokens[after]?.key === "số" && !isYear) return true;
  const isIntroduced = first === 0 || isNumberCue(tokens[first - 1], options.language);
  if (!isYear && /^[1-9]\/[1-9]$/u.test(written) && isShareCue(tokens[first - 1])) return true;
  const unit = masked[after] === true ? null : unitAt(tokens, after, options);
  if (unit === null) return false;
  return isYear ? isIntroduced && tokens[after]?.isSpaced === true : true;
}

function isShareCue(token: Token | undefined): boolean {
  return /^(?:chiếm|khoảng|hơn|gần|trên|đạt|tới|quá|bằng|ít|nhất|có|about|over|nearly|than)$/u.test(token?.key ?? "");
}

function cover(masked: boolean[], tokens: readonly Token[], spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    for (let index = tokenFrom(tokens, start); (tokens[index]?.start ?? Infinity) < end; index += 1)
      masked[index] = true;
  }
}
