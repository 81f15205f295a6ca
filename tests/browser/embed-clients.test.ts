import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { protocols } from "../../src/embeds/protocols.ts";
import { loadPublished, renamed } from "../embeds/published-example.ts";
import { clients, everyListener, newspaper } from "./embed-clients.ts";
import { startBrowser, startEmbedHost, startHost, type Host } from "./embed-hosts.ts";

const charts = [renamed(loadPublished("points"), "gdp"), renamed(loadPublished("bars"), "gdp-growth")];
const widths = [320, 340, 480, 680, 1200];

let browser: Browser;
let embeds: Host;
let paper: Host;
const pages = new Map<string, string>();

beforeAll(async () => {
  browser = await startBrowser();
  embeds = await startEmbedHost(charts);
  paper = await startHost((path) => (pages.has(path) ? { body: pages.get(path) ?? "" } : null));
});

afterAll(async () => {
  await browser.close();
  await Promise.all([embeds.close(), paper.close()]);
});

async function open(body: string, widthPx = 680, head = ""): Promise<Page> {
  pages.set("/article", newspaper(body, head));
  const page = await browser.newPage({ viewport: { width: widthPx, height: 700 } });
  await page.goto(`${paper.url}article`);
  return page;
}

async function frameOf(page: Page, selector = "iframe"): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: "attached" })).contentFrame();
  if (frame === null) throw new TypeError("frame without a document");
  await frame.waitForLoadState("load");
  return frame;
}

const documentHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const frameHeight = (page: Page, selector = "iframe"): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);

/** Waits until the frame is as high as its document; gives the difference that remained. */
async function settle(page: Page, frame: Frame, selector = "iframe", withinMs = 2500): Promise<number> {
  const until = performance.now() + withinMs;
  let difference = Number.NaN;
  while (performance.now() < until) {
    difference = (await frameHeight(page, selector)) - (await documentHeight(frame));
    if (difference === 0) return 0;
    await page.waitForTimeout(30);
  }
  return difference;
}

describe("under the listeners of other people's pages", () => {
  it.each(clients.map((client) => [client.name, client] as const))(
    "%s makes the frame exactly as high as the document, at every width and after its table",
    async (_, client) => {
      const page = await open(client.page(`${embeds.url}embed/gdp/`));
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      const frame = await frameOf(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 });
        expect(await settle(page, frame), `at ${width}`).toBe(0);
      }
      await page.setViewportSize({ width: 480, height: 700 });
      await settle(page, frame);
      const closed = await frameHeight(page);
      await frame.evaluate(() => document.querySelector("details")?.toggleAttribute("open", true));
      const clamped = client.protocol === "wordpress";
      if (!clamped) expect(await settle(page, frame), "opened").toBe(0);
      await page.waitForTimeout(60);
      expect(await frameHeight(page)).toBeGreaterThan(closed);
      await frame.evaluate(() => document.querySelector("details")?.toggleAttribute("open", false));
      expect(await settle(page, frame), "closed").toBe(0);
      expect(await frameHeight(page)).toBe(closed);
      expect(errors).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it.each(protocols.map(({ id }) => id))("needs %s: without it, its clients hear nothing", async (id) => {
    for (const client of clients.filter(({ protocol }) => protocol === id)) {
      const page = await open(client.page(`${embeds.url}without/${id}/embed/gdp/`));
      const frame = await frameOf(page);
      expect(await settle(page, frame, "iframe", 700), client.name).not.toBe(0);
      await page.close();
    }
    expect(clients.some(({ protocol }) => protocol === id)).toBe(true);
  });

  it("agrees with all of them at once", async () => {
    const page = await open(everyListener(`${embeds.url}embed/gdp/`));
    const frame = await frameOf(page);
    for (const width of [320, 680]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await settle(page, frame)).toBe(0);
    }
    await page.close();
  });

  it("keeps charts apart whose names begin alike", async () => {
    const src = (path: string): string => `${embeds.url}embed/${path}/`;
    const listener = clients.find(({ name }) => name === "Datawrapper's first listener")?.page("about:blank") ?? "";
    const script = listener.replace(/<iframe.*$/u, "");
    const body = `${script}<iframe class="b" src="${src("gdp-growth")}" width="100%"></iframe><iframe class="a" src="${src("gdp")}" width="100%"></iframe>`;
    const page = await open(body.replaceAll("<iframe", '<iframe frameborder="0"'));
    expect(await settle(page, await frameOf(page, ".a"), ".a")).toBe(0);
    expect(await settle(page, await frameOf(page, ".b"), ".b")).toBe(0);
    expect(await frameHeight(page, ".a")).not.toBe(await frameHeight(page, ".b"));
    await page.close();
  });

  it("sends one height in twenty loads", async () => {
    const page = await open(
      `<script>heights=[];addEventListener("message",e=>{var h=e.data["datawrapper-height"];if(h)heights.push(Object.values(h)[0])})</script><iframe width="480"></iframe>`,
    );
    for (let load = 0; load < 20; load += 1) {
      await page.evaluate(
        (src) => document.querySelector("iframe")?.setAttribute("src", src),
        `${embeds.url}embed/gdp/?${load}`,
      );
      await page.waitForFunction((count) => Reflect.get(window, "heights").length > count, load);
    }
    await page.waitForTimeout(100);
    const heights: unknown = await page.evaluate(() => Reflect.get(window, "heights"));
    expect(new Set(Array.isArray(heights) ? heights : [])).toHaveLength(1);
    await page.close();
  });

  it("tells WordPress where a reader wants to go, and stays where it is", async () => {
    const client = clients.find(({ protocol }) => protocol === "wordpress");
    const page = await open(client?.page(`${embeds.url}embed/gdp/`) ?? "");
    const frame = await frameOf(page);
    const before = frame.url();
    await frame.locator(".embed-foot a").first().click();
    await page.waitForFunction(() => "linked" in window);
    expect(await page.evaluate(() => Reflect.get(window, "linked"))).toBe(`${embeds.url}charts/gdp/`);
    expect(frame.url()).toBe(before);
    await page.close();
  });
});
