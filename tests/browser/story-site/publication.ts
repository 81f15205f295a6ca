import { readFileSync } from "node:fs";
import path from "node:path";
import { toDocument } from "../../../src/charts/document/drawing-document.ts";
import { renderFigure } from "../../../src/charts/figure.ts";
import type { ChartView } from "../../../src/domain/story.ts";
import { parseStory } from "../../../src/markdown/parse-story.ts";
import { storyWords } from "../../../src/words/story.ts";
import { loadExample } from "../../charts/example.ts";

const { chart, data, units, provinces } = loadExample("points");
const file = path.join(import.meta.dirname, "content", "sprint.md");
const reading = parseStory(
  { file, id: "sprint", text: readFileSync(file, "utf8") },
  {
    language: "vi",
    charts: new Map([["points", chart.states.map(({ id }) => id)]]),
    stories: new Map(),
    images: new Map(),
    renderLink: () => null,
    renderText: (text) => ({ rich: { html: text, text }, values: [], problems: [] }),
    words: storyWords.vi,
  },
);
if (reading.value === null) throw new Error(`fixture with problems: ${JSON.stringify(reading.problems)}`);

const story = reading.value;

const document = toDocument();

const figureOf = ({ state }: ChartView, prefix: string): string =>
  renderFigure(chart, data, {
    document,
    language: "vi",
    units,
    provinces,
    stateId: state ?? chart.opens,
    headingLevel: 3,
    prefix,
    sourceOf: ({ basis }) => ({ text: basis.kind === "derived" ? "Tự tính" : "Trạm đo", href: "#corrections" }),
    actions: { downloads: [], embed: null, report: null },
  }).html;

/** The story and its figures by prefix, as the page's component asks for them. */
export const publication = {
  story,
  figures: Object.fromEntries(
    story.blocks.flatMap((block, index): [string, string][] => {
      if (block.kind === "chart") return [[`figure-${index}`, figureOf(block.view, `figure-${index}`)]];
      if (block.kind !== "scrolly") return [];
      return block.steps.map(({ id, view }) => [`figure-${id}`, figureOf(view, `figure-${id}`)]);
    }),
  ),
};
