import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { protocols } from "../../src/embeds/protocols.ts";
import { loadPublished, renamed } from "../embeds/published-example.ts";
import { clients, everyListener, newspaper } from "./embed-clients.ts";
import { frameOf, measureFit } from "./framed.ts";
import { startEmbedHost, startHost, type Host } from "./embed-hosts.ts";
import { startBrowser } from "./start-browser.ts";

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

interface Settling {
  selector?: string;
  withinMs?: number;
  least?: number;
  most?: number;
}

/**
 * Waits until the frame is as high as its document, both at the window's width, or as its listener allows. Gives the
 * difference that remained, and the document's height.
 */
async function settle(
  page: Page,
  frame: Frame,
  { selector = "iframe", withinMs = 20_000, least = 0, most = Number.POSITIVE_INFINITY }: Settling = {},
): Promise<{ difference: number; height: number }> {
  const until = performance.now() + withinMs;
  for (;;) {
    const { isLaidOut, roomPx, documentPx } = await measureFit(page, frame, selector);
    const height = Math.ceil(documentPx);
    const difference = roomPx - Math.min(Math.max(height, least), most);
    const isSettled = isLaidOut && difference === 0;
    if (isSettled || performance.now() > until) return { difference: isLaidOut ? difference : Number.NaN, height };
    await page.waitForTimeout(10);
  }
}

const heightMessage = z.union([
  z.object({ "datawrapper-height": z.record(z.string(), z.number()) }).transform((said) => said["datawrapper-height"]),
  z.object({ type: z.literal("set-height"), value: z.number() }),
  z.object({ message: z.literal("height"), value: z.number() }),
  z.object({ height: z.number() }),
]);

/** Every height that a message tells, in whichever protocol. */
function heightsIn(data: unknown): readonly number[] {
  if (typeof data !== "string") {
    const { success, data: said } = heightMessage.safeParse(data);
    return success ? Object.values(said).filter((part) => typeof part === "number") : [];
  }
  if (data.startsWith("{")) return heightsIn(JSON.parse(data));
  const told = /xPYMxheightxPYMx(\d+)$|^\[iFrameSizer\][^:]+:(\d+):\d+:/u.exec(data);
  return told === null ? [] : [Number(told[1] ?? told[2])];
}

describe("under the listeners of other people's pages", () => {
  it.each(clients.map((client) => [client.name, client] as const))(
    "%s makes the frame exactly as high as the document, at every width, its table open and closed",
    async (_, { page: body, limits = { least: 0, most: Number.POSITIVE_INFINITY } }) => {
      const page = await open(body(`${embeds.url}embed/gdp/`));
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      const frame = await frameOf(page);
      const toggle = (isOpen: boolean): Promise<void> =>
        frame.evaluate((force) => void document.querySelector("details")?.toggleAttribute("open", force), isOpen);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 });
        const closed = await settle(page, frame, limits);
        expect(closed.difference, `at ${width}`).toBe(0);
        await toggle(true);
        const opened = await settle(page, frame, limits);
        expect(opened.difference, `opened at ${width}`).toBe(0);
        expect(opened.height).toBeGreaterThan(closed.height);
        await toggle(false);
        expect(await settle(page, frame, limits), `closed at ${width}`).toEqual(closed);
      }
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it.each(clients.map((client) => [client.name, client] as const))(
    "%s hears one height in twenty loads",
    async (_, { page: body, limits = { least: 0, most: Number.POSITIVE_INFINITY } }) => {
      pages.set("/article", newspaper(body(`${embeds.url}embed/gdp/`)));
      const page = await browser.newPage({ viewport: { width: 480, height: 700 } });
      const heights: number[] = [];
      await page.exposeFunction("heard", (message: string) => heights.push(...heightsIn(JSON.parse(message))));
      await page.addInitScript(() => {
        const heard: unknown = Reflect.get(window, "heard");
        if (window === parent && typeof heard === "function") {
          addEventListener("message", ({ data }) => heard(JSON.stringify(data)));
        }
      });
      for (let load = 1; load <= 20; load += 1) {
        await page.goto(`${paper.url}article`);
        expect(await settle(page, await frameOf(page), limits), `load ${load}`).toMatchObject({ difference: 0 });
      }
      expect(heights.length).toBeGreaterThanOrEqual(20);
      expect(new Set(heights)).toHaveLength(1);
      await page.close();
    },
  );

  it.each(protocols.map(({ id }) => id))("needs %s: without it, its clients hear nothing", async (id) => {
    for (const client of clients.filter(({ protocol }) => protocol === id)) {
      const page = await open(client.page(`${embeds.url}without/${id}/embed/gdp/`));
      const frame = await frameOf(page);
      expect((await settle(page, frame, { withinMs: 700 })).difference, client.name).not.toBe(0);
      await page.close();
    }
    expect(clients.some(({ protocol }) => protocol === id)).toBe(true);
  });

  it("agrees with all of them at once", async () => {
    const page = await open(everyListener(`${embeds.url}embed/gdp/`));
    const frame = await frameOf(page);
    for (const width of [320, 680]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await settle(page, frame)).toMatchObject({ difference: 0 });
    }
    await page.close();
  });

  it("keeps charts apart whose names begin alike", async () => {
    const src = (path: string): string => `${embeds.url}embed/${path}/`;
    const listener = clients.find(({ name }) => name === "Datawrapper's first listener")?.page("about:blank") ?? "";
    const script = listener.replace(/<iframe.*$/u, "");
    const body = `${script}<iframe class="b" src="${src("gdp-growth")}" width="100%"></iframe><iframe class="a" src="${src("gdp")}" width="100%"></iframe>`;
    const page = await open(body.replaceAll("<iframe", '<iframe frameborder="0"'));
    const a = await settle(page, await frameOf(page, ".a"), { selector: ".a" });
    const b = await settle(page, await frameOf(page, ".b"), { selector: ".b" });
    expect([a.difference, b.difference]).toEqual([0, 0]);
    expect(a.height).not.toBe(b.height);
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
