import { build } from "astro";
import { existsSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Language } from "../src/domain/language.ts";
import type { SiteMistake } from "../src/domain/rules/site.ts";
import { checkPublication } from "../src/load/check-publication.ts";
import { keptReadingFile, resolveFolders } from "../src/load/folders.ts";
import { holdPages, holdPublication } from "../src/load/held-publication.ts";
import type { Publication } from "../src/load/load-publication.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { toRuleAddress, toSiteRoot } from "../src/load/rule-address.ts";
import { toPublishedCharts } from "../src/load/published-charts.ts";
import { listSharePictures } from "../src/load/share-pictures.ts";
import { drawPagesAhead } from "../src/load/story-pages.ts";
import { withoutDrafts } from "../src/load/without-drafts.ts";
import { buildWords } from "../src/words/build.ts";
import { formatWeight, tellMistake } from "../src/words/site-checks.ts";
import { openCache, sealCache } from "./build-cache.ts";
import { codeOf, findFault, toBuildFault } from "./build-fault.ts";
import { findChanges, readInputs } from "./build-inputs.ts";
import { lockBuild } from "./build-lock.ts";
import { checkSite, type CheckedSite } from "./check-site.ts";
import { emit } from "./emit.ts";
import { makeFontsAhead } from "./fonts-ahead.ts";
import { writeHostFiles } from "./hosts/host-files.ts";
import {
  asideFolder,
  checkReplaceable,
  findSiteFolders,
  restoreSite,
  swapSite,
  type SiteFolders,
} from "./swap-site.ts";

export interface BuildOptions {
  root: string;
  language: Language;
  env: Readonly<Record<string, string | undefined>>;
  /** Is told how long each part took, for benchmarks. */
  onPart?: (part: BuildPart, milliseconds: number) => void;
}

/** What a build does, one after another: what charts have beside their pages is derived, its PNG pictures told apart. */
export type BuildPart = "check" | "pages" | "derived" | "png" | "verify";

/** Runs an action while no build runs, on a site that was put back where a killed build had left none. */
export async function holdSite<T>(
  { root, language }: Pick<BuildOptions, "root" | "language">,
  action: (folders: SiteFolders) => Promise<T>,
): Promise<T> {
  const folders = await findSiteFolders(root);
  const unlock = await lockBuild(folders.cacheDir);
  try {
    if (await restoreSite(folders)) console.log(buildWords[language].restored);
    return await action(folders);
  } finally {
    await unlock();
  }
}

/** Makes the site aside, checks it, swaps it in. Gives the exit code; the site before stands unless this one is right. */
export async function buildSite(options: BuildOptions): Promise<number> {
  return holdSite(options, async (folders) => {
    try {
      return await makeAndSwap(options, folders);
    } catch (error) {
      // Where the disk was not the trouble, the tools left their caches whole: the next build starts warm.
      if (findFault(error) === null) await sealCache(folders.cacheDir);
      tellFailure(error, options.language);
      return await fail(options.language, folders);
    }
  });
}

async function makeAndSwap(options: BuildOptions, folders: SiteFolders): Promise<number> {
  const { language, env } = options;
  const began = performance.now();
  const words = buildWords[language];
  await checkReplaceable(folders);
  const dropped = await openCache(folders.cacheDir);
  if (dropped.length > 0) console.log(words.cacheDropped(dropped));
  const made = asideFolder(folders);
  if (!(await makeSite(made, options))) return fail(language, folders);
  await sealCache(folders.cacheDir);
  const checked = await timePart("verify", options, () =>
    checkSite(made, { basePath: env["BASE_PATH"] ?? "/", siteUrl: env["SITE_URL"] }),
  );
  if (checked.mistakes.length > 0) {
    tellMistakes(checked.mistakes, language);
    return fail(language, folders);
  }
  const left = await swapSite(made, folders);
  if (left !== null) console.log(words.leftBehind(left));
  tellSuccess(checked, { language, env, folder: folders.dist, seconds: (performance.now() - began) / 1000 });
  return 0;
}

async function timePart<T>(part: BuildPart, { onPart }: BuildOptions, action: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await action();
  onPart?.(part, performance.now() - began);
  return done;
}

/**
 * Everything that writes the new site, in its order; the publication must hold still meanwhile. Gives whether there is a
 * site: a publication with errors makes none.
 */
