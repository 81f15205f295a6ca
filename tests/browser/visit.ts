import type { Browser, BrowserContext, Page } from "playwright-core";
import { collectFaults } from "./faults-of-page.ts";
import { findLookFaults, findPrintFaults } from "./look.ts";
import type { PageKind } from "./page-kinds.ts";

/** How a reader may come to a page. */
export interface View {
  javaScript: boolean;
  device: "phone" | "desktop";
  colorScheme: "light" | "dark";
  reducedMotion: "reduce" | "no-preference";
}

/** Every way; the opposite of the one at `i` stands at `15 - i`. */
export const views: readonly View[] = [true, false].flatMap((javaScript) =>
  (["phone", "desktop"] as const).flatMap((device) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      (["no-preference", "reduce"] as const).map((reducedMotion) => ({
        javaScript,
        device,
        colorScheme,
        reducedMotion,
      })),
    ),
  ),
);

/** One way and its opposite: on each page both of each two, and over sixteen pages every way. */
export function oppositeViews(index: number): readonly View[] {
  const at = index % views.length;
  return [at, views.length - 1 - at].flatMap((one) => views[one] ?? []);
}

const devices = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const;

export interface Visitor {
  /** What is wrong with the fullest page of a kind, seen in these ways; whoever is at a desktop also prints it. */
  visit: (siteUrl: string, kind: PageKind, ways: readonly View[]) => Promise<readonly string[]>;
  close: () => Promise<void>;
}

/** One reader in one browser, whose windows are kept from page to page. */
export function toVisitor(browser: Browser): Visitor {
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = ({ javaScript, device }: View): Promise<BrowserContext> => {
    const name = `${device} ${String(javaScript)}`;
    const known = contexts.get(name) ?? browser.newContext({ ...devices[device], javaScriptEnabled: javaScript });
    contexts.set(name, known);
    return known;
  };
  return {
    async visit(siteUrl, kind, ways) {
      const found: string[] = [];
      for (const view of ways) {
        const page = await (await contextFor(view)).newPage();
        const faults = await findFaults(page, siteUrl + kind.fullest, { kind, view });
        await page.close();
        found.push(...faults.map((fault) => `/${kind.fullest} (${Object.values(view).join(", ")}) ${fault}`));
      }
      return found;
    },
    async close() {
      for (const context of contexts.values()) await (await context).close();
    },
  };
}

async function findFaults(
  page: Page,
  url: string,
  { kind, view }: { kind: PageKind; view: View },
): Promise<readonly string[]> {
  const faults = collectFaults(page, `${new URL(url).origin}/`);
  await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: view.reducedMotion });
  const answer = await page.goto(url);
  if (answer?.status() !== 200) faults.push(`is answered with ${String(answer?.status())}`);
  faults.push(...(await findLookFaults(page, kind, view)));
  if (view.device === "desktop") faults.push(...(await findPrintFaults(page)));
  return faults;
}
