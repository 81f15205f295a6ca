import { parsePartialDate } from "../../src/domain/date.ts";
import type { Story } from "../../src/domain/story.ts";

const date = (text: string) => {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new RangeError(`no such date: ${text}`);
  return parsed;
};
const rich = (text: string) => ({ html: text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;"), text });

/** A story with one of everything that feeds and linked data tell. */
export const exampleStory: Story = {
  id: "a-river",
  language: "en",
  title: rich("Boats & <bridges>"),
  standfirst: rich("What was counted"),
  summary: rich("In short"),
  author: "The Quay desk",
  editor: "An Editor",
  published: date("2024-03-01"),
  updated: date("2024-03-04"),
  dataAsOf: date("2023"),
  isDraft: false,
  hero: { chart: "boats", state: null },
  related: [],
  corrections: [
    {
      date: date("2024-03-09"),
      text: { html: '<a class="value" href="#value-a.b" data-value="a.b">14</a> was 12', text: "14 was 12" },
    },
  ],
  formerly: [],
  checked: null,
  readingMinutes: 2,
  blocks: [
    {
      kind: "prose",
      html: '<p id="p">See <a href="/glossary/#term-boat">boats</a> and <a href="#value-a.b">14</a>.</p>',
    },
    { kind: "chart", view: { chart: "boats", state: "all" } },
    { kind: "quote", html: "<p>Said</p>", by: rich("somebody") },
    { kind: "aside", label: rich("Aside"), html: "<p>Beside</p>" },
    {
      kind: "scrolly",
      label: null,
      steps: [
        { id: "one", view: { chart: "boats", state: "one" }, label: rich("First step"), html: "<p>Step text</p>" },
      ],
    },
  ],
  notes: null,
  values: ["a.b"],
  numbers: { linked: 1, unlinked: 0 },
};
