import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { toMistake, type SiteMistake } from "../src/domain/rules/site.ts";
import { checkHeight } from "./site-checks/height.ts";
import { checkMarkup } from "./site-checks/markup.ts";
import { checkMap } from "./site-checks/map.ts";
import { parsePage, type Page } from "./site-checks/page.ts";
import { checkPolicy } from "./site-checks/policy.ts";
import { addressesInStyle } from "./site-checks/style-sheet.ts";
import { resolveTarget, toSite, type Site, type WantedAnchor } from "./site-checks/targets.ts";
import { budgetOf, checkWeights, Scales, zippedSize, type Loaded, type Weights } from "./site-checks/weights.ts";
import type { Address } from "./site-checks/addresses.ts";

export interface CheckedSite {
  pages: number;
  links: number;
  mistakes: readonly SiteMistake[];
  /** The heaviest page of each kind, and how many there are of it. */
  heaviest: ReadonlyMap<string, { page: string; pages: number; weights: Weights }>;
}

export interface ServedAt {
  basePath: string;
  siteUrl?: string | undefined;
}

// As many pages are in memory at a time; reading and compressing run beside the parsing.
const atOnce = 8;

/** Checks a site made aside, without a browser: every mistake of every page, told together. */
export async function checkSite(folder: string, { basePath, siteUrl }: ServedAt): Promise<CheckedSite> {
  const files = new Set(await glob("**/*", { cwd: folder, dot: true }));
  return new SiteChecker(folder, toSite(files, basePath, siteUrl)).check();
}

class SiteChecker {
  private readonly folder: string;
  private readonly site: Site;
  private readonly scales: Scales;
  private readonly fontsOf = new Map<string, readonly Loaded[]>();
  private readonly idsOf = new Map<string, ReadonlySet<string>>();
  private readonly wanted: WantedAnchor[] = [];
  private readonly mistakes: SiteMistake[] = [];
  private readonly heaviest = new Map<string, { page: string; pages: number; weights: Weights }>();
  private links = 0;

  constructor(folder: string, site: Site) {
    this.folder = folder;
    this.site = site;
    this.scales = new Scales(folder);
  }

  async check(): Promise<CheckedSite> {
    const named = (ending: string): string[] => [...this.site.files].filter((file) => file.endsWith(ending)).sort();
    await forEach(named(".css"), (file) => this.checkStyle(file));
    const pages = named(".html");
    await forEach(pages, (file) => this.checkPage(file));
    await forEach(named(".xml"), async (file) =>
      this.mistakes.push(...checkMap(file, await this.read(file), this.site)),
    );
    this.checkAnchors();
    const mistakes = this.mistakes.toSorted((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0));
    const heaviest = new Map([...this.heaviest].sort());
    return { pages: pages.length, links: this.links, mistakes, heaviest };
  }

  private read(file: string): Promise<string> {
    return readFile(path.join(this.folder, file), "utf8");
  }

  private async checkStyle(file: string): Promise<void> {
    this.fontsOf.set(file, this.follow(file, addressesInStyle(await this.read(file))));
  }

  private async checkPage(file: string): Promise<void> {
    const html = await this.read(file);
    const zipped = zippedSize(html);
    const page = parsePage(file, html);
    this.idsOf.set(file, page.ids);
    const loaded = this.follow(file, [...page.addresses, ...inlineAddresses(page)], page.ids);
    const fonts = loaded.flatMap((each) => this.fontsOf.get(each.file) ?? []);
    const weights = await this.scales.weighPage(await zipped, [...loaded, ...fonts]);
    this.noteWeights(file, weights);
    this.mistakes.push(...checkMarkup(page, budgetOf(file).kind), ...checkPolicy(page), ...checkWeights(file, weights));
    if (budgetOf(file).kind === "embed") this.mistakes.push(...checkHeight(file, html));
  }

  /** Follows every address of a file, notes what is wrong, and gives what a first visit loads. */
  private follow(file: string, addresses: readonly Address[], ids?: ReadonlySet<string>): readonly Loaded[] {
    this.links += addresses.length;
    return addresses.flatMap((each) => {
      const target = resolveTarget(file, each, this.site);
      if (target.mistake !== null) this.mistakes.push(target.mistake);
      if (target.file === null) return [];
      this.wantAnchor({ page: file, address: each.address, file: target.file, anchor: target.anchor }, ids);
      return each.loads === null ? [] : [{ file: target.file, as: each.loads }];
    });
  }

  private wantAnchor(wanted: WantedAnchor, ids: ReadonlySet<string> | undefined): void {
    if (wanted.anchor === "" || !wanted.file.endsWith(".html")) return;
    if (wanted.file === wanted.page && ids?.has(wanted.anchor) === true) return;
    this.wanted.push(wanted);
  }

  private checkAnchors(): void {
    for (const { page, address, file, anchor } of this.wanted) {
      if (this.idsOf.get(file)?.has(anchor) !== true)
        this.mistakes.push(toMistake(page, "anchor-nowhere", { address }));
    }
  }

  private noteWeights(page: string, weights: Weights): void {
    const { kind } = budgetOf(page);
    const before = this.heaviest.get(kind);
    const isHeavier =
      before === undefined ||
      weights.code > before.weights.code ||
      (weights.code === before.weights.code && page < before.page);
    this.heaviest.set(kind, { ...(isHeavier ? { page, weights } : before), pages: (before?.pages ?? 0) + 1 });
  }
}

function inlineAddresses({ inline }: Page): readonly Address[] {
  return inline.filter(({ element }) => element === "style").flatMap(({ code }) => addressesInStyle(code));
}

/** A few at a time, so that memory does not grow with the site. */
async function forEach(files: readonly string[], action: (file: string) => Promise<unknown>): Promise<void> {
  const left = files.values();
  const work = async (): Promise<void> => {
    for (const file of left) await action(file);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
