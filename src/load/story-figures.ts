import { toDocument } from "../charts/document/drawing-document.ts";
import { renderFigure, type Figure } from "../charts/figure.ts";
import type { Page } from "../domain/address.ts";
import type { Language } from "../domain/language.ts";
import type { ChartView, Story } from "../domain/story.ts";
import { referenceOf, type Value } from "../domain/value.ts";
import { idOfValue } from "../markdown/links.ts";
import { figureWords } from "../words/chart.ts";
import { numberWords } from "../words/numbers.ts";
import type { Publication } from "./load-publication.ts";
import { toCitedWorks } from "./number-entries.ts";

type Link = (page: Page, language: Language) => string;

/** The figures of one story, by the prefix of their ids, and the values that they show or name. */
export interface StoryFigures {
  html: ReadonlyMap<string, string>;
  values: readonly string[];
}

const document = toDocument();

/** Draws every figure of a story. Their sources lead to the list of numbers at the story's foot. */
export function drawStoryFigures(story: Story, publication: Publication, link: Link): StoryFigures {
  const html = new Map<string, string>();
  const values = new Set<string>();
  const sourceOf = toSourceOf(story.language, publication, link);
  for (const { prefix, view } of viewsOf(story)) {
    const { figure, mentioned } = drawFigure(view, prefix, { language: story.language, publication, link, sourceOf });
    html.set(prefix, figure.html);
    for (const { reference } of figure.pictures[0]?.numbers ?? []) values.add(reference);
    for (const reference of mentioned) values.add(reference);
  }
  return { html, values: [...values] };
}

function viewsOf({ blocks }: Story): readonly { prefix: string; view: ChartView }[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === "chart") return [{ prefix: `figure-${index}`, view: block.view }];
    if (block.kind !== "scrolly") return [];
    return block.steps.map(({ id, view }) => ({ prefix: `figure-${id}`, view }));
  });
}

type SourceOf = (value: Value) => { text: string; href: string };

interface DrawOptions {
  language: Language;
  publication: Publication;
  link: Link;
  sourceOf: SourceOf;
}

function drawFigure(
  { chart: id, state }: ChartView,
  prefix: string,
  { language, publication, link, sourceOf }: DrawOptions,
): { figure: Figure; mentioned: readonly string[] } {
  const loaded = publication.charts.get(id);
  if (loaded === undefined) throw new RangeError(`unknown chart: ${id}`);
  const { chart, data, mentioned } = loaded;
  const figure = renderFigure(chart, data, {
    document,
    language,
    units: publication.gazetteer.units,
    provinces: publication.gazetteer.provinces,
    kinds: publication.kinds,
    stateId: state ?? chart.opens,
    headingLevel: 3,
    prefix,
    sourceOf,
    actions: { downloads: [], embed: link({ kind: "chart", id }, language), report: null },
  });
  return { figure, mentioned };
}

function toSourceOf(language: Language, publication: Publication, link: Link): SourceOf {
  const works = toCitedWorks(language, publication, link);
  return (value) => {
    const href = `#${idOfValue(referenceOf(value))}`;
    const { basis } = value;
    if (basis.kind === "derived") return { text: figureWords[language].origins.derived, href };
    const work = (basis.kind === "article" ? works.articles : works.sources).get(basis.id);
    const named = [work?.publisher ?? work?.title ?? basis.id, work?.date ?? numberWords[language].dateUnknown];
    return { text: named.join(", "), href };
  };
}
