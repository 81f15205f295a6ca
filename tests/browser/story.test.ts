import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectFaults } from "./faults-of-page.ts";
import { findFigurePlaces, type FigurePlace } from "./figure-places.ts";
import { shiftOf, watchShifts } from "./layout-shifts.ts";
import { startBrowser } from "./start-browser.ts";
import { passMotion, stopClock } from "./stopped-clock.ts";
import { buildStorySite } from "./story-site/build-story-site.ts";
import { publication } from "./story-site/publication.ts";
import { turn, watchSize } from "./turned-window.ts";
import { phone } from "./open-page.ts";

const origin = "http://story.test";
const stepIds = ["first", "four", "target", "pace", "the-surprise"];
const desktop = { width: 1280, height: 800 };

let site: string;
let browser: Browser;

beforeAll(async () => {
  site = await buildStorySite();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(path.dirname(site), { recursive: true, force: true });
});

/** A page for the story, whose clock stands still: what moves is moved on by the test, and not by the time that passes. */
async function prepare(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  const page = await context.newPage();
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: path.join(site, pathname.endsWith("/") ? `${pathname}index.html` : pathname) });
  });
  if (options.javaScriptEnabled !== false) await stopClock(page);
  await watchShifts(page);
  await watchSize(page);
  return page;
}

async function open(options: BrowserContextOptions = {}, address = "/"): Promise<Page> {
  const page = await prepare(options);
  await page.goto(origin + address);
  return page;
}

/** The step that is shown, and its picture and figure as they stand in the document. */
async function shown(page: Page): Promise<{ step: string; html: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const views = [...document.querySelectorAll(".step-view")];
    const seen = views.filter((view) => getComputedStyle(view).opacity === "1");
    const [view] = seen;
    const box = view?.getBoundingClientRect();
    const isSeen = box !== undefined && box.top < innerHeight && box.bottom > 0;
    return {
      step: seen.map((one) => one.closest(".step")?.id).join(" "),
      html: view?.innerHTML ?? "",
      isSeen,
    };
  });
}

/** The step is shown, alone. */
async function expectShown(page: Page, step: string): Promise<void> {
  const look = async (): Promise<unknown> => {
    const { step: id, isSeen } = await shown(page);
    return { step: id, isSeen };
  };
  await expect.poll(look).toEqual({ step, isSeen: true });
}

/** The step is shown, and once nothing moves any more its figure is what the browser makes of the state's own drawing. */
async function expectStep(page: Page, step: string): Promise<void> {
  await expectShown(page, step);
  await passMotion(page);
  expect((await shown(page)).html).toBe(await ownDrawing(page, step));
}

function ownDrawing(page: Page, step: string): Promise<string> {
  return page.evaluate(
    (html) => {
      const view = document.createElement("div");
      view.innerHTML = html;
      return view.innerHTML;
    },
    publication.figures[`figure-${step}`] ?? "",
  );
}

async function scrollToStep(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    scrollBy(0, (box?.top ?? 0) - innerHeight / 2 + 20);
  }, step);
}

