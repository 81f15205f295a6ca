import { unzipSync } from "fflate";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.ts";
import { build, makeProject, removeProject, run } from "../scripts/small-project.ts";

const env = { BASE_PATH: "/mot/thu-muc/" };
let project: string;

beforeAll(async () => {
  project = await makeProject();
  expect(await build(project, { env })).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => removeProject(project));

it(
  "a zipped copy opens from a folder: styled, with its script run, and its links lead on",
  { timeout: 60_000 },
  async () => {
    const { code, output } = await run(project, "zip.ts", { env }).finished;
    expect(output).toContain("trang-thu.zip");
    expect(code).toBe(0);
    const folder = path.join(project, "unpacked");
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path.join(project, "trang-thu.zip"))))) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    const { file } = await findBrowser();
    const browser = await chromium.launch({ executablePath: file, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
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
  },
);
