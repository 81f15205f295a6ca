import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { collectFaults } from "./faults-of-page.ts";

/** A page that a new reader has opened, with nothing kept from before. */
export interface OpenedPage {
  page: Page;
  /** What has gone wrong on it since it was asked for. */
  faults: readonly string[];
}

/** The phone in a reader's hand. */
export const phone = { width: 390, height: 760 };

/** Opens an address as a new reader does, on a phone where the options do not say otherwise. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: phone, ...options });
  const page = await context.newPage();
  const faults = collectFaults(page, `${new URL(address).origin}/`);
  await page.goto(address);
  return { page, faults };
}
