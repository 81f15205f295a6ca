import path from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { toLink } from "../../src/load/links-in.ts";
import { loadPublication, type Publication } from "../../src/load/load-publication.ts";
import { toShownStories } from "../../src/load/shown-stories.ts";
import { toStoryPage, type StoryPage } from "../../src/load/story-page.ts";
import { drawPagesAhead, type PagesAhead } from "../../src/load/story-pages.ts";

let publication: Publication;
let ahead: PagesAhead | null = null;

beforeAll(async () => {
  const content = path.resolve(import.meta.dirname, "../second-publication/content");
  const { value } = await loadPublication({ folders: { content, seeds: path.join(content, "../seeds") }, base: "/" });
  publication = value ?? expect.fail("publication unreadable");
});

afterEach(async () => {
  await ahead?.end();
});

/** What pages that ask for it draw themselves. */
function drawPages(base: string, siteUrl: string | null): readonly StoryPage[] {
  const shown = toShownStories(publication);
  const link = toLink(publication.site, base);
  return shown.map((story) => {
    const own = link({ kind: "story", id: story.id }, story.language);
    const address = siteUrl === null ? null : new URL(own, siteUrl).href;
    return toStoryPage(story, { publication, link, asset: (file) => base + file, address, shown });
  });
}

describe("pages of stories that a thread draws ahead", () => {
  it.each([
    ["/", null],
    ["/trang/con/", "https://example.org/"],
  ])("are those that a page draws itself, at %s of %s", async (base, siteUrl) => {
    const wanted = drawPages(base, siteUrl);
    expect(wanted.some(({ figures }) => figures.size > 0)).toBe(true);
    ahead = drawPagesAhead(publication, { base, siteUrl, fewest: 1 });
    await expect.poll(() => ahead?.claims.every((claimed) => claimed !== 0), { timeout: 30_000 }).toBe(true);
    const drawn = await Promise.all(wanted.map(({ story }) => ahead?.pageOf(story)));
    expect(drawn).toEqual(wanted);
  });

  it("wait in no greater number than may wait, each until it is asked for", async () => {
    const [first = expect.fail("no story")] = publication.stories;
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...first,
      story: { ...first.story, id: `story-${index}` },
    }));
    ahead = drawPagesAhead({ ...publication, stories: many }, { base: "/", siteUrl: null, fewest: 1, mostWaiting: 3 });
    const taken = (): number | undefined => ahead?.claims.filter((claimed) => claimed !== 0).length;
    for (const [asked, { story }] of many.entries()) {
      await expect.poll(taken, { interval: 1, timeout: 30_000 }).toBe(Math.min(asked + 3, many.length));
      expect((await ahead?.pageOf(story))?.story).toBe(story);
    }
  });

  it("are drawn again by whoever asks twice", async () => {
    ahead = drawPagesAhead(publication, { base: "/", siteUrl: null, fewest: 1 });
    const [story] = toShownStories(publication);
    if (story === undefined) expect.fail("no story");
    await expect.poll(() => ahead?.claims[0], { timeout: 30_000 }).toBe(1);
    expect(await ahead?.pageOf(story)).not.toBe(null);
    expect(ahead?.pageOf(story)).toBe(null);
  });

  it("are left to whoever asks first", () => {
    ahead = drawPagesAhead(publication, { base: "/", siteUrl: null, fewest: 1 });
    // No thread has begun before the one that sent for it is done.
    const asked = toShownStories(publication).map((story) => ahead?.pageOf(story));
    expect(asked.filter((page) => page !== null)).toEqual([]);
  });

  it("are not begun for a few stories", () => {
    ahead = drawPagesAhead(publication, { base: "/", siteUrl: null });
    expect(ahead).toBe(null);
  });
});
