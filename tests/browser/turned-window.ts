import type { Page } from "playwright-core";
import { expect } from "vitest";

interface Size {
  width: number;
  height: number;
}

/** Notes, on every page that is opened from now on, which size of the window it was told last. */
export async function watchSize(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener("resize", () =>
      Object.assign(globalThis, { toldSize: { width: innerWidth, height: innerHeight } }),
    );
  });
}

/** Gives the window of a watched page another size, and waits until the page was told. */
export async function turn(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await expect.poll(() => page.evaluate<Size>(() => Reflect.get(globalThis, "toldSize"))).toEqual(size);
}

/** Makes every page that is opened from now on hear of its size late: it is painted in it first, twice. */
export async function tellSizeLate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const onPaint = (then: () => void): void => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        then();
      });
      observer.observe(document.documentElement);
    };
    const onResize = (event: Event): void => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      onPaint(() => onPaint(() => dispatchEvent(new Event("resize"))));
    };
    addEventListener("resize", onResize, { capture: true });
  });
}
