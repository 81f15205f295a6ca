import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { glob } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/check-site.ts";
import { serveSite, type ServedSite } from "../../scripts/serve-site.ts";
import { findAxeFaults } from "./axe-faults.ts";
import { untilAtRest } from "./at-rest.ts";
import { shiftOf, watchShifts } from "./layout-shifts.ts";
import { openPage, phone, type OpenedPage } from "./open-page.ts";
import { sharePages } from "./shared-site.ts";
import { startBrowser } from "./start-browser.ts";

/** One page of each kind, by its first path below the site's root. */
const kinds = [
  "",
  "bai-viet/",
  "bai-viet/*/",
  "charts/",
  "charts/*/",
  "so-lieu/",
  "so-lieu/*/",
  "bai-bao/",
  "bai-bao/*/",
  "tu-ngu/",
  "cach-lam/",
  "gioi-thieu/",
  "dinh-chinh/",
  "nhung-bieu-do/",
  "hom-nay/",
  "tim-kiem/",
  "en/",
  "en/stories/*/",
  "en/charts/*/",
  "en/search/",
  "en/method/",
  "huong-dan/",
  "huong-dan/datasets/",
  "en/stories/*/numbers/",
  "404.html",
] as const;

let site: string;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await sharePages({ SITE_URL: "https://paper.example" });
  served = await serveSite({ folder: site, basePath: "/", port: 0 });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function resolveKind(kind: string): Promise<string> {
  if (!kind.includes("*")) return kind;
  const [first] = (await glob(`${kind}index.html`, { cwd: site })).sort();
  if (first === undefined) throw new Error(`no such page: ${kind}`);
  return first.replace(/index\.html$/u, "");
}

const open = (place: string, options: BrowserContextOptions = {}): Promise<OpenedPage> =>
  openPage(browser, served.url + place, options);

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("every page of a site that knows its address", () => {
  it("keeps to its budget of bytes and requests", async () => {
    const { mistakes, pages } = await checkSite(site, { basePath: "/", siteUrl: "https://paper.example" });
    expect(pages).toBeGreaterThan(100);
    expect(mistakes.filter((mistake) => mistake.rule === "weight-over")).toEqual([]);
  });
});

