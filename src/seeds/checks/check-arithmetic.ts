import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import type { Paragraph } from "../quantities/find-quantities.ts";
import { checkExact } from "./check-exact.ts";
import { checkLists, type Group } from "./check-list.ts";
import { checkDifferences } from "./check-differences.ts";
import { checkNames } from "./check-names.ts";
import { checkNextSentence } from "./check-next-sentence.ts";
import { checkRest } from "./check-rest.ts";
import { checkShares } from "./check-shares.ts";
import { checkSums } from "./check-sums.ts";
import { toPassages, type CheckOptions, type Passage } from "./passage.ts";

/** What holds more numbers is a table that lost its lines, and states no sum. */
const mostInSentence = 80;

/**
 * The sums that sentences and runs of parts let a reader check, in reading order: parts and whole, share and ratio,
 * a count and its names, a change and its ends. "fails" is said only where the words leave no other reading.
 */
export function checkArithmetic(
  paragraphs: readonly Paragraph[],
  quantities: readonly Quantity[],
  options: CheckOptions,
): readonly ArithmeticCheck[] {
  const passages = toPassages(quantities, options).filter((passage) => passage.quantities.length <= mostInSentence);
  const all = inParagraphs(paragraphs, passages);
  const lists = checkLists(all);
  const groups = all.map((group) => group.passages).filter((group) => group.length > 0);
  return groups.flatMap((group, index) => {
    const rests = [
      ...checkRest(group),
      ...checkNextSentence([...(groups[index - 1] ?? []).slice(-1), ...group]),
      ...lists,
    ];
    return group.flatMap((passage) => {
      const told = [
        ...checkSums(passage),
        ...checkShares(passage),
        ...checkDifferences(passage),
        ...checkNames(passage),
        ...rests.flatMap((rest) => (rest.passage === passage ? [rest.check] : [])),
      ];
      return [...told, ...checkExact(passage).filter((one) => !told.some((other) => isSaid(one, other)))];
    });
  });
}

/** Whether a sum or difference of the same numbers is told already, or one of which this whole is a part. */
function isSaid(one: ArithmeticCheck, other: ArithmeticCheck): boolean {
  const [parts = ""] = other.arithmetic.split(" = ");
  const isPart = other.kind === "sum" && parts.split(" + ").includes(one.arithmetic.split(" = ")[1] ?? "");
  const isSame =
    isPart || one.arithmetic === other.arithmetic || (other.outcome === "fails" && one.stated === other.stated);
  return (
    isSame || (other.kind === "difference" && other.arithmetic.startsWith(`${one.arithmetic.split(" = ")[1] ?? ""} −`))
  );
}

function inParagraphs(paragraphs: readonly Paragraph[], passages: readonly Passage[]): readonly Group[] {
  const groups: Group[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const { line, text } = paragraph;
    const lastLine = line + (text.match(/\n/gu)?.length ?? 0);
    const group: Passage[] = [];
    for (let passage = passages[next]; passage !== undefined && passage.line <= lastLine; passage = passages[next]) {
      if (passage.line >= line) group.push(passage);
      next += 1;
      if (passage.line < line) groups.push(alone([passage]));
    }
    groups.push({ paragraph, passages: group });
  }
  return [...groups, alone(passages.slice(next))];
}

function alone(passages: readonly Passage[]): Group {
  return { paragraph: { text: "", line: passages[0]?.line ?? 1 }, passages };
}
