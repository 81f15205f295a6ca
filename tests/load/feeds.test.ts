import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { formatAtom, formatJsonFeed, latestDate, toFeedHtml, type FeedPlace } from "../../src/load/feeds.ts";
import { exampleStory } from "./found-example.ts";

const place: FeedPlace = {
  language: "en",
  title: "The Quay",
  subtitle: "Figures",
  home: "https://quay.example/a/en/",
  self: "https://quay.example/a/en/feed.xml",
  rootLanguage: "vi",
  addressOf: ({ id }) => `https://quay.example/a/en/stories/${id}/`,
  absolute: (path) => `https://quay.example/a/${path}`,
  alternativeOf: (chart, state) => `"${chart}" in ${state}`,
  pictureOf: ({ id }) => `https://quay.example/a/en/share/stories/${id}.png`,
};

const html = toFeedHtml(exampleStory, place);

describe("a story in a feed", () => {
  it("is complete: prose, quote, aside, every step with its picture, and the correction", () => {
    for (const words of [
      "What was counted",
      "See",
      "Said",
      "somebody",
      "Beside",
      "First step",
      "Step text",
      "was 12",
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('<img src="https://quay.example/a/en/charts/boats.one.svg" alt="&quot;boats&quot; in one">');
    expect(html).toContain("https://quay.example/a/en/charts/boats.all.svg");
  });

  it("has absolute addresses only, and no class, id or mark of ours", () => {
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
    expect(addresses).toContain("https://quay.example/a/en/stories/a-river/#value-a.b");
    expect(html).not.toMatch(/ (?:class|id|data-[a-z]+)=/u);
  });

  it("has plain spaces, where pages bind a number to its word", () => {
    const standfirst = { html: "Level\u00a04, by <em>May\u00a02020</em>", text: "Level 4, by May 2020" };
    expect(toFeedHtml({ ...exampleStory, standfirst }, place)).toContain("Level 4, by <em>May 2020</em>");
  });

  it("is dated by the later of published, updated and corrected", () => {
    expect(latestDate(exampleStory)).toBe("2024-03-09");
    expect(latestDate({ ...exampleStory, corrections: [] })).toBe("2024-03-04");
    expect(latestDate({ ...exampleStory, corrections: [], updated: null })).toBe("2024-03-01");
  });
});

describe("the Atom feed", () => {
  const atom = formatAtom([exampleStory], place);

  it("is well-formed, and gives back the very text that was put in", () => {
    const texts = new Map<string, string>();
    const open: string[] = [];
    const parser = new Parser(
      {
        onopentag: (name) => void open.push(name),
        ontext: (text) => void texts.set(open.join("/"), (texts.get(open.join("/")) ?? "") + text),
        onclosetag: (name) => expect(open.pop()).toBe(name),
      },
      { xmlMode: true },
    );
    parser.end(atom);
    expect(open).toEqual([]);
    expect(texts.get("feed/entry/title")).toBe("Boats & <bridges>");
    expect(texts.get("feed/entry/content")).toBe(html);
    expect(texts.get("feed/updated")).toBe("2024-03-09T00:00:00Z");
    expect(texts.get("feed/entry/published")).toBe("2024-03-01T00:00:00Z");
  });
});

describe("the JSON feed", () => {
  it("says the same", () => {
    const feed: unknown = JSON.parse(formatJsonFeed([exampleStory], { ...place, self: `${place.home}feed.json` }));
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: "https://quay.example/a/en/feed.json",
      items: [
        { title: "Boats & <bridges>", content_html: html, date_modified: "2024-03-09T00:00:00Z", language: "en" },
      ],
    });
  });
});