describe.each(kinds)("the page /%s", (kind) => {
  it.each(["light", "dark"] as const)(
    "has nothing that axe finds, and no complaint of the browser, in %s, nor is it wider than a window of 320 px",
    async (colorScheme) => {
      const { page, faults } = await open(await resolveKind(kind), { colorScheme });
      expect(await findAxeFaults(page)).toEqual([]);
      expect(faults.filter((fault) => !(kind === "404.html" && fault.includes("404")))).toEqual([]);
      // Which is also what a window of 1280 px enlarged to 400 % leaves.
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(320);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});

it("every page is read without JavaScript in a window of 320 px", { timeout: 1_200_000 }, async () => {
  const files = (await glob("**/*.html", { cwd: site, ignore: ["**/embed/**"] })).sort();
  // Of the many pages made alike, one in ten.
  const looked = files.filter((file, index) => file.split("/").length < 5 || index % 10 === 0);
  const { page, faults } = await open("", { viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  const wrong: string[] = [];
  for (const file of looked) {
    await page.goto(served.url + file.replace(/index\.html$/u, ""));
    const seen = await page.evaluate(() => ({
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      headings: document.querySelectorAll("h1").length,
      isEmpty: (document.querySelector("main")?.innerText.length ?? 0) < 30,
      isThemeOffered: document.querySelector("theme-switch")?.checkVisibility() ?? false,
    }));
    const { isWide, headings, isEmpty, isThemeOffered } = seen;
    if (isWide || headings !== 1 || isEmpty || isThemeOffered) wrong.push(`${file}: ${JSON.stringify(seen)}`);
  }
  expect([...wrong, ...faults]).toEqual([]);
  expect(looked.length).toBeGreaterThan(100);
  await page.context().close();
});

describe("a new reader with a phone", () => {
  it.each([
    ["", "Đọc bài →"],
    ["en/", "Read the story →"],
  ])("is in the opening story one tap after /%s, and at its next step with a second", async (place, name) => {
    const { page, faults } = await open(place, { isMobile: true, hasTouch: true });
    const story = await page.locator(".opening-story h2").innerText();
    await page.getByRole("link", { name }).tap();
    await page.waitForURL(/\/[^/]+\/$/u);
    expect(await page.locator("h1").innerText()).toBe(story);
    await page.locator("[data-move='1']").first().tap();
    await expect.poll(() => page.locator("[data-position]").first().innerText()).toMatch(/^2(?:\/|$)/u);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a page whose scripts come late", () => {
  const lateMs = 300;

  async function moves(place: string, viewport: { width: number; height: number }): Promise<number> {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.route(/\.js$/u, async (route) => {
      await new Promise((done) => setTimeout(done, lateMs));
      await route.continue();
    });
    await watchShifts(page);
    // The page has loaded when its late scripts have run.
    await page.goto(served.url + place);
    await untilAtRest(page);
    const shift = await shiftOf(page);
    await context.close();
    return shift;
  }

  it.each(kinds)("does not move: /%s", async (kind) => {
    const place = await resolveKind(kind);
    const [narrow, wide] = await Promise.all([moves(place, phone), moves(place, { width: 1280, height: 900 })]);
    expect(narrow, "on a phone").toBeLessThan(0.001);
    expect(wide, "on a desktop").toBeLessThan(0.001);
  });
});

it("corrections that do not exist yet leave a way to report what is wrong", async () => {
  const page = await readFile(path.join(site, "dinh-chinh/index.html"), "utf8");
  expect(/<section[^>]*>.*?<\/section>/su.exec(page)?.[0]).toMatch(/<a href="mailto:[^"]+">[^<]+<\/a>/u);
});

describe("light and dark", () => {
  const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it("follow the system, then the reader's choice, which is kept and is there before anything is painted", async () => {
    const { page } = await open("", { colorScheme: "light" });
    const light = await paper(page);
    await page.getByRole("radio", { name: "Tối" }).check({ force: true });
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([["theme", "dark"]]);
    await page.goto(`${served.url}cach-lam/`, { waitUntil: "commit" });
    await page.waitForSelector("main", { state: "attached" });
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await paper(page)).toBe(dark);
    await page.getByRole("radio", { name: "Theo máy" }).check({ force: true });
    expect(await paper(page)).toBe(light);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });

  it("print black on white, whatever was chosen", async () => {
    const { page } = await open("", { colorScheme: "dark" });
    await page.getByRole("radio", { name: "Tối" }).check({ force: true });
    await page.emulateMedia({ media: "print" });
    expect(await paper(page)).toBe("rgb(255, 255, 255)");
    await page.context().close();
  });
});

describe("the handbook on paper", () => {
  it.each([
    ["huong-dan/", true],
    ["huong-dan/steps/", false],
  ])("has its contents where they are the page: %s", async (place, isShown) => {
    const { page } = await open(place);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".content-page > nav").isVisible()).toBe(isShown);
    await page.context().close();
  });
});

describe("search", () => {
  async function find(
    query: string,
    place = "tim-kiem/",
  ): Promise<{ status: string; titles: readonly string[]; page: Page }> {
    const { page } = await open(place);
    await page.getByRole("searchbox").fill(query);
    await expect.poll(() => page.getByRole("status").innerText()).toContain(query.normalize("NFC"));
    const titles = (await page.locator(".search-results h2").allInnerTexts()).map((title) =>
      title.replaceAll("\u00a0", " "),
    );
    return { status: await page.getByRole("status").innerText(), titles, page };
  }

  it("loads its index only when the reader turns to the field", async () => {
    const { page } = await open("tim-kiem/");
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.getByRole("searchbox").focus();
    await expect.poll(() => loaded.filter((url) => url.endsWith("search-index/vi.json"))).toHaveLength(1);
    await page.context().close();
  });

  it.each([
    ["da nang", "đà nẵng"],
    ["dich vu cong", "dịch vụ công"],
    ["Đà Nẵng".normalize("NFD"), "đà nẵng"],
  ])("finds «%s»", async (query, expected) => {
    const { titles, page } = await find(query);
    expect(titles.length).toBeGreaterThan(0);
    expect((await page.locator(".search-results").innerText()).normalize("NFC").toLowerCase()).toContain(expected);
    await page.context().close();
  });

  it("says how many it shows where it finds more", async () => {
    const { status, titles, page } = await find("dich vu cong");
    const [found, shown] = [...status.matchAll(/\d+/gu)].map(Number);
    expect(titles).toHaveLength(shown ?? 0);
    expect(found).toBeGreaterThan(titles.length);
    await page.context().close();
  });

  it("puts the term first that is asked for by its name", async () => {
    const { titles, page } = await find("mức độ 3");
    expect(titles.slice(0, 3).join(" ").toLowerCase()).toContain("mức độ 3");
    await page.context().close();
  });

  it.each(["qwxzptk", "zzz qqq vvv", "!!!"])(
    "finds nothing for «%s», says so, and leaves the contents",
    async (query) => {
      const { titles, page } = await find(query);
      expect(titles).toEqual([]);
      expect(await page.locator("#contents").isVisible()).toBe(true);
      await page.context().close();
    },
  );

  it("brings the results of an address that was shared", async () => {
    const { page } = await open("en/search/?q=ministries");
    await expect.poll(() => page.locator(".search-results h2").count()).toBeGreaterThan(0);
    await page.locator(".search-results a").first().click();
    await page.waitForURL(({ pathname }) => pathname.startsWith("/en/") && pathname !== "/en/search/");
    await page.context().close();
  });

  it("offers the contents of everything where there is no JavaScript", async () => {
    const { page } = await open("tim-kiem/", { javaScriptEnabled: false });
    expect(await page.getByRole("searchbox").isVisible()).toBe(false);
    expect(await page.locator("noscript").innerText()).toContain("JavaScript");
    expect(await page.locator("#contents a").count()).toBeGreaterThan(30);
    await page.context().close();
  });

  it("holds no text of an article besides its title and its sentences with numbers", async () => {
    const index = await readFile(path.join(site, "search-index/vi.json"), "utf8");
    const [article] = await glob("content/articles/*.md", { cwd: path.resolve(import.meta.dirname, "../..") });
    const body =
      (await readFile(path.resolve(import.meta.dirname, "../..", article ?? ""), "utf8")).split(/^---$/mu)[2] ?? "";
    const sentences = body.split(/(?<=\.)\s+/u).filter((sentence) => sentence.length > 60 && !/\d/u.test(sentence));
    expect(sentences.length).toBeGreaterThan(0);
    const entries: readonly { kind: string; text: string }[] = JSON.parse(index);
    const quoted = entries.filter(({ kind }) => kind === "article").map(({ text }) => text);
    expect(quoted.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(quoted.join("\n")).not.toContain(sentence.trim());
  });
});
