import { unzipSync } from "fflate";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toFolderIndex, toFolderPage, toFolderStyle, toRelative } from "../../scripts/zip-page.ts";
import { zipSite } from "../../scripts/zip-site.ts";

const files = new Set([
  "index.html",
  "en/index.html",
  "bai bao/mot/index.html",
  "_astro/a.css",
  "_astro/b.woff2",
  "a.js",
]);
const site = { files, basePath: "/" };

describe("an address in the copy", () => {
  it.each([
    ["index.html", "/", "index.html"],
    ["index.html", "/en/", "en/index.html"],
    ["en/index.html", "/", "../index.html"],
    ["en/index.html", "/en/?q=1#top", "index.html?q=1#top"],
    ["bai bao/mot/index.html", "/_astro/a.css", "../../_astro/a.css"],
    ["index.html", "/bai%20bao/mot/#so-1", "bai%20bao/mot/index.html#so-1"],
    ["bai bao/mot/index.html", "../../en/", "../../en/index.html"],
    ["index.html", "#here", "#here"],
    ["index.html", "https://elsewhere.example/en/", "https://elsewhere.example/en/"],
    ["index.html", "mailto:a@b.example", "mailto:a@b.example"],
    ["index.html", "/not-there/", "/not-there/"],
  ])("of %s: %s becomes %s", (from, address, relative) => {
    expect(toRelative(from, address, site)).toBe(relative);
  });

  it("loses the sub-path that the site was built for", () => {
    const under = { files, basePath: "/a/b" };
    expect(toRelative("en/index.html", "/a/b/a.js", under)).toBe("../a.js");
    expect(toRelative("en/index.html", "/a.js", under)).toBe("/a.js");
  });
});

describe("a page in the copy", () => {
  it.each([
    ["a link", '<a href="/en/" class="x">En &amp; g</a>', '<a href="en/index.html" class="x">En &amp; g</a>'],
    ["an ampersand", '<a href="/en/?a=1&amp;b=2">x</a>', '<a href="en/index.html?a=1&amp;b=2">x</a>'],
    ["a picture set", '<img srcset="/a.js 1x, /a.js 2x" alt="">', '<img srcset="a.js 1x, a.js 2x" alt="">'],
    ["a preloaded font", '<link rel="preload" href="/_astro/b.woff2" as="font" crossorigin><p>', "<p>"],
    [
      "a strict reader's attributes",
      '<script src="/a.js" integrity="x" crossorigin defer></script>',
      '<script src="a.js" defer=""></script>',
    ],
    [
      "a redirect",
      '<meta http-equiv="refresh" content="0;url=/en/">',
      '<meta http-equiv="refresh" content="0;url=en/index.html">',
    ],
    [
      "a policy",
      `<meta http-equiv="content-security-policy" content="script-src 'self'">`,
      `<meta http-equiv="content-security-policy" content="script-src 'self' file:">`,
    ],
    [
      "a drawing",
      '<svg viewBox="0 0 1 1"><use href="/a.js"/><path d="M0"/></svg>',
      '<svg viewBox="0 0 1 1"><use href="a.js"/><path d="M0"/></svg>',
    ],
    ["nothing to change", "<p CLASS=x>1 < 2 &nbsp;<br></p><!-- / -->", "<p CLASS=x>1 < 2 &nbsp;<br></p><!-- / -->"],
  ])("keeps or mends %s", (_name, html, copy) => {
    expect(toFolderPage("index.html", html, site)).toEqual({ html: copy, hasModuleFile: false });
  });

  it("is told apart when it asks for a module, which no folder can load", () => {
    expect(toFolderPage("index.html", '<script type="module" src="/a.js"></script>', site).hasModuleFile).toBe(true);
    expect(toFolderPage("index.html", '<script type="module">1</script>', site).hasModuleFile).toBe(false);
  });

  it("has style sheets that lead from file to file", () => {
    expect(
      toFolderStyle("_astro/a.css", 'a{src:url(/_astro/b.woff2)}b{c:url("data:x")}@import "/_astro/a.css"', site),
    ).toBe('a{src:url(b.woff2)}b{c:url("data:x")}@import "a.css"');
  });
});

it("a search index is a script in the copy, and leads from its own folder to files", () => {
  const index = JSON.stringify([{ kind: "page", title: "Anh", address: "/en/#top" }]);
  expect(toFolderIndex("search-index/vi.js", index, site)).toBe(
    'searchIndex=[{"address":"../en/index.html#top","kind":"page","title":"Anh"}]',
  );
});

describe("the archive", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "zipped site "));
    mkdirSync(path.join(folder, "dist/en"), { recursive: true });
    writeFileSync(path.join(folder, "dist/index.html"), '<a href="/en/">Tiếng Anh</a>');
    writeFileSync(path.join(folder, "dist/en/index.html"), '<a href="/">Vietnamese</a>');
    writeFileSync(path.join(folder, "dist/_headers"), "/*\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const pack = async (): Promise<Buffer> => {
    const file = path.join(folder, "site.zip");
    await zipSite({ dist: path.join(folder, "dist"), basePath: "/", file, name: "site" });
    return readFileSync(file);
  };

  it("holds one folder with every file but those for servers, and is the same twice", async () => {
    const archive = await pack();
    const unpacked = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
    expect(Object.fromEntries(unpacked)).toEqual({
      "site/en/index.html": '<a href="../index.html">Vietnamese</a>',
      "site/index.html": '<a href="en/index.html">Tiếng Anh</a>',
    });
    expect((await pack()).equals(archive)).toBe(true);
  });
});
