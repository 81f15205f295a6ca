import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeHostFiles } from "../../scripts/hosts/host-files.ts";
import { toNginxConfig } from "../../scripts/nginx.ts";
import { parse } from "yaml";

let folder: string;
const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hosted site "));
  const pages = [
    "",
    "bai-bao/mot/",
    "embed/chart/",
    "en/",
    "en/articles/one/",
    "en/embed/chart/",
    "en/404/",
    "embedding/",
  ];
  for (const page of [...pages, "_astro/", "scripts/"]) mkdirSync(path.join(folder, page), { recursive: true });
  for (const page of pages) writeFileSync(path.join(folder, page, "index.html"), page);
  writeFileSync(path.join(folder, "404.html"), "");
  writeFileSync(path.join(folder, "_astro/a.css"), "");
  writeFileSync(path.join(folder, "scripts/a.1234567890.js"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As Netlify and Cloudflare Pages do it: every rule that fits counts, equal names are joined. */
function headersFor(place: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const block of read("_headers").trim().split("\n\n")) {
    const [pattern = "", ...headers] = block.split("\n");
    const isFit = pattern.endsWith("*") ? place.startsWith(pattern.slice(0, -1)) : place === pattern;
    for (const header of isFit ? headers : []) {
      const [name = "", value = ""] = header.trim().split(/:\s*(.*)/u);
      found[name] = name in found ? `${found[name] ?? ""}, ${value}` : value;
    }
  }
  return found;
}

describe("the files for static hosts", () => {
  it.each(["/", "/a/folder/"])("under %s forbid framing of pages and allow it for embeds", async (base) => {
    await writeHostFiles(folder, base);
    for (const page of ["", "bai-bao/mot/", "en/", "en/articles/one/", "embedding/", "404.html", "en/404.html"])
      expect(headersFor(base + page)["Content-Security-Policy"], page).toBe("frame-ancestors 'none'");
    for (const page of ["embed/chart/", "en/embed/chart/"]) {
      expect(headersFor(base + page)).toEqual({
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
      });
    }
  });

  it("have only hashed files cached for long", async () => {
    await writeHostFiles(folder, "/");
    for (const file of ["/_astro/a.css", "/scripts/a.1234567890.js"])
      expect(headersFor(file)["Cache-Control"], file).toBe("public, max-age=31536000, immutable");
    expect(headersFor("/bai-bao/mot/")["Cache-Control"]).toBeUndefined();
  });

  it("hold no script policy, which would cut the pages' own", async () => {
    await writeHostFiles(folder, "/");
    expect(read("_headers")).not.toMatch(/script-src|default-src/u);
  });

  it("put the page for a wrong address where hosts look for it, once", async () => {
    await writeHostFiles(folder, "/");
    await writeHostFiles(folder, "/");
    expect(read("en/404.html")).toBe("en/404/");
    expect(existsSync(path.join(folder, "en/404"))).toBe(false);
    expect(existsSync(path.join(folder, ".nojekyll"))).toBe(true);
  });

  it("serve a sub-path from the site's root, and need no rule at the root", async () => {
    await writeHostFiles(folder, "/");
    expect(existsSync(path.join(folder, "_redirects"))).toBe(false);
    await writeHostFiles(folder, "a/folder");
    expect(read("_redirects")).toBe("/a/folder/* /:splat 200\n");
  });
});

describe("the shipped nginx file", () => {
  const hosts = path.resolve(import.meta.dirname, "../../scripts/hosts");
  const shipped = readFileSync(path.join(hosts, "nginx.conf"), "utf8");

  it("has three marked places to change and no other that knows where the site stands", () => {
    expect([...shipped.matchAll(/# ?(\d)\./gu)].map((match) => match[1])).toEqual(["1", "2", "3"]);
    const filled = toNginxConfig(shipped, { root: "/srv", base: "/x.y/", address: "127.0.0.1:1" });
    expect(filled).toContain(String.raw`"~^/x\.y(?<site_below>/.*)$"`);
    expect(filled.replaceAll(/#.*/gu, "")).not.toMatch(/\/a\/folder|\/var\/www/u);
  });

  it("cannot be filled in when a marked line is gone", () => {
    const cut = shipped.replace("listen 80;", "");
    expect(() => toNginxConfig(cut, { root: "/", base: "/", address: "1" })).toThrow("without its line: listen 80;");
  });

  it("keeps the files of the same folders for a year as the file for other hosts does", async () => {
    const folders = /"~\^\/\(\?:([a-z_|]+)\)\/" "public, max-age=31536000, immutable";/u.exec(shipped)?.[1] ?? "";
    for (const each of folders.split("|")) mkdirSync(path.join(folder, each), { recursive: true });
    await writeHostFiles(folder, "/");
    const kept = [...read("_headers").matchAll(/^\/(\w+)\/\*\n {2}Cache-Control/gmu)].map(([, name]) => name);
    expect(kept).toEqual(folders.split("|").sort());
  });

  it("stands beside a workflow for GitHub Pages that can be read", () => {
    expect(Object.keys(parse(readFileSync(path.join(hosts, "github-pages.yml"), "utf8")))).toContain("jobs");
  });
});

describe("the handbook's page on publishing", () => {
  const root = path.resolve(import.meta.dirname, "../..");

  it.each(["en", "vi"])(
    "has in %s a section of at most twenty lines a host, and says who cannot restrict framing",
    (language) => {
      const page = readFileSync(path.join(root, `content/handbook/${language}/publishing.md`), "utf8");
      const sections = page.split(/^## /mu).slice(1);
      for (const host of ["GitHub Pages", "Netlify", "Cloudflare Pages", "nginx"]) {
        const section = sections.find((each) => each.startsWith(`${host}\n`)) ?? "";
        expect(section, host).toContain("scripts/hosts/");
        expect(section.trim().split("\n").length, host).toBeLessThanOrEqual(20);
        for (const [file] of section.matchAll(/scripts\/hosts\/[\w.-]+/gu))
          expect(existsSync(path.join(root, file)), file).toBe(true);
      }
      expect(page).toMatch(/^\| GitHub Pages \| \*\*/mu);
    },
  );
});
