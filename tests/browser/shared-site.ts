import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildPages, buildWholeSite, type WholeSite } from "./built-site.ts";
import { isFirst, sharedFolder } from "./one-at-a-time.ts";

// Sites that several tests look at and none changes: each is made by the first that asks for it.

/** The folder of a site's pages. */
export const sharePages = (env: Readonly<Record<string, string>>): Promise<string> =>
  share(JSON.stringify(env), (home) => buildPages(env, home));

/** The folder of a site with all that a build leaves. */
export const shareWholeSite = (site: WholeSite): Promise<string> =>
  share(JSON.stringify(site), (home) => buildWholeSite(site, home));

async function share(name: string, make: (home: string) => Promise<{ folder: string }>): Promise<string> {
  const home = path.join(sharedFolder, createHash("sha256").update(name).digest("hex").slice(0, 12));
  const [ready, failed] = [`${home}.ready`, `${home}.failed`];
  if (await isFirst(home)) {
    try {
      await make(home);
      await writeFile(ready, "");
    } catch (error) {
      await writeFile(failed, "");
      throw error;
    }
  }
  while (!existsSync(ready)) {
    if (existsSync(failed)) throw new Error(`another test could not build this site: ${name}`);
    await sleep(100);
  }
  return path.join(home, "site");
}