async function makeSite(made: string, options: BuildOptions): Promise<boolean> {
  const { root, env } = options;
  const { content, seeds } = resolveFolders(env, root);
  const before = await readInputs([content, seeds]);
  const failIfChanged = async (): Promise<void> => {
    const files = findChanges(before, await readInputs([content, seeds]), root);
    if (files.length > 0) throw toBuildFault("inputs-changed", { files: files.slice(0, 5) });
  };
  try {
    const fonts = makeFontsAhead(root);
    const publication = await timePart("check", options, () => loadChecked(options));
    await fonts;
    if (publication === null) return false;
    process.env["BUILD_DIR"] = made;
    await timePart("pages", options, () => makePages(publication, options));
    await emitCharts(publication, made, options);
    await writeHostFiles(made, env["BASE_PATH"] ?? "/");
  } catch (error) {
    // A file that went away in the middle explains whatever the tools then stumbled over.
    if (codeOf(error) !== "ENOSPC") await failIfChanged();
    throw error;
  }
  await failIfChanged();
  return true;
}

/** Lets Astro make every page; a thread draws the stories' pages ahead where there are many. */
export async function makePages(publication: Publication, { root, env }: Pick<BuildOptions, "root" | "env">) {
  const ahead = drawPagesAhead(publication, { base: env["BASE_PATH"] ?? "/", siteUrl: env["SITE_URL"] ?? null });
  holdPublication({ value: publication, problems: [] });
  holdPages(ahead);
  try {
    await build({ root, logLevel: "warn" });
  } finally {
    holdPages(null);
    await ahead?.end();
  }
}

/** What is published, all of it checked and its problems told; null where it has an error. */
async function loadChecked({ root, language, env }: BuildOptions): Promise<Publication | null> {
  const folders = resolveFolders(env, root);
  const base = env["BASE_PATH"] ?? "/";
  const { publication, problems } = await checkPublication({ folders, base, keptIn: keptReadingFile(folders) });
  if (problems.length > 0) {
    const ruleAddress = await toRuleAddress(folders, language, toSiteRoot(env));
    const isColoured = process.stderr.isTTY === true;
    console.error(formatProblems(problems, { language, from: root, ruleAddress, isColoured }));
  }
  return publication === null ? null : withoutDrafts(publication);
}

/** What charts have beside their pages. A picture whose font lacks a letter is a fault of ours. */
async function emitCharts(publication: Publication, made: string, { env, onPart }: BuildOptions): Promise<void> {
  const began = performance.now();
  const { site, kinds, pins } = publication;
  const shares = listSharePictures(publication);
  const { missingGlyphs, pngMs } = await emit(
    { site, kinds, pins, shares, charts: toPublishedCharts(publication) },
    made,
    {
      siteUrl: env["SITE_URL"] ?? null,
      base: env["BASE_PATH"] ?? "/",
    },
  );
  onPart?.("derived", performance.now() - began - pngMs);
  onPart?.("png", pngMs);
  const [missing] = missingGlyphs;
  if (missing) throw new Error(`glyphs missing in ${missing.path}: ${missing.characters.join(" ")}`);
}

async function fail(language: Language, folders: SiteFolders): Promise<number> {
  await restoreSite(folders);
  const words = buildWords[language];
  console.error(existsSync(folders.dist) ? words.siteKept : words.noSiteYet);
  return 1;
}

/** A fault in one sentence; anything else is our own mistake and is shown whole. */
export function tellFailure(error: unknown, language: Language): void {
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(findFault(error)?.tell(language) ?? stripVTControlCharacters(whole));
}

// Beyond as many pages with the same mistake, the rest are counted.
const pagesShown = 10;

function tellMistakes(mistakes: readonly SiteMistake[], language: Language): void {
  const words = buildWords[language];
  const byReason = Map.groupBy(mistakes, (mistake) => tellMistake(mistake, language));
  for (const [reason, same] of byReason) {
    for (const { page } of same.slice(0, pagesShown)) console.error(`${page}: ${reason}`);
    if (same.length > pagesShown) console.error(`  ${words.morePages(same.length - pagesShown)}: ${reason}`);
  }
  console.error(words.mistakes(mistakes.length, new Set(mistakes.map(({ page }) => page)).size));
}

interface Success {
  language: Language;
  env: BuildOptions["env"];
  folder: string;
  seconds: number;
}

function tellSuccess({ pages, links, heaviest }: CheckedSite, { language, env, folder, seconds }: Success): void {
  const words = buildWords[language];
  console.log(words.built({ pages, links, seconds: seconds.toFixed(1), folder }));
  for (const [kind, { page, pages: count, weights }] of heaviest) {
    console.log(words.weights({ kind, pages: count, page, weight: formatWeight("code", weights.code) }));
  }
  if (!env["SITE_URL"]) console.log(words.withoutAddress);
}
