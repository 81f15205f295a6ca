import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { toMistake, type SiteMistake, type WeightPart } from "../../src/domain/rules/site.ts";
import { budgets, type Budget } from "./budgets.ts";
import type { Address } from "./addresses.ts";

export type Weights = Readonly<Record<WeightPart, number>>;

/** A file that a page's first visit loads. */
export interface Loaded {
  file: string;
  as: NonNullable<Address["loads"]>;
}

const zip = promisify(gzip);

/** Bytes after gzip at the level that hosts use. */
export async function zippedSize(content: string | Uint8Array): Promise<number> {
  return (await zip(content, { level: 6 })).byteLength;
}

/** Weighs the site's files, each once, however many pages load it. */
export class Scales {
  private readonly sizes = new Map<string, Promise<number>>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Gzipped where hosts compress it; fonts and raster pictures as they are. */
  private sizeOf(file: string): Promise<number> {
    const known = this.sizes.get(file) ?? this.weigh(path.join(this.folder, file));
    this.sizes.set(file, known);
    return known;
  }

  private async weigh(file: string): Promise<number> {
    return /\.(?:css|js|mjs|svg)$/u.test(file) ? zippedSize(await readFile(file)) : (await stat(file)).size;
  }

  /** What a first visit of a page weighs, given the page's own gzipped size. */
  async weighPage(html: number, loaded: readonly Loaded[]): Promise<Weights> {
    const unique = [...new Map(loaded.map((each) => [each.file, each])).values()];
    const sizes = await Promise.all(unique.map(async (each) => ({ ...each, size: await this.sizeOf(each.file) })));
    const sum = (...kinds: readonly Loaded["as"][]): number =>
      sizes.filter(({ as }) => kinds.includes(as)).reduce((total, { size }) => total + size, 0);
    const code = html + sum("style", "script");
    const fonts = sum("font");
    return { code, script: sum("script"), fonts, total: code + fonts + sum("picture"), requests: 1 + unique.length };
  }
}

export function budgetOf(page: string): Budget {
  const budget = budgets.find(({ pages }) => pages.test(page));
  if (budget === undefined) throw new Error(`page without a budget: ${page}`);
  return budget;
}

export function checkWeights(page: string, weights: Weights): readonly SiteMistake[] {
  const { kind, allowed } = budgetOf(page);
  return (["code", "script", "fonts", "total", "requests"] as const).flatMap((part) => {
    const most = allowed[part];
    const actual = weights[part];
    return most === undefined || actual <= most
      ? []
      : [toMistake(page, "weight-over", { part, kind, actual, allowed: most })];
  });
}
