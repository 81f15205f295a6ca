import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "../../scripts/serve-site.ts";
import { findAxeFaults } from "./axe-faults.ts";
import { untilAtRest, untilPainted } from "./at-rest.ts";
import { findFigurePlaces, type FigurePlace } from "./figure-places.ts";
import { shiftOf, watchShifts } from "./layout-shifts.ts";
import { sharePages } from "./shared-site.ts";
import { startBrowser } from "./start-browser.ts";
import { passMotion, stopClock } from "./stopped-clock.ts";
import { drawStories, type DrawnStory } from "./story-drawings.ts";
import { tellSizeLate, turn, watchSize } from "./turned-window.ts";
import { phone } from "./open-page.ts";

const desktop = { width: 1280, height: 800 };
const stories = await drawStories();
const ids = [...new Set(stories.map(({ story }) => story.id))];

interface Reading {
  name: string;
  drawn: DrawnStory;
  options: BrowserContextOptions & { viewport: { width: number; height: number } };
  /** The colours in which each way of reading is looked at: over both readings, each way in both. */
  schemes: Readonly<Record<"steps" | "article", "light" | "dark">>;
}

/** Each story is read in one language on a desktop and in the other on a phone; the next one the other way round. */
const readings = ids.flatMap<Reading>((id, index) => {
  const twins = stories.filter(({ story }) => story.id === id);
  const [first, second = first] = index % 2 === 0 ? twins : twins.toReversed();
  if (first === undefined || second === undefined) return [];
  return [
    {
      name: `${first.address}, on a desktop`,
      drawn: first,
      options: { viewport: desktop },
      schemes: { steps: "light", article: "dark" },
    },
    {
      name: `${second.address}, on a phone`,
      drawn: second,
      options: { viewport: phone, isMobile: true, hasTouch: true },
      schemes: { steps: "dark", article: "light" },
    },
  ];
});

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

interface Reader {
  page: Page;
  drawn: DrawnStory;
}

/** Opens a story whose clock stands still: what moves is moved on by the test, and not by the time that passes. */
async function open(drawn: DrawnStory, options: BrowserContextOptions, hash = ""): Promise<Reader> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) await stopClock(page);
  await watchShifts(page);
  await watchSize(page);
  await page.goto(served.url + drawn.address + hash);
  return { page, drawn };
}

/** The steps that are shown in the scrolly of one step, and whether its figure can be seen. */
function shown(page: Page, step: string): Promise<{ steps: readonly string[]; isSeen: boolean }> {
  return page.evaluate((id) => {
    const views = document.getElementById(id)?.closest("story-scrolly")?.querySelectorAll(".step-view") ?? [];
    const seen = [...views].filter((view) => getComputedStyle(view).opacity === "1");
    const boxes = seen.map((view) => view.getBoundingClientRect());
    return {
      steps: seen.map((view) => view.closest(".step")?.id ?? ""),
      isSeen: boxes.every(({ top, bottom }) => top < innerHeight && bottom > 0),
    };
  }, step);
}

/**
 * What of a step's figure is otherwise than the state's own drawing, element by element. Whether a figure that is higher
 * than the stage can be reached by keyboard, to scroll it, depends on the window.
 */
function differences(page: Page, { id, figure }: { id: string; figure: string }): Promise<readonly string[]> {
  return page.evaluate(
    ([step, html]) => {
      const tags = (root: Element): readonly string[] =>
        [...root.querySelectorAll("*")].map((element) => {
          const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
          return `<${element.tagName} ${[...element.attributes]
            .filter(({ name }) => name !== "tabindex")
            .map(({ name, value }) => `${name}=${value}`)
            .join(" ")}>${text.map((node) => node.textContent).join("")}`;
        });
      const view = document.querySelector(`[id="${step}"] .step-view`);
      if (!view) return [`no such step: ${step}`];
      const own = document.createElement("div");
      own.innerHTML = html;
      const [is, should] = [tags(view), tags(own)];
      const length = Math.max(is.length, should.length);
      return Array.from({ length }, (_, index) => [is[index] ?? "nothing", should[index] ?? "nothing"] as const)
        .filter(([left, right]) => left !== right)
        .slice(0, 3)
        .map(([left, right]) => `${left} is not ${right}`);
    },
    [id, figure] as const,
  );
}

