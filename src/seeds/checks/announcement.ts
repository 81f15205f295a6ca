import type { Quantity } from "../../domain/quantity.ts";
import type { Passage } from "./passage.ts";

/**
 * How the parts are announced. "whole": they are all of it, so that another sum fails. "some": there may be more,
 * so that only a larger sum fails. "among": they are told of it, so that a sum fails that nearly is it. "hint": nothing but the order says it, so that only an equal sum counts.
 */
export type Announcement = "whole" | "some" | "among" | "hint";

const all =
  /(?:^|[\s,;:(])(?:bao gồm(?: có)?|gồm có|gồm|chia ra|chia thành|cụ thể(?: là)?|including|comprising|consisting of|made up of)[\s:]*(?:\p{Ll}[\p{L}\s,&-]{0,60})?$/iu;
const partly =
  /(?:^|[\s,;(])(?:trong đó(?: có| gồm)?|trong ấy|of which|of whom|of them)[\s:,]*(?:\p{L}[\p{L}\s,&-]{0,60})?$/iu;
const opened = /^(?<words>[^;.:()]{0,60})\((?:\s*(?:gồm|trong đó(?: có)?|bao gồm))?[\s\p{L}]{0,30}$/u;
/** «được chia thành 3 gói thầu A, B, C lần lượt dài 30 km, …». */
const inTurn = /(?:^|\s)(?:chia thành|chia làm|chia ra|bao gồm|gồm)\s[^;.:()]{0,110}\slần lượt(?:\s\p{L}+){0,3}\s*$/iu;
const intoParts = /^\s(?:ra\s)?(?:thành|làm)\s*$/iu;
const divided = /(?:chia|phân|tách)\s(?:\p{L}+\s){0,3}$/iu;
/** «14 dịch vụ còn lại thì 10 dịch vụ xong, 4 dịch vụ chưa». */
const then = /^[^;.:()]{0,80}\sthì\s(?:\p{L}+\s){0,3}$/u;
const colon = /^[\p{L}\s,-]{0,60}:\s*[\p{L}\s]{0,30}$/u;

export interface Announced {
  by: Announcement;
  isBracket: boolean;
}

/** How the words between a whole and the next number announce that it is a part. */
export function announcementOf(gap: string, passage: Passage, whole: Quantity): Announced | null {
  const bracket = opened.exec(gap);
  if (bracket !== null) {
    const isNear = (bracket.groups?.["words"] ?? "").trim().length <= 30;
    return { by: /trong đó/u.test(gap) ? "some" : isNear ? "whole" : "hint", isBracket: true };
  }
  if (gap.length > 140 || /[;.]\s/u.test(gap)) return null;
  if (all.test(gap)) return { by: "whole", isBracket: false };
  if (partly.test(gap)) return { by: "some", isBracket: false };
  if (inTurn.test(gap)) return { by: "whole", isBracket: false };
  if (intoParts.test(gap) && divided.test(passage.quote.slice(0, whole.offset)))
    return { by: "hint", isBracket: false };
  if (colon.test(gap)) return { by: "whole", isBracket: false };
  if (then.test(gap)) return { by: "hint", isBracket: false };
  const isIn = /(?:^|[,:]\s)(?:trong|trong số|trong tổng số|of)\s*$/iu.test(passage.quote.slice(0, whole.offset));
  return isIn ? { by: "among", isBracket: false } : null;
}
