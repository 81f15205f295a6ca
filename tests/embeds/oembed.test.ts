import { createServer, type Server } from "node:http";
import { extract } from "@extractus/oembed-extractor";
import { Parser } from "htmlparser2";
import { unfurl } from "unfurl.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Language } from "../../src/domain/language.ts";
import { toOembed } from "../../src/embeds/oembed.ts";
import { addresses, renderExamplePage } from "./example-page.ts";
import { loadPublished } from "./published-example.ts";

const points = loadPublished("points");
const strict = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  html: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  thumbnail_url: z.url(),
  thumbnail_width: z.number().int().positive(),
  thumbnail_height: z.number().int().positive(),
  cache_age: z.number().int(),
});

let siteUrl = "https://trial.example/";

function oembedOf(language: Language, state: string | null = null, url: string | null = siteUrl): string | null {
  const { heights } = renderExamplePage(points, { language });
  const thumbnail = { path: "charts/points.png", widthPx: 640, heightPx: 500 };
  const title = points.chart.title[language].text;
  return toOembed({
    addresses: { ...addresses, siteUrl: url },
    language,
    view: { chart: "points", state },
    title,
    heights,
    thumbnail,
  });
}

const parsed = (language: Language, state: string | null = null): z.infer<typeof strict> =>
  strict.parse(JSON.parse(oembedOf(language, state) ?? ""));

describe("what an oEmbed consumer is told", () => {
  it.each(["vi", "en"] as const)("is whole and strictly typed in %s", (language) => {
    expect(parsed(language).title).toBe(points.chart.title[language].text);
  });

  it("is a quotation first and an empty frame behind it, as WordPress wants it", () => {
    const { html, height, width } = parsed("en", "first");
    const shape =
      /^<blockquote class="wp-embedded-content"><a href="([^"]+)">[^<]+<\/a><\/blockquote><iframe ([^>]*)><\/iframe>$/u;
    const [, link, attributes = ""] = shape.exec(html) ?? [];
    expect(link).toBe("https://trial.example/en/charts/points/");
    expect(attributes).toContain('src="https://trial.example/en/embed/points/first/"');
    expect(attributes).toContain(`width="${width}" height="${height}"`);
    expect(attributes).toContain('sandbox="allow-scripts');
  });

  it("does not exist where the host is not known", () => {
    expect(oembedOf("vi", null, null)).toBeNull();
  });

  it("survives a title full of markup", () => {
    const title = '"><script>alert(1)</script>';
    const { heights } = renderExamplePage(points);
    const json = toOembed({
      addresses,
      language: "vi",
      view: { chart: "points", state: null },
      title,
      heights,
      thumbnail: null,
    });
    const names: string[] = [];
    const parser = new Parser({ onopentagname: (name) => names.push(name) });
    parser.end(z.object({ html: z.string() }).parse(JSON.parse(json ?? "")).html);
    expect(names).toEqual(["blockquote", "a", "iframe"]);
  });
});

describe("real consumers", () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const isJson = request.url?.startsWith("/oembed/") ?? false;
      response.setHeader("content-type", isJson ? "application/json" : "text/html; charset=utf-8");
      const page = renderExamplePage(points, { addresses: { ...addresses, siteUrl } }).html;
      response.end(isJson ? oembedOf("vi") : page);
    });
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", () => done()));
    const address = server.address();
    if (address === null || typeof address === "string") throw new TypeError("server without a port");
    siteUrl = `http://127.0.0.1:${address.port}/`;
  });
  afterAll(() => new Promise<void>((done) => void server.close(() => done())));

  it("find it by the link in the page: @extractus/oembed-extractor", async () => {
    const found = strict.parse(await extract(`${siteUrl}embed/points/`));
    expect(found.html).toContain(`${siteUrl}embed/points/`);
    expect(found.thumbnail_url).toBe(`${siteUrl}charts/points.png`);
  });

  it("find it by the link in the page: unfurl.js", async () => {
    const { oEmbed, canonical_url } = await unfurl(`${siteUrl}embed/points/`);
    expect(oEmbed).toMatchObject({ version: "1.0", type: "rich", width: 640, title: points.chart.title.vi.text });
    expect(oEmbed?.thumbnails).toEqual([{ url: `${siteUrl}charts/points.png`, width: 640, height: 500 }]);
    expect(canonical_url).toBe(`${siteUrl}charts/points/`);
  });
});
