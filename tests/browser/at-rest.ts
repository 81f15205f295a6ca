import type { Frame, Page } from "playwright-core";

/** Waits until what has happened on a page is painted, and its observers were told; its clock may stand still. */
export function untilPainted(page: Page): Promise<void> {
  return page.evaluate(async () => {
    // The first frame brings what has changed, the second comes after it was seen.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise<void>((seen) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          seen();
        });
        observer.observe(document.documentElement);
      });
    }
  });
}

/** Waits until a page looks as it will stay: fonts and pictures are there, and nothing moves any more. */
export async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
  });
  await untilPainted(page);
}

/** Waits until every message that was sent to a frame, or within it, has been heard. */
export function untilHeard(frame: Page | Frame): Promise<void> {
  return frame.evaluate(
    () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => setTimeout(done));
        port1.start();
        port2.postMessage("last");
      }),
  );
}
