import { build } from "astro";
import path from "node:path";
import { asideFolder, restoreSite, swapSite } from "./swap-site.ts";
import { BuildIsRunning, lockBuild } from "./build-lock.ts";
import { checkSite } from "./check-site.ts";
import { root } from "./steps.ts";

const folders = { dist: path.join(root, "dist"), cacheDir: path.join(root, ".cache") };

async function main(): Promise<number> {
  const unlock = await lockBuild(folders.cacheDir);
  try {
    if (await restoreSite(folders)) console.log("A killed build had left no site: the last good one is back in dist/.");
    return await buildSite();
  } finally {
    await unlock();
  }
}

async function buildSite(): Promise<number> {
  const began = performance.now();
  const made = asideFolder(folders);
  process.env["BUILD_DIR"] = made;
  await build({ root, logLevel: "warn" });
  const found = await checkSite(made, process.env["BASE_PATH"] ?? "/");
  if (found.mistakes.length > 0) {
    for (const mistake of found.mistakes) console.error(`${mistake.page}: ${mistake.text}`);
    console.error(`The site made has ${found.mistakes.length} mistakes; dist/ is as it was.`);
    await restoreSite(folders);
    return 1;
  }
  await swapSite(made, folders);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`Built ${found.pages} pages, ${found.links} links checked, in ${seconds} s: ${folders.dist}`);
  if (!process.env["SITE_URL"]) {
    console.log("Without SITE_URL: canonical addresses, feeds and the sitemap are left out.");
  }
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(
    error instanceof BuildIsRunning ? `Another build is running (process ${error.pid}); wait for it.` : error,
  );
  return 1;
});
