import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import { toEmbedCodes, type CodeOptions } from "../../src/embeds/codes.ts";
import { listenerScript } from "../../src/embeds/listener.ts";
import { renderCodes } from "../../src/embeds/render-codes.ts";
import { renderEmbedFacts } from "../../src/embeds/render-facts.ts";
import type { CodeKind } from "../../src/words/embed-codes.ts";
import { addresses, policyHash, renderExamplePage } from "./example-page.ts";
import { loadPublished } from "./published-example.ts";

const published = loadPublished("points");
const { heights } = renderExamplePage(published);

function optionsIn(language: Language): CodeOptions {
  return {
    addresses,
    language,
    view: { chart: "points", state: null },
    pin: null,
    title: published.chart.title[language].text,
    alternative: "Bốn điểm",
    source: language === "vi" ? "Nguồn: Báo Ví Dụ" : "Source: The Example",
    heights,
    picture: { widthPx: 640, heightPx: 500 },
    isPng: true,
  };
}

function codeOf(kind: CodeKind, more: Partial<CodeOptions> = {}, language: Language = "vi"): string {
  return toEmbedCodes({ ...optionsIn(language), ...more }).find((each) => each.kind === kind)?.code ?? "";
}

function tagsOf(html: string): readonly string[] {
  const names: string[] = [];
  const parser = new Parser({ onopentagname: (name) => names.push(name) });
  parser.end(html);
  return names;
}

describe("the codes to copy", () => {
  it("go from what keeps most to what any system accepts, in each language", () => {
    for (const language of ["vi", "en"] as const) {
      const codes = toEmbedCodes(optionsIn(language));
      expect(codes.map(({ kind }) => kind)).toEqual(["link", "listened-frame", "frame", "element", "picture", "text"]);
      const folder = language === "en" ? "en/" : "";
      for (const { code } of codes) expect(code).toContain(`https://trial.example/${folder}`);
    }
  });

  it("give an address that an oEmbed consumer can follow", () => {
    expect(codeOf("link", { view: { chart: "points", state: "first" } }, "en")).toBe(
      "https://trial.example/en/embed/points/first/",
    );
    expect(codeOf("link", { pin: "0123456789abcdef" })).toBe("https://trial.example/embed/points/v/0123456789abcdef/");
  });

  it("hold the space in the frame itself, and in a plain number where styles are cut", () => {
    const code = codeOf("frame");
    expect(code).toMatch(/^<div style="container-type:inline-size"><iframe [^>]*><\/iframe><\/div>$/u);
    expect(code).toMatch(/style="display:block;[^"]*;width:100%;height:calc\(/u);
    const [, plain] = / height="(\d+)"/u.exec(code) ?? [];
    for (let width = 320; width <= 1200; width += 20) expect(Number(plain)).toBeGreaterThanOrEqual(heights.at(width));
  });

  it("carry the id by which an old listener tells charts apart", () => {
    expect(codeOf("frame")).toContain('id="datawrapper-chart-/embed/points/"');
    expect(codeOf("frame", {}, "en")).toContain('id="datawrapper-chart-/en/embed/points/"');
  });

  it("put the picture, its link and its alternative inside the element", () => {
    expect(tagsOf(codeOf("element"))).toEqual(["embedded-chart", "div", "a", "img", "script"]);
    expect(codeOf("element")).toContain('alt="Bốn điểm"');
  });

  it("write caption and credit beside the picture, and everything in words", () => {
    expect(codeOf("picture", {}, "en")).toContain("Source: The Example. <a");
    expect(codeOf("text", {}, "en").split("\n")).toEqual([
      published.chart.title.en.text,
      "Bốn điểm",
      "Source: The Example",
      "Chart: The Trial (CC BY 4.0): https://trial.example/en/charts/points/",
    ]);
    expect(codeOf("picture", { isPng: false })).toContain("charts/points.svg");
  });

  it("keep markup in words from becoming markup in another page", () => {
    const bad = `"><script>alert(1)</script>`;
    for (const kind of ["frame", "picture"] as const) {
      const tags = tagsOf(codeOf(kind, { title: bad, alternative: bad, source: bad }));
      expect(tags).not.toContain("script");
    }
    expect(
      tagsOf(codeOf("element", { title: bad, alternative: bad })).filter((name) => name === "script"),
    ).toHaveLength(1);
  });
});

describe("what newsrooms ask", () => {
  const { html } = renderEmbedFacts({ language: "en", addresses, listenerHash: policyHash(listenerScript) });

  it("is answered with lines for their policy that allow exactly what the codes need", () => {
    expect(html).toContain("<code>frame-src https://trial.example</code>");
    expect(html).toContain(`<code>script-src &#39;${policyHash(listenerScript)}&#39;</code>`);
    const [, script = ""] = /<script>(.*)<\/script>$/u.exec(codeOf("listened-frame")) ?? [];
    expect(policyHash(script)).toBe(policyHash(listenerScript));
  });

  it("names every address of the contract", () => {
    for (const path of [
      "/en/charts/{chart}/",
      "/en/embed/{chart}/",
      "/en/embed/{chart}/{state}/",
      "/en/embed/{chart}/v/{hash}/",
      "/en/embed/{chart}/{state}/v/{hash}/",
      "/en/charts/{chart}.svg",
      "/en/charts/{chart}.png",
      "/en/charts/{chart}@2x.png",
      "/en/charts/{chart}.{state}.svg",
      "/charts/{chart}.csv",
      "/charts/{chart}.json",
      "/charts/{chart}.metadata.json",
      "/en/charts/{chart}.zip",
      "/en/oembed/{chart}.json",
      "/en/oembed/{chart}.{state}.json",
      "/embed.js",
    ]) {
      expect(html).toContain(`<code>${path}</code>`);
    }
    expect(html).toMatch(/#dark.*#light.*#plain/u);
  });

  it("does without an address where the host is not known", () => {
    const nameless = { ...addresses, siteUrl: null };
    const facts = renderEmbedFacts({ language: "vi", addresses: nameless, listenerHash: "sha256-x" }).html;
    expect(facts).toContain("<code>frame-src {địa chỉ của chúng tôi}</code>");
  });
});

describe("the section of codes", () => {
  const codes = toEmbedCodes(optionsIn("vi"));
  const { html } = renderCodes({
    language: "vi",
    title: "Một biểu đồ",
    codes,
    headingLevel: 2,
    states: [
      {
        id: "first",
        label: "Bước 1",
        codes: toEmbedCodes({ ...optionsIn("vi"), view: { chart: "points", state: "first" } }),
      },
    ],
    pins: [],
    kit: "/charts/points.zip",
  });

  it("says of each code what it needs and what is lost without, and works without a script", () => {
    expect(html.match(/<textarea /gu)).toHaveLength(2 * codes.length);
    expect(html.match(/class="embed-hint"/gu)).toHaveLength(2 * codes.length + 1);
    expect(html.match(/<button type="button" hidden>/gu)).toHaveLength(2 * codes.length);
  });

  it("has the codes of every state, with its own address and its own height", () => {
    const [, ofState = ""] = html.split('id="embed-first"');
    expect(ofState).toContain("https://trial.example/embed/points/first/");
    expect(html.split('id="embed-first"')[0]).not.toContain("/first/");
  });

  it("shows the code, and never runs it", () => {
    expect(tagsOf(html)).not.toContain("iframe");
    expect(tagsOf(html)).not.toContain("script");
  });
});