/** The step is shown, alone, and once nothing moves any more its figure is the state's own drawing. */
async function expectStep({ page, drawn }: Reader, id: string): Promise<void> {
  const step = drawn.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no such step: ${id}`);
  await expect
    .poll(() => shown(page, id), { interval: 8, message: `the step ${id}` })
    .toEqual({ steps: [id], isSeen: true });
  await passMotion(page);
  expect(await differences(page, step), `the figure of ${id}`).toEqual([]);
}

/** The words stand beside the figure, or below one that leaves them more than half of the window. */
async function expectClear(page: Page, step: string): Promise<void> {
  const place = await page.evaluate((id) => {
    const parts = [".step-text", ".step-view"].map((part) => document.querySelector(`[id="${id}"] ${part}`));
    const stepper = document.getElementById(id)?.closest("story-scrolly")?.querySelector(".stepper");
    const [text, view, control] = [...parts, stepper].map((part) => part?.getBoundingClientRect());
    if (!text || !view || !control) throw new Error(`no such step: ${id}`);
    const isBeside = text.right <= view.left;
    return {
      isClear: isBeside || text.top >= control.bottom,
      leavesRoom: isBeside || control.bottom < innerHeight / 2,
      isWithin: view.top >= 0 && control.bottom <= innerHeight && view.right <= document.documentElement.clientWidth,
      isInSight: text.top < innerHeight * 0.75,
    };
  }, step);
  expect(place, step).toEqual({ isClear: true, leavesRoom: true, isWithin: true, isInSight: true });
}

async function scrollToStep(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    scrollBy(0, (box?.top ?? 0) - innerHeight / 2 + 20);
  }, step);
}

async function expectNoShift({ page }: Reader): Promise<void> {
  expect(await shiftOf(page)).toBe(0);
  await page.context().close();
}

/** At each of its steps the window is turned and turned back. */
async function expectKeptOnTurn(reader: Reader, own: Reading["options"]["viewport"]): Promise<void> {
  const { page, drawn } = reader;
  const { width, height } = own;
  const turned = width > height ? { width: height, height: width } : { width: 820, height: 600 };
  for (const { id } of drawn.steps) {
    await page.evaluate((hash) => location.assign(hash), `#${id}`);
    await untilPainted(page);
    await expectStep(reader, id);
    for (const viewport of [turned, own]) {
      await turn(page, viewport);
      await untilPainted(page);
      await expectStep(reader, id);
    }
  }
}

/** Steps in an order that leaps about, each of them once. */
const leaping = ({ steps }: DrawnStory): readonly string[] => {
  const order = steps.map(({ id }) => id);
  const [even, odd] = [0, 1].map((rest) => order.filter((_, index) => index % 2 === rest));
  return [...(odd ?? []).toReversed(), ...(even ?? [])];
};

describe.each(readings)("$name", ({ drawn, options, schemes }) => {
  const order = drawn.steps.map(({ id }) => id);

  it("shows each state's own drawing while it is scrolled down and up again", async () => {
    const reader = await open(drawn, options);
    for (const id of [...order, ...order.toReversed().slice(1)]) {
      await scrollToStep(reader.page, id);
      await expectStep(reader, id);
    }
    await expectNoShift(reader);
  });

  it("is right after a fast scroll that interrupts every movement, wherever it stops", async () => {
    const reader = await open(drawn, options);
    const { page } = reader;
    for (const [index, last] of leaping(drawn).entries()) {
      for (const passed of [...order.slice(index % 3, (index % 3) + 2), last]) {
        await scrollToStep(page, passed);
        await expect.poll(() => shown(page, passed), { interval: 8 }).toMatchObject({ steps: [passed] });
        await page.clock.runFor(70);
      }
      await expectStep(reader, last);
    }
    await expectNoShift(reader);
  });

  it("goes on and back by its buttons, which say where they led", async () => {
    const reader = await open(drawn, options);
    const { page } = reader;
    for (const scrolly of drawn.story.blocks.filter((block) => block.kind === "scrolly")) {
      const [opening, ...others] = scrolly.steps.map(({ id }) => id);
      if (opening === undefined) continue;
      await scrollToStep(page, opening);
      await expectStep(reader, opening);
      const nav = page
        .locator("story-scrolly")
        .filter({ has: page.locator(`[id="${opening}"]`) })
        .locator("nav");
      const path = [
        ...others.map((id) => [1, id] as const),
        ...[opening, ...others]
          .toReversed()
          .slice(1)
          .map((id) => [-1, id] as const),
      ];
      for (const [move, id] of path) {
        await nav.locator(`[data-move="${move}"]`).press("Enter");
        await expectStep(reader, id);
        expect(new URL(page.url()).hash).toBe(`#${id}`);
        const place = [opening, ...others].indexOf(id) + 1;
        expect(await nav.getByRole("status").textContent()).toContain(` ${place}/${others.length + 1}`);
        expect(await nav.locator("[aria-current]").getAttribute("href")).toBe(`#${id}`);
      }
    }
    await page.context().close();
  });

  it("jumps to any step's address, and the back button leads back", async () => {
    const reader = await open(drawn, options, `#${order.at(-1)}`);
    const { page } = reader;
    await expectStep(reader, order.at(-1) ?? "");
    const jumps = leaping(drawn).filter((id) => id !== order.at(-1));
    for (const id of jumps) {
      await page.evaluate((hash) => location.assign(hash), `#${id}`);
      await expectStep(reader, id);
      await expectClear(page, id);
    }
    for (const id of [...jumps.toReversed().slice(1), order.at(-1) ?? ""]) {
      await page.evaluate(() => history.back());
      await expect.poll(() => new URL(page.url()).hash, { interval: 8 }).toBe(`#${id}`);
      await expectStep(reader, id);
    }
    await expectNoShift(reader);
  });

  it("stays at its step, rightly drawn, when the window is turned", async () => {
    const reader = await open(drawn, options);
    await expectKeptOnTurn(reader, options.viewport);
    await expectNoShift(reader);
  });

  it.each([
    ["without JavaScript", { javaScriptEnabled: false }],
    ["for a reader who wants less motion", { reducedMotion: "reduce" }],
  ] as const)("is unrolled %s, every step with its own figure under its words", async (_name, way) => {
    const reader = await open(drawn, { ...options, ...way });
    await expectUnrolled(reader);
    await expectNoShift(reader);
  });

  it("is by step for a reader who wants less motion and chooses so, and then nothing moves", async () => {
    const reader = await open(drawn, { ...options, reducedMotion: "reduce" });
    const { page } = reader;
    await page.locator(".story-head .reading-switch").click();
    for (const step of drawn.steps) {
      await scrollToStep(page, step.id);
      await expect.poll(() => shown(page, step.id), { interval: 8 }).toMatchObject({ steps: [step.id] });
      expect(await differences(page, step)).toEqual([]);
    }
    await expectNoShift(reader);
  });

  it("prints every step with its own figure, even in the middle of a movement", async () => {
    const reader = await open(drawn, options);
    const { page } = reader;
    for (const id of order.slice(0, 2)) {
      await scrollToStep(page, id);
      await expect.poll(() => shown(page, id), { interval: 8 }).toMatchObject({ steps: [id] });
    }
    await page.clock.runFor(70);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expectUnrolled(reader, options.isMobile === true ? "under its words" : "beside its words");
    for (const control of [".stepper", ".reading-switch", ".share", ".step-number"]) {
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
    }
    await page.context().close();
  });

  it("has nothing that axe finds, by step and as an article, one in light and one in dark", async () => {
    const context = await browser.newContext({ ...options });
    const page = await context.newPage();
    await page.goto(served.url + drawn.address);
    await page.emulateMedia({ colorScheme: schemes.steps });
    expect(await findAxeFaults(page), `by step, ${schemes.steps}`).toEqual([]);
    await page.locator(".story-head .reading-switch").click();
    await page.emulateMedia({ colorScheme: schemes.article });
    expect(await findAxeFaults(page), `as an article, ${schemes.article}`).toEqual([]);
    await context.close();
  });
});

