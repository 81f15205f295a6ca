import type { Page } from "playwright-core";

/** Sums, on every page that is opened from now on, layout that moves by itself, and not because the reader pressed something. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, "hadRecentInput")) continue;
        Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The sum so far, of what is painted. */
export const shiftOf = (page: Page): Promise<number> => page.evaluate<number>(() => Reflect.get(globalThis, "shift"));
