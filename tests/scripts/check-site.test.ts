import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/check-site.ts";
import { budgetOf } from "../../scripts/site-checks/weights.ts";
import { pathOf, type Page } from "../../src/domain/address.ts";
import { languages } from "../../src/domain/language.ts";
import { tellMistake } from "../../src/words/site-checks.ts";
import { renderExamplePage } from "../embeds/example-page.ts";
import { loadPublished, toCorrection } from "../embeds/published-example.ts";

const script = "document.documentElement.dataset.ready = '';";
const hash = createHash("sha256").update(script).digest("base64");
const policy = `default-src 'none'; img-src 'self' data:; script-src 'self' 'sha256-${hash}'; style-src 'self'`;

interface Parts {
  lang?: string;
  head?: string;
  policy?: string;
  body?: string;
}

const page = ({ lang = ' lang="vi"', head = "", policy: text = policy, body = "" }: Parts = {}): string =>
  `<!doctype html><html${lang}><head><meta charset="utf-8"><title>Trang</title><meta name="description" content="Mô tả">
  <meta http-equiv="Content-Security-Policy" content="${text}">${head}</head>
  <body><main><h1 id="dau">Đầu</h1><p>Lời.</p>${body}</main></body></html>`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "checked site "));
  write("dot.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write("bai-bao/index.html", page({ body: '<p id="so-1">Một.</p>' }));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

async function check(html: string, file = "index.html", basePath = "/", siteUrl?: string): Promise<readonly string[]> {
  write(file, html);
  const { mistakes } = await checkSite(folder, { basePath, siteUrl });
  for (const mistake of mistakes)
    for (const language of languages) expect(tellMistake(mistake, language)).toMatch(/^\S.{8,}/u);
  return mistakes.map((mistake) => `${mistake.page} ${mistake.rule} ${Object.values(mistake.facts).join(" ")}`.trim());
}

describe("a page that is right", () => {
  it.each([
    ["with nothing special", page()],
    [
      "with links of every kind",
      page({
        body: `<a href="bai-bao/#so-1">1</a><a href="#dau">2</a><a href="/">3</a>
      <a href="mailto:a@b.example">4</a><a href="https://elsewhere.example/">5</a><a href="/dot.svg?v=1">6</a>`,
      }),
    ],
    ["with pictures", page({ body: '<img src="/dot.svg" alt=""><img src="data:image/gif;base64,R0lGOD" alt="x">' })],
    ["with an inline script that its policy knows", page({ head: `<script>${script}</script>` })],
    ["with data in a script", page({ head: '<script type="application/ld+json">{"@type":"Dataset"}</script>' })],
    ["that sends the reader on", page({ head: '<meta http-equiv="refresh" content="0; url=/bai-bao/">' })],
  ])("is not complained about: %s", async (_name, html) => {
    expect(await check(html)).toEqual([]);
  });

  it("may stand under a sub-path and know its own address", async () => {
    const body = `<a href="/a/b/bai-bao/">1</a><a href="https://site.example/a/b/bai-bao/#so-1">2</a>`;
    expect(await check(page({ body }), "index.html", "a/b", "https://site.example/a/b/")).toEqual([]);
  });
});

describe("a page that is wrong", () => {
  it.each<[string, string, readonly string[]]>([
    ["link-nowhere", page({ body: '<a href="/khong-co/">x</a>' }), ["/khong-co/"]],
    ["link-nowhere", page({ body: '<a href="/bai-bao">x</a>' }), ["/bai-bao"]],
    ["link-nowhere", page({ body: '<img src="/gone.png" alt="">' }), ["/gone.png"]],
    ["link-nowhere", page({ body: '<img src="/dot.svg" srcset="/dot.svg 1x, /gone.svg 2x" alt="">' }), ["/gone.svg"]],
    ["link-nowhere", page({ head: '<meta property="og:image" content="/gone.png">' }), ["/gone.png"]],
    ["anchor-nowhere", page({ body: '<a href="#khong">x</a>' }), ["#khong"]],
    ["anchor-nowhere", page({ body: '<a href="/bai-bao/#so-2">x</a>' }), ["/bai-bao/#so-2"]],
    ["address-broken", page({ body: '<a href="http://[">x</a>' }), ["http://["]],
    ["address-broken", page({ body: '<a href="/%E0%A4">x</a>' }), ["/%E0%A4"]],
    ["script-address", page({ body: '<a href="javascript:void 0">x</a>' }), ["javascript:void 0"]],
    ["third-party", page({ body: '<img src="https://cdn.example/a.png" alt="">' }), ["img https://cdn.example/a.png"]],
    [
      "third-party",
      page({ head: '<link rel="preconnect" href="https://fonts.example">' }),
      ["link https://fonts.example"],
    ],
    ["third-party", page({ body: '<a href="/" ping="https://count.example/">x</a>' }), ["a https://count.example/"]],
    ["third-party", page({ body: '<iframe src="//video.example/1"></iframe>' }), ["iframe //video.example/1"]],
    ["language-missing", page({ lang: "" }), [""]],
    ["language-unknown", page({ lang: ' lang="vn"' }), ["vn"]],
    ["title-missing", page().replace("Trang</title>", "</title>"), [""]],
    ["description-missing", page().replace("Mô tả", " "), [""]],
    ["headings-first", page({ body: "<h1>Hai</h1>" }), ["2"]],
    ["headings-first", page().replace(/h1/gu, "h2"), ["0"]],
    ["page-empty", page().replace("<p>Lời.</p>", "<p> </p>"), [""]],
    ["id-twice", page({ body: '<p id="dau">x</p>' }), ["dau"]],
    ["image-without-alt", page({ body: '<img src="/dot.svg">' }), ["/dot.svg"]],
    ["style-attribute", page({ body: '<svg><path style="fill:red"/></svg>' }), ["path"]],
    ["script-attribute", page({ body: '<p onclick="x()">x</p>' }), ["p onclick"]],
    ["inline-not-allowed", page({ head: "<script>alert(1)</script>" }), ["script alert(1)"]],
    ["inline-not-allowed", page({ body: "<style>p { color: red }</style>" }), ["style p { color: red }"]],
    ["policy-missing", page().replace("Content-Security-Policy", "x-nothing"), [""]],
    ["policy-late", page().replace("<title>", '<script src="/late.js"></script><title>'), ["script"]],
    ["policy-late", page().replace("<title>", '<link rel="stylesheet" href="/late.css"><title>'), ["link"]],
    ["policy-loose", page({ policy: `${policy} 'unsafe-inline'` }), ["style-src 'unsafe-inline'"]],
    ["policy-loose", page({ policy: `${policy}; connect-src https://x.example` }), ["connect-src https://x.example"]],
    ["policy-loose", page({ policy: policy.replace("script-src", "script-src data:") }), ["script-src data:"]],
    ["policy-open", page({ policy: "script-src 'self'; style-src 'self'" }), ["object-src"]],
    ["policy-useless", page({ policy: `${policy}; frame-ancestors 'none'` }), ["frame-ancestors"]],
  ])("is told: %s %#", async (rule, html, facts) => {
    write("late.js", "0");
    write("late.css", "p { margin: 0 }");
    expect(await check(html)).toEqual(facts.map((fact) => `index.html ${rule} ${fact}`.trim()));
  });

  it("is told when a link leaves the site's folder", async () => {
    expect(await check(page({ body: '<a href="/bai-bao/">x</a>' }), "index.html", "/a/")).toEqual([
      "index.html link-outside /bai-bao/ /a/",
    ]);
  });

  it("is told when a style sheet, a sitemap or a feed leads astray", async () => {
    write("_astro/site.css", '@import "https://fonts.example/a.css"; p { background: url(../gone.png) } /* url(x) */');
    write("sitemap.xml", "<urlset><url><loc>http://site.example/nope/</loc></url></urlset>");
    write("feed.xml", '<feed><link href="http://site.example/bai-bao/"/><link href="http://site.example/no/"/></feed>');
    expect(await check(page(), "index.html", "/", "http://site.example")).toEqual([
      "_astro/site.css third-party style https://fonts.example/a.css",
      "_astro/site.css link-nowhere ../gone.png",
      "feed.xml link-nowhere http://site.example/no/",
      "sitemap.xml link-nowhere http://site.example/nope/",
    ]);
  });

  it("has all its mistakes told at once, with those of every other page", async () => {
    write("en/index.html", page({ lang: "" }));
    const told = await check(page({ body: '<img src="/gone.png"><a href="#x">x</a>' }));
    expect(told.map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
      "en/index.html language-missing",
      "index.html link-nowhere",
      "index.html image-without-alt",
      "index.html anchor-nowhere",
    ]);
  });
});

