import { readFile } from "node:fs/promises";
import path from "node:path";
import { chartKinds, type ChartKind } from "../domain/chart.ts";
import type { Language } from "../domain/language.ts";
import { loadMistakes, type Mistake } from "./handbook-mistakes.ts";
import type { HandbookPage } from "./handbook-pages.ts";
import { toHandbookRules, type HandbookRule } from "./handbook-rules.ts";
import { folders, publication } from "./publication.ts";

const mistakes = await loadMistakes(path.join(folders.content, "handbook"));

/** Every rule with its page, by name. */
export const handbookRules = toHandbookRules(mistakes);

/** The rules that are listed under an area. */
export function rulesOf(area: string): readonly HandbookRule[] {
  return [...handbookRules.values()].filter((rule) => rule.area === area);
}

/** What looks wrong and is taken as it is: mistakes of an area that no rule forbids. */
export function takenIn(area: string): readonly Mistake[] {
  return (mistakes.get(area) ?? []).filter(({ rule }) => rule === null);
}

/** The first chart of each kind that the publication has, with the text of its file. */
export async function loadKinds(): Promise<readonly { kind: ChartKind; chart: string | null; text: string }[]> {
  return Promise.all(
    chartKinds
      .filter((kind) => kind !== "custom")
      .map(async (kind) => {
        const charts = [...publication.charts.values()].filter(({ chart }) => chart.kind === kind);
        const texts = await Promise.all(
          charts.map(async ({ chart, file }) => ({ kind, chart: chart.id, text: await readFile(file, "utf8") })),
        );
        const [shortest] = texts.sort((a, b) => a.text.length - b.text.length);
        return shortest ?? { kind, chart: null, text: "" };
      }),
  );
}

/** The pages that explain an area of rules. */
export function guidesTo(area: string, language: Language): readonly HandbookPage[] {
  return handbookPages(language).filter(({ rules }) => rules.includes(area));
}

/** The handbook's pages in a language, in their order; none where the publication has no handbook. */
export function handbookPages(language: Language): readonly HandbookPage[] {
  return publication.handbook.filter((page) => page.language === language);
}
