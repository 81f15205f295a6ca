import type { Page } from "playwright-core";

/** Stops the clock of every page that is opened from now on: what moves is moved on by the test, not by the time that passes. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
}

/** Lets more time pass than any movement takes, in one frame. */
export const passMotion = (page: Page): Promise<void> => page.clock.fastForward(600);
