import { describe, expect, it } from "vitest";
import { parsePartialDate } from "../../src/domain/date.ts";
import { formatRobots, formatSitemap } from "../../src/load/sitemap.ts";

const addressOf = (page: { kind: string }, language: string): string =>
  `https://quay.example/${language}/${page.kind}/?a&b`;

describe("the sitemap", () => {
  const text = formatSitemap(
    [
      { page: { kind: "about" }, languages: ["en", "vi"], changed: parsePartialDate("2024-03-09") },
      { page: { kind: "method" }, languages: ["en"], changed: parsePartialDate("2024") },
    ],
    addressOf,
  );

  it("lists each page once a language it is written in, with its twins", () => {
    expect(text.match(/<loc>/gu)).toHaveLength(3);
    expect(text.match(/hreflang="vi"/gu)).toHaveLength(2);
    expect(text).toContain("<loc>https://quay.example/en/about/?a&amp;b</loc><lastmod>2024-03-09</lastmod>");
  });

  it("gives no day where only a year is known", () => {
    expect(text.match(/<lastmod>/gu)).toHaveLength(2);
  });
});

describe("robots.txt", () => {
  it("names the sitemap where the host is known, under any sub-path", () => {
    expect(formatRobots("/a/", "https://quay.example/a/sitemap.xml")).toBe(
      "User-agent: *\nDisallow: /a/search-index/\n\nSitemap: https://quay.example/a/sitemap.xml\n",
    );
    expect(formatRobots("/", null)).not.toContain("Sitemap");
  });
});
