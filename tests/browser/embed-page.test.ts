import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withLinksFrom } from "../../src/embeds/kit.ts";
import { loadPublished, renamed, toCorrection } from "../embeds/published-example.ts";
import { untilHeard, untilPainted } from "./at-rest.ts";
import { clients, newspaper } from "./embed-clients.ts";
import { renderExample, startEmbedHost, startHost, type Host } from "./embed-hosts.ts";
import { collectFaults } from "./faults-of-page.ts";
import { frameOf, measureFit } from "./framed.ts";
import { startBrowser } from "./start-browser.ts";

const gdp = {
  ...renamed(loadPublished("points"), "gdp"),
  corrections: [toCorrection("2020-08-17", "Số tháng 5 đã ghi nhầm.", "The figure for May was wrong.")],
};

let browser: Browser;
let embeds: Awaited<ReturnType<typeof startEmbedHost>>;
let paper: Host;
let article = "";

beforeAll(async () => {
  browser = await startBrowser();
  embeds = await startEmbedHost([gdp, renamed(loadPublished("bars"), "other")]);
  paper = await startHost(() => ({ body: article }));
});

afterAll(async () => {
  await browser.close();
  await Promise.all([embeds.close(), paper.close()]);
});

async function open(body: string, options: BrowserContextOptions = {}, head = ""): Promise<Page> {
  article = newspaper(body, head);
  const context = await browser.newContext({ viewport: { width: 680, height: 700 }, ...options });
  const page = await context.newPage();
  await page.goto(paper.url);
  return page;
}

const listener =
  clients
    .find(({ name }) => name === "Datawrapper's second listener")
    ?.page("about:blank")
    .replace(/<iframe.*$/u, "") ?? "";
const frameHtml = (more = "", path = "embed/gdp/"): string =>
  `<iframe src="${embeds.url}${path}" width="100%" height="150" frameborder="0" ${more}></iframe>`;
/** Waits until the frame is as high as its document says; gives the height. */
async function settledHeight(page: Page, frame: Frame): Promise<number> {
  for (;;) {
    const { isLaidOut, roomPx, documentPx } = await measureFit(page, frame);
    if (isLaidOut && roomPx === Math.ceil(documentPx)) return roomPx;
    await page.waitForTimeout(10);
  }
}
const frameBackground = (frame: Frame): Promise<string> =>
  frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

interface Looks {
  usual: string;
  dark: string;
  light: string;
  plain: string;
}

/** The background that a page has under each fragment. */
async function readLooks(look: (fragment: string) => Promise<string>): Promise<Looks> {
  return { usual: await look(""), dark: await look("#dark"), light: await look("#light"), plain: await look("#plain") };
}

function expectLooks({ usual, dark, light, plain }: Looks): void {
  expect(light).toBe(usual);
  expect(dark).not.toBe(usual);
  expect(plain).toBe("rgba(0, 0, 0, 0)");
}

