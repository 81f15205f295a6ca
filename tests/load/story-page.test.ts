import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parsePartialDate } from "../../src/domain/date.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Story } from "../../src/domain/story.ts";
import { linkTo } from "../../src/load/links.ts";
import { loadPublication, type Publication } from "../../src/load/load-publication.ts";
import { toStoryPage } from "../../src/load/story-page.ts";
import { exampleStory } from "./found-example.ts";

let publication: Publication;

beforeAll(async () => {
  const content = path.resolve(import.meta.dirname, "../second-publication/content");
  const { value } = await loadPublication({ folders: { content, seeds: path.join(content, "../seeds") }, base: "/" });
  publication = value ?? expect.fail("publication unreadable");
});

const published = (text: string) => parsePartialDate(text) ?? expect.fail(`no such date: ${text}`);
const storyOf = (id: string, date: string, language: Language = "en"): Story => ({
  ...exampleStory,
  id,
  language,
  title: { html: id, text: id },
  published: published(date),
  blocks: [],
  values: [],
});
const shown = [
  storyOf("old", "2024-01-01"),
  storyOf("new", "2024-03-01"),
  storyOf("newest", "2024-04-01"),
  storyOf("same-day", "2024-03-01"),
  storyOf("twin", "2024-02-01"),
  storyOf("twin", "2024-02-01", "vi"),
];
const pageOf = (story: Story, address: string | null = null) =>
  toStoryPage(story, {
    publication,
    shown,
    address,
    link: (page, language) => linkTo(page, language, publication.site, "/"),
    asset: (file) => `/${file}`,
  });

describe("the foot of a story", () => {
  it("leads to the stories that the editor names, in the editor's order", () => {
    const { related } = pageOf({ ...storyOf("old", "2024-01-01"), related: ["twin", "newest"] });
    expect(related).toEqual([
      { title: "twin", address: "/stories/twin/" },
      { title: "newest", address: "/stories/newest/" },
    ]);
  });

  it("leads to the latest others in its language where none is named, those of one day by their ids", () => {
    expect(pageOf(storyOf("twin", "2024-02-01")).related.map(({ title }) => title)).toEqual([
      "newest",
      "new",
      "same-day",
    ]);
    expect(pageOf(storyOf("twin", "2024-02-01", "vi")).related).toEqual([]);
  });

  it("has share links only where the site knows its own host", () => {
    expect(pageOf(storyOf("old", "2024-01-01")).share).toEqual([]);
    const links = pageOf(storyOf("old", "2024-01-01"), "https://quay.example/stories/old/").share;
    for (const { address } of links) expect(address).toContain(encodeURIComponent("https://quay.example/stories/old/"));
    expect(links).toHaveLength(3);
  });
});

describe("the other language", () => {
  it("is the story of the same name, or none", () => {
    expect(pageOf(storyOf("twin", "2024-02-01")).twin).toEqual({ language: "vi", address: "/vi/bai-viet/twin/" });
    expect(pageOf(storyOf("twin", "2024-02-01", "vi")).twin).toEqual({ language: "en", address: "/stories/twin/" });
    expect(pageOf(storyOf("old", "2024-01-01")).twin).toBeNull();
  });
});
