import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathOf } from "../../src/domain/address.ts";
import { viewsOf } from "../../src/domain/story.ts";
import { anchorOf, drawFigure } from "../../src/load/figures.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { drawStoryFigures } from "../../src/load/story-figures.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folders = { content: path.join(root, "content"), seeds: path.join(root, "seeds") };
const { value: publication } = await loadPublication({ folders, base: "/" });
if (publication === null) throw new Error("publication unreadable");
const [rootLanguage] = publication.site.languages;
const place = {
  publication,
  link: (page: Parameters<typeof pathOf>[0], to: Parameters<typeof pathOf>[1]) => `/${pathOf(page, to, rootLanguage)}`,
  asset: (file: string) => `/${file}`,
  listsNumbers: true,
} as const;

describe.each(publication.stories.map(({ story }) => ({ id: story.id, language: story.language, story })))(
  "the figures of $id in $language",
  ({ story, language }) => {
    const figures = [...drawStoryFigures(story, place).values()];

    it("are one for each step and each figure alone", () => {
      expect(figures).toHaveLength(viewsOf(story).length);
    });

    it("name only marks that another figure of the story has, too", () => {
      const keys = figures.map((html) => new Set([...html.matchAll(/ data-key="([^"]*)"/gu)].map(([, key]) => key)));
      for (const key of keys.flatMap((own) => [...own])) {
        expect(keys.filter((own) => own.has(key)).length).toBeGreaterThan(1);
      }
    });

    it("lead each to its table, in the figure or on the page of the chart, at that state", () => {
      for (const html of figures) {
        if (html.includes('<table class="chart-table"')) continue;
        const [, chart = "", state = ""] = /data-chart="([^"]*)" data-state="([^"]*)"/u.exec(html) ?? [];
        const address = place.link({ kind: "chart", id: chart }, language);
        expect(html).toContain(`<a href="${address}#${anchorOf(state)}">`);
        const there = { ...place, language, headingLevel: 3, prefix: anchorOf(state), listsNumbers: false } as const;
        const { html: target } = drawFigure({ chart, state }, there);
        expect(target).toContain(`id="${anchorOf(state)}"`);
        expect(target).toContain('<table class="chart-table"');
      }
    });
  },
);