describe("an embed page in a frame", () => {
  it("comes in one request and stores nothing", async () => {
    const page = await open("");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${embeds.url}embed/gdp/`);
    await untilPainted(page);
    expect(requests.filter((url) => !url.endsWith("favicon.ico"))).toEqual([`${embeds.url}embed/gdp/`]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["all forbidden", 'sandbox=""', {}],
    ["no script in the browser", "", { javaScriptEnabled: false }],
  ])("shows its picture with %s", async (_, attributes, options) => {
    const page = await open(frameHtml(attributes).replace("150", "700"), options);
    const blank = await open(frameHtml(attributes, "missing/").replace("150", "700"), options);
    const least = (await blank.screenshot()).length * 2;
    await expect.poll(async () => (await page.screenshot()).length).toBeGreaterThan(least);
    await Promise.all([page.context().close(), blank.context().close()]);
  });

  it("tells its height from a sandbox without an origin", async () => {
    const page = await open(listener + frameHtml('sandbox="allow-scripts"'));
    const frame = await frameOf(page);
    await page.waitForFunction(() => (document.querySelector("iframe")?.offsetHeight ?? 0) > 200);
    expect(await frame.evaluate(() => origin)).toBe("null");
    await page.context().close();
  });

  it("keeps to its own policy: no violation, no error", async () => {
    const page = await open(listener + frameHtml());
    const said = collectFaults(page, paper.url, embeds.url);
    await page.reload();
    const frame = await frameOf(page);
    await settledHeight(page, frame);
    expect(said).toEqual([]);
    await frame.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
    });
    expect(await frame.evaluate(() => "ran" in window)).toBe(false);
    await page.context().close();
  });

  it("takes its look from the fragment, without a script", async () => {
    const page = await open(frameHtml(""), { colorScheme: "light", javaScriptEnabled: true });
    const look = async (fragment: string): Promise<string> => {
      await page.goto(`${embeds.url}embed/gdp/${fragment}`);
      await page.reload();
      return frameBackground(page.mainFrame());
    };
    const looks = await readLooks(look);
    expectLooks(looks);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await look("")).toBe(looks.dark);
    expect(await look("#light")).toBe(looks.light);
    await page.context().close();
  });

  it.each([
    ["all forbidden", 'sandbox=""', {}],
    ["no script in the browser", "", { javaScriptEnabled: false }],
  ])("takes its look from the fragment with %s", async (_, attributes, options) => {
    const look = async (fragment: string): Promise<string> => {
      const page = await open(frameHtml(attributes, `embed/gdp/${fragment}`), { colorScheme: "light", ...options });
      const background = await frameBackground(await frameOf(page));
      await page.context().close();
      return background;
    };
    expectLooks(await readLooks(look));
  });

  it("is a page of its own in a newsroom's kit, opened from a folder", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "một bộ "));
    const { html } = renderExample(gdp, embeds.engine, "vi");
    await writeFile(path.join(folder, "index.html"), withLinksFrom(html, "https://trial.example"));
    const page = await open("");
    const said = collectFaults(page, "file:");
    await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
    expect(await page.locator(".chart-picture:visible").boundingBox()).not.toBeNull();
    await page.locator("summary").click();
    expect(await page.locator("table").isVisible()).toBe(true);
    const links = await page.locator("a").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
    expect(links.every((href) => href.startsWith("https://"))).toBe(true);
    expect(said).toEqual([]);
    await page.context().close();
    await rm(folder, { recursive: true });
  });

  it("shows a correction above the picture", async () => {
    const page = await open("");
    await page.goto(`${embeds.url}en/embed/gdp/`);
    const notice = await page.locator(".embed-notice").boundingBox();
    const picture = await page.locator(".chart-pictures").boundingBox();
    expect(await page.locator(".embed-notice").textContent()).toContain("The figure for May was wrong.");
    expect(notice?.y).toBeLessThan(picture?.y ?? 0);
    await page.context().close();
  });

  it("is right on paper", async () => {
    const page = await open("");
    await page.goto(`${embeds.url}embed/gdp/#dark`);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"))).toBe(
      "#fff",
    );
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator(".chart-picture:visible").boundingBox()).not.toBeNull();
    expect(await page.locator(".embed-foot").isVisible()).toBe(true);
    expect(await page.locator("summary").isVisible(), "nothing to click on paper").toBe(false);
    expect((await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await page.context().close();
  });

  it("tells its height when a lazy frame comes into view, and when a hidden one is shown", async () => {
    const page = await open(`${listener}<div style="height:6000px"></div>${frameHtml('loading="lazy"')}`);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await page.waitForFunction(() => (document.querySelector("iframe")?.offsetHeight ?? 0) > 200);
    const hidden = await open(
      `<script>said=0;addEventListener("message",()=>said++)</script>${listener}<div id="tab" hidden>${frameHtml()}</div>`,
    );
    for (const hearer of [await frameOf(hidden), hidden]) await untilHeard(hearer);
    expect(await hidden.evaluate(() => Reflect.get(window, "said")), "a frame of no width has no height to tell").toBe(
      0,
    );
    await hidden.evaluate(() => document.querySelector("#tab")?.toggleAttribute("hidden", false));
    await hidden.waitForFunction(() => (document.querySelector("iframe")?.offsetHeight ?? 0) > 200);
    await Promise.all([page.context().close(), hidden.context().close()]);
  });

  it("says nothing before it has loaded, and never null, zero or a fraction", async () => {
    const page = await open(
      `<script>heights=[];states=[];addEventListener("message",e=>{var h=e.data["datawrapper-height"];if(h)heights.push(...Object.values(h))})</script>${frameHtml()}`,
    );
    const frame = await frameOf(page);
    const heights = (): Promise<readonly unknown[]> =>
      page.evaluate<readonly unknown[]>(() => Reflect.get(window, "heights"));
    const isTold = async (): Promise<boolean> => {
      const { isLaidOut, documentPx } = await measureFit(page, frame);
      return isLaidOut && (await heights()).at(-1) === Math.ceil(documentPx);
    };
    for (const width of [333, 501, 799]) {
      await page.setViewportSize({ width, height: 700 });
      await expect.poll(isTold, { message: `at ${width}` }).toBe(true);
    }
    await frame.evaluate(() => document.querySelector("details")?.toggleAttribute("open", true));
    await expect.poll(isTold, { message: "opened" }).toBe(true);
    const told = await heights();
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((each) => !(Number.isInteger(each) && Number(each) > 200))).toEqual([]);
    await page.context().close();
  });
});