const scrolliesOf = ({ story }: DrawnStory): number => story.blocks.filter(({ kind }) => kind === "scrolly").length;

describe.each(readings.filter(({ drawn }) => scrolliesOf(drawn) > 1))("$name, in several parts", (reading) => {
  it("stays at its step when it is painted in another size before it is told of it", async () => {
    const reader = await open(reading.drawn, reading.options);
    await tellSizeLate(reader.page);
    await reader.page.reload();
    await expectKeptOnTurn(reader, reading.options.viewport);
    await expectNoShift(reader);
  });
});

describe.each(readings.slice(0, 2))("$name, on a slow line", ({ drawn, options }) => {
  it("moves nothing while its fonts come late and the reader scrolls already", async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await watchShifts(page);
    await page.route("**/*.woff2", async (route) => {
      await new Promise((done) => setTimeout(done, 900));
      await route.continue();
    });
    await page.goto(served.url + drawn.address, { waitUntil: "commit" });
    await page.waitForSelector(".step-view", { state: "attached" });
    for (const { id } of drawn.steps.slice(0, 3)) {
      await scrollToStep(page, id);
      await page.waitForTimeout(120);
    }
    await page.waitForLoadState("load");
    await untilAtRest(page);
    await expectNoShift({ page, drawn });
  });
});

async function expectUnrolled({ page, drawn }: Reader, place: FigurePlace = "under its words"): Promise<void> {
  const steps = await page.evaluate(() =>
    [...document.querySelectorAll(".step")].map((step) => {
      const view = step.querySelector(".step-view");
      return {
        id: step.id,
        isSeen: view !== null && getComputedStyle(view).opacity === "1" && view.getBoundingClientRect().height > 150,
        chart: step.querySelector("figure")?.getAttribute("data-chart"),
        state: step.querySelector("figure")?.getAttribute("data-state"),
      };
    }),
  );
  expect(steps).toEqual(drawn.steps.map(({ id, chart, state }) => ({ id, isSeen: true, chart, state })));
  expect(await findFigurePlaces(page)).toEqual(drawn.steps.map(() => place));
  for (const step of drawn.steps) expect(await differences(page, step), step.id).toEqual([]);
}

describe("the first paint", () => {
  it.each(readings)("of $name waits for the step of its first figure", async ({ drawn, options }) => {
    const { page } = await open(drawn, options);
    const awaited = await page.getAttribute('link[rel="expect"][blocking="render"]', "href");
    const first = page.locator(".step").first();
    expect(awaited).toBe(`#${String(await first.getAttribute("id"))}`);
    expect(await first.locator("svg.chart-picture").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
