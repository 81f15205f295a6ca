import type { Page } from "playwright-core";

/** Collects what goes wrong on a page from now on: whatever the browser says or throws, and what is asked of other hosts. */
export function collectFaults(page: Page, ...homes: readonly string[]): string[] {
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (![...homes, "data:"].some((home) => request.url().startsWith(home))) faults.push(request.url());
  });
  return faults;
}