describe("bad input", () => {
  const markup = "<img src=x onerror=parent.hacked=1>\"'><script>hacked=1</script>";

  it.each([
    ["childId", `embed/gdp/?childId=${encodeURIComponent(markup)}&initialWidth=<b>`],
    ["secret", `embed/gdp/#?secret=${encodeURIComponent(markup)}`],
    ["fragment", `embed/gdp/#${encodeURIComponent(markup)}`],
    ["unknown parameter", `embed/gdp/?theme=${encodeURIComponent(markup)}&lang=en&state=first`],
  ])("in the %s changes nothing on the page", async (_, path) => {
    const page = await open(listener + frameHtml("", path));
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const clean = await open(listener + frameHtml());
    const [given, expected] = await Promise.all([page, clean].map(async (each) => (await frameOf(each)).content()));
    expect(given).toBe(expected);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(errors).toEqual([]);
    await Promise.all([page.context().close(), clean.context().close()]);
  });

  it("by message changes nothing, goes nowhere and throws nothing", async () => {
    const page = await open(listener + frameHtml());
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const frame = await frameOf(page);
    const [height, before, url] = [await settledHeight(page, frame), await frame.content(), frame.url()];
    await page.evaluate((text) => {
      const target = document.querySelector("iframe")?.contentWindow;
      const odd = [
        null,
        undefined,
        0,
        "",
        "{",
        "[iFrameSizer]",
        "[iFrameSizer]:::::::::",
        "pymxPYMx",
        `[iFrameSizer]${text}:8:a:b:c:d:e:f:g`,
        `pymxPYMx${text}xPYMxnavigateToxPYMxjavascript:hacked=1`,
        "x".repeat(1_000_000),
        { type: null },
        { type: "iframe-child-init", bodyMargin: text },
        { message: "ready", secret: text },
        { message: "link", value: "javascript:hacked=1" },
        { sentinel: text },
        [],
        [[]],
        new Date(),
        { sentinel: "amp", type: text },
      ];
      for (const message of odd) target?.postMessage(message, "*");
    }, markup);
    for (const hearer of [frame, page]) await untilHeard(hearer);
    expect([await settledHeight(page, frame), await frame.content(), frame.url()]).toEqual([height, before, url]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("ten thousand times a second does not stop it", async () => {
    const page = await open(listener + frameHtml());
    const frame = await frameOf(page);
    const before = await frame.content();
    await page.evaluate(() => {
      const target = document.querySelector("iframe")?.contentWindow;
      for (let index = 0; index < 10_000; index += 1) {
        target?.postMessage(index % 2 ? { sentinel: "amp", type: "frames-init" } : `noise ${index}`, "*");
      }
    });
    await frame.evaluate(() => document.querySelector("details")?.toggleAttribute("open", true));
    await page.waitForFunction(() => (document.querySelector("iframe")?.offsetHeight ?? 0) > 900);
    await frame.evaluate(() => document.querySelector("details")?.toggleAttribute("open", false));
    expect((await frame.content()).replace(/ open=""/u, "")).toBe(before);
    await page.context().close();
  });

  it("answers its parent and nobody else", async () => {
    const page = await open(
      `<script>said=0;addEventListener("message",e=>{if(e.data&&e.data.type==="iframe-resized")said++})</script>${frameHtml()}<iframe class="stranger" srcdoc="<script>told=0;setInterval(()=>{told++;parent.frames[0].postMessage({type:'iframe-child-init'},'*')},5)</script>"></iframe>`,
    );
    const frame = await frameOf(page);
    const stranger = await frameOf(page, ".stranger");
    const told = await stranger.evaluate<number>(() => Reflect.get(window, "told"));
    await stranger.waitForFunction((sofar) => Reflect.get(window, "told") > sofar + 5, told);
    for (const hearer of [frame, page]) await untilHeard(hearer);
    expect(await page.evaluate(() => Reflect.get(window, "said"))).toBe(0);
    await page.evaluate(() =>
      document.querySelector("iframe")?.contentWindow?.postMessage({ type: "iframe-child-init" }, "*"),
    );
    await page.waitForFunction(() => Reflect.get(window, "said") > 0);
    await page.context().close();
  });
});
