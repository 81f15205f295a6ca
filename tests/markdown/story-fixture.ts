import { collapse } from "../../src/domain/fold.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { parseStory } from "../../src/markdown/parse-story.ts";
import type { StoryContext } from "../../src/markdown/story-context.ts";

/** A publication of two charts, in which `#value:` links stand as they are written. */
export const context: StoryContext = {
  language: "vi",
  charts: new Map([
    ["rainfall", ["first", "two-years", "all"]],
    ["rivers", ["delta", "hills"]],
    ["broken", null],
  ]),
  stories: new Map([["the-flood", "/stories/the-flood/"]]),
  images: new Map([["bridge.jpg", { address: "/images/bridge.jpg", widthPx: 800, heightPx: 600 }]]),
  renderLink: ({ address, text }) => {
    const value = /^#(?:value|so):(.+)$/u.exec(address)?.[1];
    if (value === undefined) return null;
    return { rich: { html: `<a href="#number">${text}</a>`, text }, values: [value], problems: [] };
  },
  renderText: (text) => {
    const shown = text.replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1");
    const values = [...text.matchAll(/\(#value:([^)]*)\)/gu)].map(([, value = ""]) => value);
    return { rich: { html: shown, text: collapse(shown) }, values, problems: [] };
  },
  words: { notes: "Chú thích", backToText: (note) => `Về chỗ có chú thích ${note}` },
};

export const head = `---
title: Mưa
standfirst: Trời đã mưa.
author: A
editor: B
published: 2026-01-02
dataAsOf: 2026-01
---
`;
const headLines = head.split("\n").length - 1;

export const parse = (text: string, id = "rain") => parseStory({ file: "rain.md", id, text }, context);

/** A problem as "line:column rule", lines counted from the end of the frontmatter. */
export function told({ rule, place }: Problem): string {
  return `${place.line - headLines}:${place.column} ${rule}`;
}

export const problemsIn = (body: string): readonly string[] => parse(head + body).problems.map(told);

export function blocksOf(body: string) {
  const { value, problems } = parse(head + body);
  if (value === null) throw new Error(`story refused: ${problems.map(told).join(", ")}`);
  return value.blocks;
}
