import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/browser.ts";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  // Letters are as wide as on a phone, not rounded to whole pixels.
  "--font-render-hinting=none",
];

/** A browser that asks nobody for anything by itself. */
export async function startBrowser({
  env = {},
  more = [],
}: { env?: Readonly<Record<string, string>>; more?: readonly string[] } = {}): Promise<Browser> {
  const { file } = await findBrowser();
  return chromium.launch({ executablePath: file, args: [...flags, ...more], env: { ...process.env, ...env } });
}
