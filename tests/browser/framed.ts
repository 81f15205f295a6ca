import type { Frame, Page } from "playwright-core";

/** The document of a frame that has loaded. */
export async function frameOf(page: Page | Frame, selector = "iframe"): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: "attached" })).contentFrame();
  if (frame === null) throw new TypeError("frame without a document");
  await frame.waitForLoadState("load");
  return frame;
}

/** A frame beside the document in it, at one moment. */
interface Fit {
  /** Whether window, frame and document have the widths that they are to have: else the heights are of another width. */
  isLaidOut: boolean;
  roomPx: number;
  documentPx: number;
}

export async function measureFit(page: Page, frame: Frame, selector = "iframe"): Promise<Fit> {
  const outer = await page.locator(selector).evaluate((element) => {
    const style = getComputedStyle(element);
    const sum = (...names: readonly string[]): number =>
      names.reduce((all, name) => all + Number.parseFloat(style.getPropertyValue(name)), 0);
    const { width, height } = element.getBoundingClientRect();
    return {
      windowPx: innerWidth,
      widthPx: width - sum("padding-left", "padding-right", "border-left-width", "border-right-width"),
      roomPx: height - sum("padding-top", "padding-bottom", "border-top-width", "border-bottom-width"),
    };
  });
  const inner = await frame.evaluate(() => ({
    widthPx: innerWidth,
    documentPx: document.documentElement.getBoundingClientRect().height,
  }));
  // A frame of a broken width is given a whole one.
  const isLaidOut = outer.windowPx === page.viewportSize()?.width && Math.abs(outer.widthPx - inner.widthPx) < 1;
  return { isLaidOut, roomPx: outer.roomPx, documentPx: inner.documentPx };
}

/** How much higher the room inside a frame is than its document, once both are laid out: below zero something is clipped. */
export async function spareOf(page: Page, selector = "iframe"): Promise<number> {
  const frame = await frameOf(page, selector);
  for (;;) {
    const { isLaidOut, roomPx, documentPx } = await measureFit(page, frame, selector);
    if (isLaidOut) return roomPx - documentPx;
    await page.waitForTimeout(10);
  }
}
