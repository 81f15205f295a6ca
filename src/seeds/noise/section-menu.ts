import { fold } from "../../domain/fold.ts";
import { sectionNames } from "./widget-words.ts";

const longestMenu = 200;
const separators = /\s*(?:>>?|»|›|→|\/|\||•|·|\t|;)\s*/u;
const dash = /\s+[-–—&]\s+|\s+và\s+/u;
const longestName = 4;
const sentenceMark = /[.!?…:"“”\d]/u;

const crumb = /\s*(?:>>?|»|›|→|\/|\||•|·)\s*/u;

/** The steps of a breadcrumb. */
export function stepsOf(text: string): readonly string[] {
  return text.split(crumb).filter((step) => step !== "");
}

export function isSection(text: string): boolean {
  return sectionNames.has(fold(text).replace(/[:.]$/u, "").replace(/\s+/gu, " ").trim());
}

/** "Trang nhất | Chính trị | Rao vặt", "Công nghệ Khoa học AI Xe điện": names of sections in a row, most of them known. */
export function isSectionMenu(text: string): boolean {
  if (text.length > longestMenu || sentenceMark.test(text)) return false;
  const steps = text.split(separators).filter((step) => step !== "");
  const known = steps.filter(isSection).length;
  if (steps.length >= 3 && steps.every((step) => step.split(" ").length <= longestName))
    return known >= 2 && known * 2 >= steps.length;
  return steps.length === 1 && isRun(text);
}

/** "Hàng hóa - Nông sản", "Điện ảnh & Sân khấu": two short names of which one is a section. */
export function isSectionPair(text: string): boolean {
  const parts = text.split(dash);
  return (
    parts.length === 2 &&
    !sentenceMark.test(text) &&
    parts.every((part) => part !== "" && part.split(" ").length <= 3) &&
    parts.some(isSection)
  );
}

/** Three names of sections or more that cover a line word for word. */
function isRun(text: string): boolean {
  const words = text.split(" ");
  const most: number[] = [0, ...words.map(() => -1)];
  for (const [start] of words.entries()) {
    const count = most[start] ?? -1;
    if (count < 0 || !/^\p{Lu}/u.test(words[start] ?? "")) continue;
    for (let end = start + 1; end <= Math.min(words.length, start + longestName + 1); end += 1) {
      if (isSection(words.slice(start, end).join(" "))) most[end] = Math.max(most[end] ?? -1, count + 1);
    }
  }
  return (most.at(-1) ?? -1) >= 3;
}
