import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { z } from "zod";
import { chartKinds, type ChartKind } from "../domain/chart.ts";
import { textField } from "../domain/fields.ts";
import type { Language } from "../domain/language.ts";
import type { StoryBlock } from "../domain/story.ts";
import { parseYaml } from "../domain/yaml.ts";
import { splitFrontmatter } from "../markdown/frontmatter.ts";
import { renderLink, renderLinked } from "../markdown/links.ts";
import { readBody } from "../markdown/parse-story.ts";
import { handbookWords } from "../words/handbook.ts";
import { storyWords } from "../words/story.ts";
import { loadMistakes, type Mistake } from "./handbook-mistakes.ts";
import { toHandbookRules, type HandbookRule } from "./handbook-rules.ts";
import { folders, link, publication, site } from "./publication.ts";

const folder = path.join(folders.content, "handbook");
const fields = z.strictObject({
  title: textField,
  lead: textField,
  order: z.int(),
  /** Areas of rules that the page explains. */
  rules: z.array(textField).default([]),
});

/** A page of the handbook: a text, or a text with what is made from the engine itself under it. */
export interface HandbookPage {
  id: string;
  language: Language;
  title: string;
  lead: string;
  order: number;
  rules: readonly string[];
  blocks: readonly StoryBlock[];
  /** The area whose rules the page shows. */
  area: string | null;
}

const mistakes = await loadMistakes(folder);

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

async function loadPages(language: Language): Promise<readonly HandbookPage[]> {
  const names = (await glob("*.md", { cwd: path.join(folder, language) })).sort();
  const ids = names.map((name) => path.basename(name, ".md"));
  const written = await Promise.all(
    ids.map((id) => loadPage(language, id, [...ids, ...[...mistakes.keys()].map(toRulesId)])),
  );
  const words = handbookWords[language];
  const rules = [...mistakes.keys()].map((area, index) => ({
    id: toRulesId(area),
    language,
    title: words.rulesTitle(words.areas[area] ?? area),
    lead: words.rulesIntro,
    order: 100 + index,
    rules: [],
    blocks: [],
    area,
  }));
  return [...written, ...(names.length === 0 ? [] : rules)].sort((a, b) => a.order - b.order);
}

function toRulesId(area: string): string {
  return `rules-${area}`;
}

async function loadPage(language: Language, id: string, ids: readonly string[]): Promise<HandbookPage> {
  const file = path.join(folder, language, `${id}.md`);
  const parted = splitFrontmatter(file, (await readFile(file, "utf8")).normalize("NFC"));
  const head = parseYaml({ file, text: parted.yaml, firstLine: parted.yamlLine }, fields);
  const { blocks, problems } = readBody({ file, text: parted.body }, toContext(language, ids));
  const all = [...parted.problems, ...head.problems, ...problems];
  if (head.value === null || all.some(({ level }) => level === "error")) {
    throw new Error(
      `handbook page with problems: ${all.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`).join(", ")}`,
    );
  }
  return { id, language, ...head.value, blocks, area: null };
}

/** Links between the handbook's pages are written `#page:<id>`. */
function toContext(language: Language, ids: readonly string[]): Parameters<typeof readBody>[1] {
  const links = publication.linksIn(language);
  return {
    language,
    charts: new Map([...publication.charts].map(([id, { chart }]) => [id, chart.states.map((state) => state.id)])),
    stories: new Map(),
    pages: new Map(ids.map((id) => [id, link({ kind: "handbook-page", id }, language)])),
    images: publication.images,
    renderLink: (written) => renderLink(written, links),
    renderText: (text, place, placeAt) => renderLinked(text, links, place, placeAt),
    words: { notes: storyWords[language].notes, backToText: storyWords[language].backToText },
  };
}

const pages = (await Promise.all(site.languages.map(loadPages))).flat();

/** The pages that explain an area of rules. */
export function guidesTo(area: string, language: Language): readonly HandbookPage[] {
  return handbookPages(language).filter(({ rules }) => rules.includes(area));
}

/** The handbook's pages in a language, in their order; none where the publication has no handbook. */
export function handbookPages(language: Language): readonly HandbookPage[] {
  return pages.filter((page) => page.language === language);
}
