import { unzipSync } from "fflate";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { zipSite } from "../../scripts/zip-site.ts";
import { build, makeProject, removeProject, run } from "../scripts/small-project.ts";
import { collectFaults } from "./faults-of-page.ts";
import { shareWholeSite } from "./shared-site.ts";
import { startBrowser } from "./start-browser.ts";

const env = { BASE_PATH: "/mot/thu-muc/" };
const secondContent = path.resolve(import.meta.dirname, "../second-publication/content");
let project: string;

function unpack(archive: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
}

beforeAll(async () => {
  project = await makeProject();
  expect(await build(project, { env })).toMatchObject({ code: 0 });
});
afterAll(() => removeProject(project));

it("a zipped copy opens from a folder: styled, with its script run, and its links lead on", async () => {
  const { code, output } = await run(project, "zip.ts", { env }).finished;
  expect(output).toContain("trang-thu.zip");
  expect(code).toBe(0);
  const folder = path.join(project, "unpacked");
  unpack(path.join(project, "trang-thu.zip"), folder);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const said = collectFaults(page, "file:");
    page.on("requestfailed", (request) => said.push(request.url()));
    await page.goto(pathToFileURL(path.join(folder, "trang-thu/index.html")).href);
    const style = await page.locator("main").evaluate((main) => getComputedStyle(main).maxInlineSize);
    expect(Number.parseFloat(style)).toBeGreaterThan(0);
    expect(await page.locator("html").getAttribute("data-counted")).toBe("yes");
    await page.getByRole("link", { name: "hai" }).click();
    await page.waitForURL(/notes\/hai\/index\.html#text$/u);
    expect(await page.locator("#text").textContent()).toContain("Ghi chú hai");
    await page.getByRole("link", { name: "English" }).click();
    expect(await page.locator("h1").textContent()).toBe("A site for tests");
    expect(said).toEqual([]);
  } finally {
    await browser.close();
  }
});

it("a publication's copy steps, opens numbers and finds words from a folder", async () => {
  const base = "/a/folder/";
  const site = await shareWholeSite({ content: secondContent, siteUrl: "https://quay.example", base });
  const home = await mkdtemp(path.join(tmpdir(), "zipped-"));
  const archive = path.join(home, "quay.zip");
  await zipSite({ dist: site, basePath: base, file: archive, name: "quay" });
  unpack(archive, home);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 760 } });
    const said = collectFaults(page, "file:");
    await page.goto(pathToFileURL(path.join(home, "quay/index.html")).href);
    await page.locator(".opening-story a").first().click();
    await page.waitForURL(/stories\/a-busier-river\/index\.html$/u);
    await page.locator(".lead a", { hasText: "1.2 million passengers" }).click();
    expect(await page.locator(".slip").innerText()).toContain("The river ferry carried");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Search" }).first().click();
    await page.getByRole("searchbox").fill("busier river");
    const result = page.locator(".search-results a").first();
    await expect.poll(() => result.count()).toBe(1);
    await result.click();
    await page.waitForURL(/stories\/a-busier-river\/index\.html/u);
    expect(await page.locator("h1").innerText()).toBe("A busier river");
    expect(said).toEqual([]);
  } finally {
    await browser.close();
    await rm(home, { recursive: true });
  }
});
