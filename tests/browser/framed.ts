import type { Frame, Page } from "playwright-core";

/** The document of a frame that has loaded. */
export async function frameOf(page: Page | Frame, selector = "iframe"): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: "attached" })).contentFrame();
  if (frame === null) throw new TypeError("frame without a document");
  await frame.waitForLoadState("load");
  return frame;
}

/** A frame beside the document in it, at one moment. */
export interface Fit {
  /** Whether window, frame and document have the widths that they are to have: else the heights are of another width. */
  isLaidOut: boolean;
  framePx: number;
  documentPx: number;
}

export async function measureFit(page: Page, frame: Frame, selector = "iframe"): Promise<Fit> {
  const outer = await page.locator(selector).evaluate((element) => ({
    windowPx: innerWidth,
    widthPx: element.clientWidth,
    framePx: element.getBoundingClientRect().height,
  }));
  const inner = await frame.evaluate(() => ({
    widthPx: innerWidth,
    documentPx: Math.ceil(document.documentElement.getBoundingClientRect().height),
  }));
  const isLaidOut = outer.windowPx === page.viewportSize()?.width && outer.widthPx === inner.widthPx;
  return { isLaidOut, framePx: outer.framePx, documentPx: inner.documentPx };
}
