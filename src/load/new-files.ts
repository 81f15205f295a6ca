import { stringify } from "yaml";
import type { ChartKind } from "../domain/chart.ts";
import type { Bilingual, Language } from "../domain/language.ts";
import type { Value } from "../domain/value.ts";
import { newWords } from "../words/new.ts";
import type { ProposedNumber } from "./new-rows.ts";

const yamlOptions = { lineWidth: 0, aliasDuplicateObjects: false };

/** What a new story begins with. */
export interface NewStory {
  id: string;
  language: Language;
  title: string;
  author: string;
  editor: string;
  /** A day: "2026-02-01". */
  published: string;
  dataAsOf: string;
  /** The chart that its steps show, with its states. */
  chart: { id: string; states: readonly { id: string; label: string }[] } | null;
  numbers: readonly ProposedNumber[];
}

const markers = {
  vi: { scrolly: "cuon", chart: "bieu-do", step: "buoc", state: "trang-thai", value: "so" },
  en: { scrolly: "scrolly", chart: "chart", step: "step", state: "state", value: "value" },
} as const;

/** A story that passes the check and is a draft: one paragraph, a step for each state, each number as a link. */
export function formatStory({ chart, numbers, language, ...story }: NewStory): string {
  const words = newWords[language].story;
  const { title, author, editor, published, dataAsOf } = story;
  const head = { title, standfirst: words.standfirst, author, editor, published, dataAsOf, draft: true };
  const body = [
    words.opening,
    ...(chart === null ? [] : [formatSteps(chart, language)]),
    ...(numbers.length === 0 ? [] : [words.numbers, ...formatSentences(numbers, story.id, language)]),
  ];
  return `---\n${stringify(head, yamlOptions)}---\n\n${body.join("\n\n")}\n`;
}

function formatSteps({ id, states }: NonNullable<NewStory["chart"]>, language: Language): string {
  const { scrolly, chart, step, state } = markers[language];
  const { stepText } = newWords[language].story;
  const steps = states.map((one) => `::${step}[${one.label}]{${state}="${one.id}"}\n${stepText}`);
  return [`:::${scrolly}{${chart}="${id}"}`, ...steps, ":::"].join("\n\n");
}

/** The article's own sentences with their numbers as links where both speak one language; else the links alone. */
function formatSentences(numbers: readonly ProposedNumber[], story: string, language: Language): readonly string[] {
  const bySentence = Map.groupBy(numbers, ({ quantity }) => quantity.quote);
  return [...bySentence].map(([quote, own]) => {
    const links = own.map(({ quantity, reference }) => ({
      start: quantity.offset,
      text: quantity.text,
      address: `#${markers[language].value}:${reference.kind === "known" ? reference.reference : `${story}.${reference.row.key}`}`,
    }));
    if (language !== "vi") return `- ${links.map(({ address }) => `[](${address})`).join(", ")}`;
    return `- ${linkWithin(quote, links)}`;
  });
}

function linkWithin(quote: string, links: readonly { start: number; text: string; address: string }[]): string {
  let linked = "";
  let end = 0;
  for (const { start, text, address } of [...links].sort((a, b) => a.start - b.start)) {
    if (start < end) continue;
    linked += `${escape(quote.slice(end, start))}[${text}](${address})`;
    end = start + text.length;
  }
  return linked + escape(quote.slice(end));
}

function escape(text: string): string {
  return text.replace(/[[\]<*_`\\]/gu, "\\$&");
}

export interface NewChart {
  kind: ChartKind;
  dataset: string;
  title: Bilingual;
  /** Of the dataset, in its order. */
  values: readonly Value[];
  dimensions: readonly string[];
}

/** A chart of the rows that go on one axis, with a state that shows them all. */
export function formatChart({ kind, dataset, title, values, dimensions }: NewChart): string {
  const rows = rowsOf(kind, values);
  const [largest] = [...rows].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first = "", second = first] = dimensions;
  const own: Partial<Record<ChartKind, object>> = {
    waffle: { cell: toCell(largest?.value ?? 1) },
    proportion: { whole: largest?.key ?? "" },
    "stacked-bars": { row: first, part: second },
    "tile-map": { province: first },
    events: first === "" ? {} : { lane: first },
  };
  const shown = kind === "proportion" && largest !== undefined ? partsOf(largest, rows) : rows;
  const states = { all: { label: { vi: "Tất cả", en: "All" } } };
  const chart = { kind, dataset, ...own[kind], rows: shown.map(({ key }) => key), title, states, opens: "all" };
  return stringify(chart, yamlOptions);
}

function rowsOf(kind: ChartKind, values: readonly Value[]): readonly Value[] {
  if (kind === "table" || kind === "events") return values.filter((value) => kind === "table" || isDated(value));
  const drawn = values.filter(
    (value) => value.value !== null && (kind !== "points" && kind !== "ranks" ? true : isDated(value)),
  );
  const units = [...Map.groupBy(drawn, ({ unit }) => unit).values()].sort((a, b) => b.length - a.length);
  return units[0] ?? [];
}

/** Rows that fit into a whole together, in their order. */
function partsOf(whole: Value, rows: readonly Value[]): readonly Value[] {
  let left = whole.value ?? 0;
  return rows.filter((row) => {
    const fits = row !== whole && (row.value ?? 0) > 0 && (row.value ?? 0) <= left;
    if (fits) left -= row.value ?? 0;
    return fits;
  });
}

function isDated({ asOf, from }: Value): boolean {
  return asOf !== null || from !== null;
}

/** At most a hundred cells, each of one, two or five units of a power of ten. */
function toCell(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest / 100)));
  return [1, 2, 5, 10].map((step) => step * power).find((cell) => largest / cell <= 100) ?? 10 * power;
}

export function formatDatasetWords(words: { title: Bilingual; description: Bilingual }): string {
  return stringify(words, yamlOptions);
}

export function formatTerm(words: { name: Bilingual; short: Bilingual }): string {
  return stringify(words, yamlOptions);
}
