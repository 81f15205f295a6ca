import type { FigureWords } from "../words/chart.ts";
import type { ShownNumber } from "./kind.ts";
import { tag, type Html } from "./markup.ts";

export interface SourceLink {
  text: string;
  /** Where the sentence can be read. */
  href: string;
}

interface TableOptions {
  words: FigureWords;
  sourceOf: (number: ShownNumber) => SourceLink | null;
}

/** The figure's table: exactly the numbers of the picture, each with its date and origin. */
export function renderDataTable(numbers: readonly ShownNumber[], { words, sourceOf }: TableOptions): Html {
  const hasDates = numbers.some(({ date, name }) => date !== "" && date !== name);
  const headings = [words.table.name, words.table.value, ...(hasDates ? [words.table.date] : []), words.table.origin];
  const head = tag("tr", {}, ...headings.map((heading) => tag("th", { scope: "col" }, heading)));
  const rows = numbers.map((number) => {
    const source = sourceOf(number);
    const origin = words.origins[number.origin];
    return tag(
      "tr",
      { "data-key": number.reference },
      tag("th", { scope: "row" }, number.name),
      // Words may run over several lines, a number never does.
      tag("td", { class: number.number === null ? "chart-words" : "chart-number" }, number.text),
      hasDates ? tag("td", {}, number.date) : null,
      tag(
        "td",
        {},
        source === null ? origin : tag("a", { href: source.href }, source.text),
        source !== null && number.origin !== "article" ? ` (${origin})` : null,
      ),
    );
  });
  return tag(
    "table",
    { class: "chart-table" },
    tag("caption", {}, words.table.caption),
    tag("thead", {}, head),
    tag("tbody", {}, ...rows),
  );
}
