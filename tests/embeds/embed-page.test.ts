import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { heightScript } from "../../src/embeds/height-script.ts";
import { protocols } from "../../src/embeds/protocols.ts";
import { exampleNames } from "../charts/example.ts";
import { addresses, css, policyHash, renderExamplePage } from "./example-page.ts";
import { loadPublished, toCorrection } from "./published-example.ts";

const points = loadPublished("points");
const small = transformSync(css, { loader: "css", minify: true }).code;

describe("an embed page", () => {
  it.each(exampleNames)(
    "of %s stays under 10 kB and 1,000 px at the width of a phone, in every state and language",
    (name) => {
      const published = loadPublished(name);
      for (const language of ["vi", "en"] as const) {
        for (const { id } of published.chart.states) {
          const { html, heights } = renderExamplePage(published, { language, stateId: id, css: small });
          expect(gzipSync(html, { level: 9 }).length).toBeLessThan(10_240);
          expect(heights.at(320)).toBeLessThanOrEqual(1000);
        }
      }
    },
  );

  it("allows exactly its own style and script", () => {
    const { html } = renderExamplePage(points);
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/u.exec(html) ?? [];
    const [, script = ""] = /<script>([\s\S]*?)<\/script>/u.exec(html) ?? [];
    expect(policy).toBe(
      `default-src 'none'; style-src '${policyHash(style)}'; script-src '${policyHash(script)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/ style="| on[a-z]+="|<link rel="stylesheet"|<img|url\(http/u);
  });

  it("is not for search engines, and says which page is", () => {
    const { html } = renderExamplePage(points, { language: "en" });
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://trial.example/en/charts/points/">');
  });

  it("offers its oEmbed before anything that takes room in the head", () => {
    const { html } = renderExamplePage(points);
    const found = html.indexOf('type="application/json+oembed" href="https://trial.example/oembed/points.json"');
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(html.indexOf("<style>"));
    expect(found).toBeLessThan(800);
  });

  it("leaves out what needs an absolute address where the host is not known", () => {
    const { html } = renderExamplePage(points, { addresses: { ...addresses, siteUrl: null } });
    expect(html).not.toContain("canonical");
    expect(html).not.toContain("oembed");
  });

  it("names itself by its whole path, so that no chart's name is part of another's", () => {
    expect(renderExamplePage(points, { isStateNamed: true, stateId: "first" }).html).toContain(
      'data-embed="/embed/points/first/"',
    );
  });

  it("keeps markup in a chart's words from being markup", () => {
    const title = { html: "&lt;script&gt;x", text: "<script>x" };
    const chart = { ...points.chart, title: { vi: title, en: title } };
    const { html } = renderExamplePage({ ...points, chart });
    expect(html.match(/<script>/gu)).toHaveLength(1);
  });

  it("says when it was corrected, and when a fixed version is old or its chart is gone", () => {
    const corrected = { ...points, corrections: [toCorrection("2020-08-17", "Sai một số.", "One figure was wrong.")] };
    expect(renderExamplePage(corrected, { language: "en" }).html).toContain(
      "Correction, 17 August 2020:</b> One figure was wrong.",
    );
    const pin = { hash: "0123456789abcdef", newest: "/embed/points/" } as const;
    const page = (state: "current" | "superseded" | "withdrawn"): string =>
      renderExamplePage(points, { language: "en", pin: { ...pin, state } }).html;
    expect(page("current")).not.toContain('embed-notice">');
    expect(page("superseded")).toContain("The data have been updated since this version.");
    expect(page("withdrawn")).toContain("This chart is no longer updated.");
  });

  it("throws for a text whose height nobody knows", () => {
    const stranger = { html: '</p><p class="stranger">Thêm</p><p>', text: "Thêm" };
    const chart = { ...points.chart, note: { vi: stranger, en: stranger } };
    expect(() => renderExamplePage({ ...points, chart })).toThrow("text of an embed page without a measure: Thêm");
  });
});

describe("the height script", () => {
  it("is about a kilobyte", () => {
    expect(gzipSync(heightScript(), { level: 9 }).length).toBeLessThan(1024);
  });

  it("compiles with any one protocol left out, and without any", () => {
    for (const { id } of protocols) {
      expect(() => new Function(heightScript(protocols.filter((each) => each.id !== id)))).not.toThrow();
    }
    expect(() => new Function(heightScript([]))).not.toThrow();
  });

  it("never writes to its page", () => {
    expect(heightScript()).not.toMatch(
      /innerHTML|outerHTML|document\.write|insertAdjacent|setAttribute|location\s*=|eval|\.src\b/u,
    );
  });
});
