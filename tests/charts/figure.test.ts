import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { pictureWidths, renderFigure } from "../../src/charts/figure.ts";
import { languages, type Language } from "../../src/domain/language.ts";
import { exampleNames, loadExample, type Example } from "./example.ts";

function toFigure({ chart, data, units, provinces }: Example, stateId: string, language: Language) {
  return renderFigure(chart, data, {
    document: toDocument(),
    language,
    units,
    provinces,
    stateId,
    headingLevel: 2,
    sourceOf: (value) => ({ text: value.basis.kind, href: `#${value.key}` }),
    actions: { downloads: [{ text: "CSV", href: "a.csv" }], embed: "embed/", report: "mailto:a@b.c" },
  });
}

const cases = exampleNames.flatMap((name) => {
  const example = loadExample(name);
  return example.chart.states.flatMap((state) =>
    languages.map((language) => ({ name, state: state.id, language, example })),
  );
});

function cellsOf(html: string): readonly string[] {
  return [...html.matchAll(/<td class="chart-(?:number|words)">([^<]*)<\/td>/gu)].map(([, cell = ""]) => cell);
}

describe.each(cases)("the figure of $name, state $state, in $language", ({ state, language, example }) => {
  const figure = toFigure(example, state, language);

  it("has the same bytes when drawn twice", () => {
    expect(toFigure(example, state, language).html).toBe(figure.html);
  });

  it("holds nothing that a strict content policy refuses", () => {
    expect(figure.html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/iu);
  });

  it("has no number that is not one, and no coordinate finer than a tenth", () => {
    for (const { svg } of figure.pictures) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/u);
      expect(svg).not.toMatch(/ (?:d|x|y|width|height|cx|cy|transform)="[^"]*\d\.\d\d/u);
    }
  });

  it("names every number of its table in the text alternative of every width", () => {
    const cells = cellsOf(figure.html);
    expect(cells.length).toBeGreaterThan(0);
    for (const { alternative, svg } of figure.pictures) {
      expect(svg).toContain('role="img" aria-label="');
      expect(figure.html).toContain(`role="img" aria-label="${/aria-label="([^"]*)"/u.exec(svg)?.[1] ?? ""}"`);
      for (const cell of cells) expect(alternative).toContain(cell);
    }
  });

  it("draws the same numbers in every width", () => {
    const [first, ...others] = figure.pictures.map(({ numbers }) => numbers);
    for (const numbers of others) expect(numbers).toEqual(first);
  });

  it("writes every value text of the picture into the table", () => {
    const cells = cellsOf(figure.html);
    const { numbers } = figure.pictures[0] ?? { numbers: [] };
    expect(cells).toEqual(numbers.map(({ text }) => text.replaceAll("'", "&#39;")));
  });

  it("gives each id once, and refers to none that is missing", () => {
    const ids = [...figure.html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of figure.html.matchAll(/url\(#([^)]+)\)/gu)) expect(ids).toContain(id);
  });
});

describe("the figure", () => {
  const example = loadExample("points");

  it("is drawn for three widths", () => {
    expect(toFigure(example, "four", "vi").pictures.map(({ widthPx }) => widthPx)).toEqual([...pictureWidths]);
  });

  it("keeps its scales while states change", () => {
    const ticks = (stateId: string): readonly string[] => {
      const { units, provinces, chart, data } = example;
      const { svg } = draw(chart, stateId, data, {
        document: toDocument(),
        language: "vi",
        units,
        provinces,
        widthPx: 560,
      });
      return [...svg.matchAll(/<path d="M2 ([\d.]+)H558"/gu)].map(([, y = ""]) => y);
    };
    expect(ticks("first")).toEqual(ticks("four"));
  });

  it("says what hollow marks are where there is one, and not where there is none", () => {
    expect(toFigure(example, "first", "en").html).not.toContain("hollow:");
    expect(toFigure(example, "four", "en").html).toContain("hollow:");
  });

  it("says that a point of a year stands on its last day", () => {
    expect(toFigure(example, "first", "en").html).toContain("last day of their period");
  });

  it("marks its marks with the reference of their value", () => {
    expect(toFigure(example, "four", "vi").html).toContain('data-key="level-4-share.2019-05"');
  });
});