describe.each([
  ["a desktop", { viewport: desktop }],
  ["a phone", { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }],
  ["a small phone", { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }],
  ["a tall window", { viewport: { width: 1080, height: 1900 } }],
] as const)("on %s, a story step by step", (_name, options) => {
  it("shows each state's own drawing wherever the reader scrolls", async () => {
    const page = await open(options);
    for (const step of [...stepIds, ...stepIds.toReversed(), "pace", "first", "the-surprise"]) {
      await scrollToStep(page, step);
      await expectStep(page, step);
    }
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  it("is right after a fast scroll that interrupts every movement", async () => {
    const page = await open(options);
    for (const step of [...stepIds, "first", "pace", "four", "the-surprise", "target"]) {
      await scrollToStep(page, step);
      await expectShown(page, step);
      await page.clock.runFor(70);
    }
    await expectStep(page, "target");
    await page.context().close();
  });

  it("keeps the words clear of the figure and the figure within the window", async () => {
    const page = await open(options);
    for (const step of stepIds) {
      await page.goto(`${origin}/#${step}`);
      await expectStep(page, step);
      const boxes = await page.evaluate((id) => {
        const text = document.querySelector(`[id="${id}"] .step-text`)?.getBoundingClientRect();
        const view = document.querySelector(`[id="${id}"] .step-view`)?.getBoundingClientRect();
        const stepper = document.querySelector(".stepper")?.getBoundingClientRect();
        if (!text || !view || !stepper) throw new Error(`no such step: ${id}`);
        return { text, view, stepper, height: innerHeight, width: document.documentElement.clientWidth };
      }, step);
      const { text, view, stepper, height, width } = boxes;
      expect(view.top).toBeGreaterThanOrEqual(0);
      expect(stepper.bottom).toBeLessThanOrEqual(height + 1);
      expect(view.right).toBeLessThanOrEqual(width + 1);
      const isBeside = text.right <= view.left;
      if (!isBeside) {
        expect(text.top).toBeGreaterThanOrEqual(stepper.bottom);
        expect(stepper.bottom).toBeLessThan(height / 2);
      }
      expect(text.top).toBeLessThan(height * 0.75);
    }
    await page.context().close();
  });
});

describe("the stepper", () => {
  it("goes on and back, says where the reader is, and keeps the focus", async () => {
    const page = await open();
    await scrollToStep(page, "first");
    await expectStep(page, "first");
    const next = page.getByRole("button", { name: "Tiếp" });
    await next.focus();
    for (const step of stepIds.slice(1)) {
      await page.keyboard.press("Enter");
      await expectStep(page, step);
      expect(page.url()).toBe(`${origin}/#${step}`);
      expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
      expect(await next.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    }
    expect(await next.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    await expectStep(page, "the-surprise");
    expect(await page.locator(".stepper [role=status]").textContent()).toMatch(/^Bước 5\/5\. Điều bất ngờ\. .*30,1/u);
    await page.getByRole("button", { name: "Trước" }).click();
    await expectStep(page, "pace");
    expect(await page.locator(".stepper-list summary").textContent()).toBe("Bước 4/5");
    await page.context().close();
  });

  it("jumps by its list, and the back button leads back", async () => {
    const page = await open();
    await scrollToStep(page, "first");
    await page.locator(".stepper-list summary").click();
    await page.locator(".stepper-menu a").nth(3).click();
    await expectStep(page, "pace");
    expect(page.url()).toBe(`${origin}/#pace`);
    await page.locator(".stepper-list summary").click();
    await page.locator(".stepper-menu a").nth(1).click();
    await expectStep(page, "four");
    await page.goBack();
    await expectStep(page, "pace");
    await page.locator(".stepper-list summary").press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await page.locator(".stepper-menu").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.context().close();
  });

  it.each([320, 390, 1280])("opens its list whole within a window %i px wide", async (width) => {
    const page = await open({ viewport: { width, height: 720 } });
    await scrollToStep(page, "first");
    await page.locator(".stepper-list summary").click();
    const list = await page.locator(".stepper-menu").boundingBox();
    expect(list?.x).toBeGreaterThanOrEqual(0);
    expect((list?.x ?? width) + (list?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it("adds nothing to the history while the reader scrolls", async () => {
    const page = await open();
    const before = await page.evaluate(() => history.length);
    for (const step of stepIds) {
      await scrollToStep(page, step);
      await expectShown(page, step);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(page.url()).toBe(`${origin}/`);
    await page.context().close();
  });
});

describe("a story", () => {
  it("opens at a step by its address, without a movement and without a shift", async () => {
    for (const viewport of [desktop, phone]) {
      const page = await open({ viewport }, "/#pace");
      await expectStep(page, "pace");
      expect(await shiftOf(page)).toBe(0);
      await page.context().close();
    }
  });

  it("stays at its step when the window is turned or made smaller", async () => {
    const page = await open({ viewport: phone });
    await page.getByRole("button", { name: "Tiếp" }).click();
    await page.getByRole("button", { name: "Tiếp" }).click();
    await expectStep(page, "target");
    for (const viewport of [{ width: 1024, height: 700 }, phone, { width: 700, height: 900 }, desktop, phone]) {
      await turn(page, viewport);
      await expectStep(page, "target");
    }
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  it("shows the step whose figure the keyboard reaches, and never loses the focus", async () => {
    const page = await open();
    const visited = new Set<string>();
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const focused = document.activeElement;
        const view = focused?.closest(".step-view");
        return {
          isBody: focused === document.body,
          step: view?.closest(".step")?.id ?? "",
          isHidden: view ? getComputedStyle(view).opacity === "0" : false,
        };
      });
      if (at.isBody) break;
      expect(at.isHidden).toBe(false);
      if (at.step) visited.add(at.step);
    }
    expect([...visited]).toEqual(stepIds);
    await page.context().close();
  });

  it("can be read as an article, and the choice is kept", async () => {
    const page = await open();
    await scrollToStep(page, "target");
    await expectStep(page, "target");
    await page.locator(".stepper-list summary").click();
    await page.locator(".stepper-menu .reading-switch").click();
    const isAtTop = (): Promise<boolean> =>
      page.evaluate(() => {
        const { top } = document.getElementById("target")?.getBoundingClientRect() ?? { top: -1 };
        return top >= 0 && top < 400;
      });
    await expect.poll(isAtTop).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("target");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["reading"]);
    await page.reload();
    expect((await shown(page)).step).toBe(stepIds.join(" "));
    await page.locator(".story-head .reading-switch").click();
    await scrollToStep(page, "four");
    await expectStep(page, "four");
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  it.each([
    ["without scripts", { javaScriptEnabled: false }],
    ["with reduced motion", { reducedMotion: "reduce" }],
    ["in a very low window", { viewport: { width: 900, height: 420 } }],
  ] as const)("is unrolled %s: every step with its own figure, all in their order", async (_name, options) => {
    const page = await open(options);
    await expectUnrolled(page);
    await page.context().close();
  });

  it("is unrolled in print, even in the middle of a movement", async () => {
    const page = await open();
    await scrollToStep(page, "pace");
    await expectShown(page, "pace");
    await page.clock.runFor(60);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expectUnrolled(page, "beside its words");
    expect(await page.locator(".stepper, .reading-switch").filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });

  it("moves nothing for a reader who asks for less motion and yet wants the steps", async () => {
    const page = await open({ reducedMotion: "reduce" });
    await page.locator(".story-head .reading-switch").click();
    await scrollToStep(page, "four");
    await expectShown(page, "four");
    expect((await shown(page)).html).toBe(await ownDrawing(page, "four"));
    await page.context().close();
  });

  it("moves the marks that two states share, and fades the others", async () => {
    const page = await open();
    await scrollToStep(page, "four");
    await expectStep(page, "four");
    const own = (await shown(page)).html;
    await scrollToStep(page, "target");
    await expectShown(page, "target");
    await page.clock.runFor(80);
    const between = (await shown(page)).html;
    expect(between).not.toBe(own);
    expect(between).toMatch(/ opacity="0(?:\.\d+)?"/u);
    await expectStep(page, "target");
    await page.context().close();
  });

  it("keeps to its budget: script, page, requests", async () => {
    const page = await open();
    const requests = await page.evaluate(() => performance.getEntriesByType("resource").length);
    expect(requests).toBeLessThanOrEqual(3);
    await page.context().close();
  });

  it("breaks no rule of its own content policy", async () => {
    const page = await prepare({});
    const said = collectFaults(page, origin);
    await page.goto(origin);
    await scrollToStep(page, "pace");
    await expectStep(page, "pace");
    expect(said).toEqual([]);
    await page.context().close();
  });
});

async function expectUnrolled(page: Page, place: FigurePlace = "under its words"): Promise<void> {
  const steps = await page.evaluate(() =>
    [...document.querySelectorAll(".step")].map((step) => {
      const view = step.querySelector(".step-view");
      return {
        id: step.id,
        isSeen: view ? getComputedStyle(view).opacity === "1" && view.getBoundingClientRect().height > 200 : false,
        html: view?.innerHTML ?? "",
      };
    }),
  );
  expect(steps.map(({ id }) => id)).toEqual(stepIds);
  expect(await findFigurePlaces(page)).toEqual(stepIds.map(() => place));
  for (const { id, isSeen, html } of steps) {
    expect({ id, isSeen }).toEqual({ id, isSeen: true });
    expect(html).toBe(await ownDrawing(page, id));
  }
}
