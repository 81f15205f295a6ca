import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/check-site.ts";
import { convertSeeds } from "../../src/load/convert-seeds.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { checkLinkedData } from "../load/schema-org.ts";
import { shareWholeSite } from "./shared-site.ts";

const root = path.resolve(import.meta.dirname, "../..");
const content = path.join(root, "tests/second-publication/content");
const folders = { content, seeds: path.join(path.dirname(content), "seeds") };
const siteUrl = "https://quay.example";

let site: string;
const read = (file: string): Promise<string> => readFile(path.join(site, file), "utf8");
/** As a reader sees it: without tags, and without what only programs read. */
const plain = async (file: string): Promise<string> =>
  (await read(file)).replace(/<script[^>]*>[\s\S]*?<\/script>/gu, "").replace(/<[^>]*>/gu, "");

beforeAll(async () => {
  site = await shareWholeSite({ content, siteUrl, base: "/" });
});

describe("a second publication", () => {
  it("is converted and read without an error", async () => {
    const cacheFile = path.join(path.dirname(site), "convert.json");
    const { problems } = await convertSeeds({ folders, cacheFile, isCheck: true });
    const { problems: others } = await loadPublication({ folders, base: "/" });
    expect([...problems, ...others].filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is a whole site: no broken link, no missing picture, a strict policy on every page", async () => {
    const { mistakes, pages } = await checkSite(site, { basePath: "/", siteUrl });
    expect(mistakes).toEqual([]);
    expect(pages).toBeGreaterThan(25);
  });

  it("stands in English at the root and in Vietnamese below, under its own name", async () => {
    const [home, vietnamese] = [await read("index.html"), await read("vi/index.html")];
    expect(home).toContain('<html lang="en">');
    expect(home).toContain("<title>The Quay: Figures from the river</title>");
    expect(vietnamese).toContain('<html lang="vi">');
    expect(vietnamese).toContain("Bến tàu");
    expect(home).toContain('hreflang="vi" href="https://quay.example/vi/"');
  });

  it("tells other systems on a chart's page how to embed it, before anything that takes room in the head", async () => {
    for (const [file, folder] of [
      ["charts/passengers/index.html", ""],
      ["vi/charts/passengers/index.html", "vi/"],
    ] as const) {
      const page = await read(file);
      const place = page.indexOf(`type="application/json+oembed" href="${siteUrl}/${folder}oembed/passengers.json"`);
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(page.indexOf("<title>"));
      expect(JSON.parse(await read(`${folder}oembed/passengers.json`))).toMatchObject({ version: "1.0", type: "rich" });
    }
    expect(await read("index.html")).not.toContain("json+oembed");
  });

  it("has its own colours, in pages, embeds and pictures", async () => {
    const [sheet] = await glob("styles/colours.*.css", { cwd: site });
    expect(await read("index.html")).toContain(`href="/${sheet}"`);
    expect(await read(sheet ?? "")).toContain("--subject:#0b6b5d");
    expect(await read("embed/passengers/index.html")).toContain("#0b6b5d");
    expect(await read("charts/passengers.svg")).toContain("#f4f8fa");
  });

  it("holds no draft and no chart or dataset that only drafts show: no page, picture, file, list, feed, map or index tells of them", async () => {
    const { value } = await loadPublication({ folders, base: "/" });
    expect(value?.stories.filter(({ story }) => story.isDraft).map(({ story }) => story.id)).toEqual(["low-tide"]);
    expect(value?.datasets.datasets.map(({ id }) => id)).toContain("low-tide");
    const files = await glob("**/*", { cwd: site, dot: true });
    expect(files.filter((file) => file.includes("low-tide"))).toEqual([]);
    const texts = files.filter((file) => /\.(?:html|xml|json|csv|svg|js|txt|css)$|_headers$/u.test(file));
    expect(texts.length).toBeGreaterThan(60);
    for (const file of texts) expect(await read(file), file).not.toMatch(/low-tide|unfinished|dở dang/iu);
  });

  it("says on a page in the other language that a story is in one only, and names no twin", async () => {
    const [own, other] = [
      await read("stories/a-busier-river/index.html"),
      await read("vi/bai-viet/a-busier-river/index.html"),
    ];
    expect(own).not.toContain('hreflang="vi" href="https://quay.example/vi/bai-viet');
    expect(other).toContain('name="robots" content="noindex"');
    expect(await read("sitemap.xml")).not.toContain("vi/bai-viet/a-busier-river");
  });

  it("lists its correction on its page, in the feed, in linked data and in the embed of the chart it is about", async () => {
    const correction = "An earlier version gave the 950,000 of 2022";
    const story = await read("stories/a-busier-river/index.html");
    expect(story).toMatch(/<p class="story-notice">\s*<a href="#corrections">/u);
    expect(story.split('<section id="corrections">')[1]?.replace(/<[^>]*>/gu, "")).toContain(correction);
    expect(await plain("embed/passengers/index.html")).toContain(correction);
    expect(await plain("corrections/index.html")).toContain(correction);
    expect(await plain("feed.json")).toContain(correction);
    expect(await read("stories/a-busier-river/index.html")).toContain(`"@type":"CorrectionComment"`);
  });

  it("carries a dataset's correction to the dataset's page, to every story, feed and embed that uses it", async () => {
    const correction = "An earlier version lacked the 950,000 of 2022";
    const places = [
      "data/passengers/index.html",
      "stories/a-busier-river/index.html",
      "embed/passengers/index.html",
      "feed.json",
    ];
    for (const place of places) expect(await plain(place), place).toContain(correction);
    expect((await plain("corrections/index.html")).split(correction)).toHaveLength(2);
    expect(await read("feed.xml")).toContain("<updated>2024-03-06T00:00:00Z</updated>");
  });

  it("tells programs of itself in schema.org's words alone", async () => {
    const wrong: string[] = [];
    let blocks = 0;
    for (const file of await glob("**/*.html", { cwd: site })) {
      for (const [, text = ""] of (await read(file)).matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gsu,
      )) {
        blocks += 1;
        wrong.push(...checkLinkedData(JSON.parse(text)).map((fault) => `${file}: ${fault}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(blocks).toBeGreaterThan(20);
  });

  it("tells on a story how long it takes to read, that it is in one language, and leads on by plain links", async () => {
    const story = await read("stories/a-busier-river/index.html");
    expect(story).toContain("<span>1 min read</span>");
    expect(story).toContain("<span>This story is in English only.</span>");
    const shared = encodeURIComponent(`${siteUrl}/stories/a-busier-river/`);
    const [share] = /<ul class="story-links share"[\s\S]*?<\/ul>/u.exec(story) ?? [];
    const links = [...(share ?? "").matchAll(/<a href="([^"]*)">/gu)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    expect(links).toEqual([
      `https://www.facebook.com/sharer/sharer.php?u=${shared}`,
      `https://twitter.com/intent/tweet?url=${shared}&text=A%20busier%20river`,
      `mailto:?subject=A%20busier%20river&body=${shared}`,
      expect.stringMatching(/^mailto:.+\?subject=/u),
    ]);
    expect(share).not.toMatch(/<script|onclick|target=/u);
  });

  it("names nothing of the first publication on any page", async () => {
    const files = await glob("**/*.{html,xml,json,css}", { cwd: site });
    const first = /M\u1ee9c 4|muc4|d\u1ecbch v\u1ee5 c\u00f4ng/u;
    const wrong: string[] = [];
    for (const file of files) if (first.test(await read(file))) wrong.push(file);
    expect(wrong).toEqual([]);
  });
});
