import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFreePort } from "../../scripts/nginx.ts";
import { makeExample } from "../editors/make-mistake.ts";
import { startBrowser } from "./start-browser.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** What an editor waits for here is a server that builds. */
const slow = 120_000;
let folder = "";
let server: ChildProcess;
let browser: Browser;
let page: Page;
let address = "";

beforeAll(async () => {
  folder = await makeExample();
  const port = await findFreePort();
  address = `http://localhost:${port}`;
  // Beside whatever server an editor has running here.
  server = spawn(process.execPath, ["scripts/run.mjs", "astro", "dev", "--ignore-lock", "--port", String(port)], {
    cwd: root,
    stdio: "ignore",
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      TZ: "UTC",
      CONTENT_DIR: path.join(folder, "content"),
      SEEDS_DIR: path.join(folder, "seeds"),
    },
  });
  while (
    !(await fetch(`${address}/`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(100);
  browser = await startBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(slow);
  await page.goto(`${address}/bai-viet/library/`);
});

afterAll(async () => {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await Promise.all([browser.close(), ended]);
  await rm(folder, { recursive: true });
});

async function edit(file: string, right: string, wrong: string): Promise<void> {
  const whole = path.join(folder, file);
  const text = await readFile(whole, "utf8");
  if (!text.includes(right)) throw new Error(`text missing: ${right}`);
  await writeFile(whole, text.replace(right, wrong));
}

/** Makes a mistake, waits until it lies over the page, mends it, and waits until nothing does. */
async function tellWhileWrong(file: string, right: string, wrong: string, told: readonly string[]): Promise<void> {
  const overlay = page.locator("vite-error-overlay");
  await edit(file, right, wrong);
  // A page that loads anew meanwhile may first show what was wrong before.
  for (const words of told) await overlay.locator("#message-content", { hasText: words }).waitFor();
  await expect
    .poll(async () => overlay.locator("#backdrop").boundingBox(), { interval: 100 })
    .toMatchObject({ x: 0, y: 0, ...page.viewportSize() });
  await edit(file, wrong, right);
  await overlay.waitFor({ state: "detached" });
}

describe("npm run dev", () => {
  it("lays every error over the page, in the words of the check, until it is mended", async () => {
    const story = "content/stories/vi/library.md";
    await tellWhileWrong(story, "gần 12.000 bạn đọc", "gần 13.000 bạn đọc", [
      `${story}:3:`,
      "lỗi link-number: Bài viết «gần 13.000 bạn đọc», số liệu ghi gần 12.000 bạn đọc.",
    ]);
  });

  it("notices a dataset and a seed that no page names", async () => {
    const row = "content/datasets/readers/data.csv";
    await tellWhileWrong(row, "stock,80000,book", "stock,80000,bok", ["unit-unknown: Không biết đơn vị «bok»"]);
    const seed = "seeds/thu-vien.txt";
    await tellWhileWrong(seed, "phục vụ 9.500 bạn đọc", "phục vụ 9.600 bạn đọc", ["quote-not-in-seed"]);
  });

  it("shows what was saved while the page loaded, before it listened", async () => {
    const [was, becomes] = ["Ai cũng có thể xin", "Giờ đây ai cũng có thể xin"];
    const isServed = async (): Promise<boolean> => (await (await fetch(page.url())).text()).includes(becomes);
    const listens = async (route: Route): Promise<void> => {
      await edit("content/stories/vi/library.md", was, becomes);
      await expect.poll(isServed, { interval: 100, timeout: slow }).toBe(true);
      await route.continue();
    };
    await page.route("**/@vite/client*", listens, { times: 1 });
    // The server keeps for later what it has to tell only where nobody listens at all.
    const other = await browser.newPage();
    await other.goto(`${address}/`);
    await page.reload();
    await page.getByText(becomes).waitFor();
    await edit("content/stories/vi/library.md", becomes, was);
    await page.getByText(becomes).waitFor({ state: "detached" });
    await other.close();
  });

  it("shows a saved sentence, a saved number and a draft", async () => {
    await edit("content/stories/vi/library.md", "Ai cũng có thể xin", "Hôm nay ai cũng có thể xin");
    await page.getByText("Hôm nay ai cũng có thể xin").waitFor();
    await edit("content/charts/readers.yaml", "Số bạn đọc, năm 2024 và năm 2025", "Số bạn đọc của hai năm");
    await page.getByText("Số bạn đọc của hai năm").first().waitFor();
    const story = await readFile(path.join(folder, "content/stories/vi/library.md"), "utf8");
    const draft = story.replace("author:", "draft: true\nauthor:").replace(/^title: .*$/mu, "title: Bản nháp");
    await writeFile(path.join(folder, "content/stories/vi/nhap.md"), draft);
    await expect.poll(async () => (await fetch(`${address}/bai-viet/nhap/`)).status, { interval: 200 }).toBe(200);
  });
});
