import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { z } from "zod";
import type { Page } from "../domain/address.ts";
import { textField } from "../domain/fields.ts";
import { isLanguage, type Language } from "../domain/language.ts";
import { toError, type Problem, type Reading } from "../domain/problem.ts";
import type { StoryBlock } from "../domain/story.ts";
import { parseYaml } from "../domain/yaml.ts";
import { splitFrontmatter } from "../markdown/frontmatter.ts";
import { readBody } from "../markdown/parse-story.ts";
import type { StoryContext } from "../markdown/story-context.ts";
import { handbookWords } from "../words/handbook.ts";
import { findMissingTwins, type ContentPageFile } from "./content-pages.ts";

const fieldsAmong = (areas: readonly string[]) =>
  z.strictObject({
    title: textField,
    lead: textField,
    order: z.int(),
    /** Areas of rules that the page explains. */
    rules: z.array(z.enum(areas)).default([]),
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
  /** Values that it refers to (`dataset.key`). */
  values: readonly string[];
  /** The area whose rules the page shows. */
  area: string | null;
}

/** What a handbook is made of. */
export interface HandbookFiles {
  pages: readonly (ContentPageFile & { text: string })[];
  /** The areas of rules that have mistakes to show. */
  areas: readonly string[];
}

/** Beside the languages' folders stand the handbook's examples and mistakes, which are no pages. */
export async function findHandbook(contentDir: string): Promise<HandbookFiles> {
  const ignore = ["handbook/example/**", "handbook/mistakes/**"];
  const names = (await glob("handbook/**/*.md", { cwd: contentDir, ignore })).sort();
  const pages = names.map(async (name) => ({
    file: path.join(contentDir, name),
    folder: path.relative("handbook", path.dirname(name)),
    name: stemOf(name),
    text: await readFile(path.join(contentDir, name), "utf8"),
  }));
  const areas = (await glob("handbook/mistakes/*.yaml", { cwd: contentDir })).sort().map(stemOf);
  return { pages: await Promise.all(pages), areas };
}

interface HandbookOptions {
  languages: readonly Language[];
  link: (page: Page, language: Language) => string;
  /** What texts may lead to and show; links between the handbook's own pages are written `#page:<id>`. */
  toContext: (language: Language) => StoryContext;
}

export interface LoadedHandbook {
  value: readonly HandbookPage[];
  problems: readonly Problem[];
}

/**
 * Reads the handbook that a publication may have, and gives each area of rules a page in every language that has one.
 * All problems of all files are told; a page with an error is left out.
 */
export function parseHandbook(
  { pages: files, areas }: HandbookFiles,
  { languages, link, toContext }: HandbookOptions,
): LoadedHandbook {
  const fields = fieldsAmong(areas);
  const pages: HandbookPage[] = [];
  const problems: Problem[] = [];
  for (const written of files) {
    const { file, folder } = written;
    if (!isLanguage(folder) || !languages.includes(folder)) {
      const place = { file, line: 1, column: 1 };
      problems.push(toError("page-language-unknown", place, { folder, known: languages }));
      continue;
    }
    const ids = [...idsIn(files, folder), ...areas.map(toRulesId)];
    const known = new Map(ids.map((id) => [id, link({ kind: "handbook-page", id }, folder)]));
    const { checkNumbers: _made, ...context } = toContext(folder);
    const reading = parsePage(written, fields, { ...context, pages: known });
    problems.push(...reading.problems, ...findMissingTwins(written, files, languages));
    if (reading.value) pages.push(reading.value);
  }
  const rules = languages
    .filter((language) => idsIn(files, language).length > 0)
    .flatMap((language) => areas.map((area, index) => toRulesPage(area, index, language)));
  return { value: [...pages, ...rules].sort((a, b) => a.order - b.order), problems };
}

function stemOf(file: string): string {
  return path.basename(file, path.extname(file));
}

function idsIn(files: readonly ContentPageFile[], language: Language): readonly string[] {
  return files.flatMap(({ folder, name }) => (folder === language ? [name] : []));
}

function toRulesId(area: string): string {
  return `rules-${area}`;
}

function toRulesPage(area: string, index: number, language: Language): HandbookPage {
  const words = handbookWords[language];
  const title = words.rulesTitle(words.areas[area] ?? area);
  const order = 100 + index;
  return {
    id: toRulesId(area),
    language,
    title,
    lead: words.rulesIntro,
    order,
    rules: [],
    blocks: [],
    values: [],
    area,
  };
}

/** The numbers of a handbook are those of its examples: they are not looked for in the data. */
function parsePage(
  { file, name, text }: HandbookFiles["pages"][number],
  fields: ReturnType<typeof fieldsAmong>,
  context: StoryContext,
): Reading<HandbookPage> {
  const parted = splitFrontmatter(file, text.normalize("NFC"));
  const head = parseYaml({ file, text: parted.yaml, firstLine: parted.yamlLine }, fields);
  const { blocks, values: linked, problems: inBody } = readBody({ file, text: parted.body }, context);
  const problems = [...parted.problems, ...(parted.problems.length === 0 ? head.problems : []), ...inBody];
  if (head.value === null || problems.some(({ level }) => level === "error")) return { value: null, problems };
  const values = linked.map(({ reference }) => reference);
  return { value: { id: name, language: context.language, ...head.value, blocks, values, area: null }, problems };
}