describe("a budget", () => {
  const points = loadPublished("points");
  // Bytes that gzip cannot make fewer.
  const noise = (bytes: number): string =>
    Array.from({ length: bytes / 64 }, (_each, index) => createHash("sha256").update(String(index)).digest("hex")).join(
      "",
    );

  it.each(languages)("of stories and of the home page finds them at their addresses, with %s at the root", (root) => {
    for (const language of languages) {
      const at = (page: Page): string => budgetOf(`${pathOf(page, language, root)}index.html`).kind;
      expect(at({ kind: "story", id: "mot" })).toBe("story");
      expect(at({ kind: "home" })).toBe("home");
      expect(at({ kind: "stories" })).toBe("page");
    }
  });

  it("of a story counts its own style sheets and scripts", async () => {
    write("a.js", `/*${noise(12_800)}*/`);
    write("a.css", `p { margin: 0 } /*${noise(64_000)}*/`);
    const head = '<link rel="stylesheet" href="/a.css"><script src="/a.js" defer></script>';
    const told = await check(page({ head }), "bai-viet/mot/index.html");
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^bai-viet\/mot\/index\.html weight-over code story \d{5} 30000$/u);
    expect(told[1]).toMatch(/^bai-viet\/mot\/index\.html weight-over script story \d{4} 5000$/u);
  });

  it("of fonts counts every font of the page's style sheets", async () => {
    write("a.woff2", new Uint8Array(40_000));
    write("b.woff2", new Uint8Array(20_001));
    write("a.css", '@font-face { src: url("a.woff2") } @font-face { src: url(/b.woff2) }');
    expect(await check(page({ head: '<link rel="stylesheet" href="/a.css">' }), "bai-viet/mot/index.html")).toEqual([
      "bai-viet/mot/index.html weight-over fonts story 60001 60000",
    ]);
  });

  it("of requests counts each file once", async () => {
    const images = Array.from({ length: 8 }, (_each, index) => `<img src="/${index}.svg" alt="">`).join("");
    for (let index = 0; index < 8; index += 1) write(`${index}.svg`, "<svg/>");
    expect(await check(page({ body: images + images }), "bai-viet/mot/index.html")).toEqual([
      "bai-viet/mot/index.html weight-over requests story 9 8",
    ]);
  });

  it("of an embed allows one request, and neither heading nor description are asked of it", async () => {
    const embed = page().replace(/h1/gu, "p").replace('name="description"', 'name="x"');
    expect(await check(embed, "en/embed/chart/index.html")).toEqual([]);
    expect(
      await check(page({ head: '<script src="/bai-bao/index.html"></script>' }), "embed/chart/index.html"),
    ).toEqual(["embed/chart/index.html weight-over requests embed 2 1"]);
  });

  it("of an embed allows 1,000 px on a phone, and holds back neither a correction nor what was frozen", async () => {
    const { heights } = renderExamplePage(points);
    const spare = 1000 - heights.at(320);
    const picture = /viewBox="0 0 300 ([\d.]+)"/u;
    const [, drawn] = picture.exec(renderExamplePage(points).html) ?? [];
    const grown = (morePx: number, published = points): Promise<readonly string[]> =>
      told(
        renderExamplePage(published).html.replace(picture, `viewBox="0 0 300 ${Number(drawn) + morePx}"`),
        "embed/points/index.html",
      );
    const told = async (html: string, path: string): Promise<readonly string[]> =>
      (await check(html, path)).filter((mistake) => mistake.includes("embed-tall"));
    expect(await grown(spare)).toEqual([]);
    expect(await grown(spare + 10)).toEqual([expect.stringMatching(/ embed-tall 320 10\d\d 1000$/u)]);
    expect(await grown(spare, { ...points, corrections: [toCorrection("2020", "Sai.", "Wrong.")] })).toEqual([]);
    const tall = renderExamplePage(points).html.replace(picture, 'viewBox="0 0 300 2000"');
    write("embed/points/index.html", renderExamplePage(points).html);
    expect(await told(tall, "embed/points/v/0123456789abcdef/index.html")).toEqual([]);
  });
});
