import { toKinds, type Kinds } from "../charts/kinds/registry.ts";
import type { ContentPage } from "../domain/content-page.ts";
import type { Language } from "../domain/language.ts";
import type { Reading } from "../domain/problem.ts";
import { toUnitTable, type UnitTable } from "../domain/unit-table.ts";
import type { LinkContext } from "../markdown/links.ts";
import type { LoadedChart } from "./charts.ts";
import { loadContentPages } from "./content-pages.ts";
import type { Folders } from "./folders.ts";
import { findHandbook, parseHandbook, type HandbookPage } from "./handbook-pages.ts";
import { keepReading, recallReading } from "./kept-reading.ts";
import { toLink, toLinksIn } from "./links-in.ts";
import { plainReader, type ParseStories, type StoryReader } from "./parse-stories.ts";
import { keyOfSurroundings, toMemory, type ReadingMemory } from "./reading-memory.ts";
import { checkFrontPage, loadSite } from "./site.ts";
import { loadStories, type LoadedStory } from "./stories.ts";
import { loadSurroundings, type Surroundings } from "./surroundings.ts";
import { toTextContexts } from "./text-context.ts";

/** Everything that a publication consists of, read and checked. */
export interface Publication extends Omit<Surroundings, "places" | "charts" | "pageFiles" | "problems"> {
  units: UnitTable;
  kinds: Kinds;
  charts: ReadonlyMap<string, LoadedChart>;
  stories: readonly LoadedStory[];
  /** Pages that tell of the publication itself. */
  pages: readonly ContentPage[];
  /** Empty where the publication has no handbook. */
  handbook: readonly HandbookPage[];
  /** With what a text's links are resolved where the page has no list of numbers of its own. */
  linksIn: (language: Language) => LinkContext;
}

export interface PublicationOptions {
  folders: Folders;
  /** Where the site is served from: "/" or "/a/sub-path/". */
  base: string;
  /** What the last reading of this process knew. Default: everything is read. */
  memory?: ReadingMemory;
  /** Where the last reading of another process is kept. Default: nowhere. */
  keptIn?: string;
  /** Who reads the stories; ahead where all will be asked for. Default: one is read after another. */
  toReader?: (options: { contentDir: string; isAhead: boolean }) => Promise<StoryReader>;
}

/** Reads a whole publication. All problems of all files are told; `value` is null where there is any error. */
export async function loadPublication({
  folders,
  base,
  memory = toMemory(),
  keptIn,
  toReader = () => Promise.resolve(plainReader),
}: PublicationOptions): Promise<Reading<Publication>> {
  const key = await keyOfSurroundings(folders, base);
  if (memory.key !== key) {
    Object.assign(memory, (keptIn === undefined ? null : await recallReading(keptIn, key)) ?? toMemory(), { key });
  }
  const isNew = memory.surroundings === null;
  const kinds = toKinds();
  const reader = await toReader({ contentDir: folders.content, isAhead: isNew });
  const options = { folders, base, memory, kinds, parse: reader.parse };
  const { surroundings, stories, pages, handbook } = await readParts(options).finally(reader.end);
  if (isNew || stories.read > 0) {
    // What changed while it was read may have been read either way: nothing of that is remembered.
    if (key !== (await keyOfSurroundings(folders, base))) Object.assign(memory, toMemory());
    else if (keptIn !== undefined) await keepReading(keptIn, memory);
  }
  const opening = checkFrontPage(await loadSite(folders.content), {
    chart: surroundings.charts.charts.keys(),
    story: stories.value.flatMap(({ story }) => (story.isDraft ? [] : [story.id])),
  });
  const problems = [surroundings, { problems: opening }, stories, pages, handbook].flatMap((read) => read.problems);
  if (problems.some(({ level }) => level === "error")) return { value: null, problems };
  const texts = { stories: stories.value, pages: pages.value, handbook: handbook.value };
  return { value: toPublication(surroundings, { base, kinds, ...texts }), problems };
}

interface PartsOptions extends Required<Pick<PublicationOptions, "folders" | "base" | "memory">> {
  kinds: Kinds;
  parse: ParseStories;
}

/** What stories stand on, the stories, and the pages that may lead to them. */
async function readParts({ folders, base, memory, kinds, parse }: PartsOptions) {
  const { content } = folders;
  memory.surroundings ??= await loadSurroundings(folders, base, kinds);
  const { surroundings } = memory;
  const { languages } = surroundings.site;
  const stories = await loadStories({
    contentDir: content,
    languages,
    parse: (files, ids) => parse(files, { surroundings, base, ...ids }),
    known: memory.stories,
  });
  const shown = new Map(
    languages.map((to) => [
      to,
      stories.value.flatMap(({ story }) => (story.language === to && !story.isDraft ? [story.id] : [])),
    ]),
  );
  const toContext = toTextContexts({ surroundings, base, ids: shown }, "numbers-elsewhere");
  const leadsTo = JSON.stringify([...shown]);
  if (memory.pages?.leadsTo !== leadsTo) {
    memory.pages = { leadsTo, reading: await loadContentPages(surroundings.pageFiles, languages, toContext) };
  }
  const handbook = await findHandbook(content);
  const text = JSON.stringify([leadsTo, handbook]);
  if (memory.handbook?.text !== text) {
    const link = toLink(surroundings.site, base);
    memory.handbook = { text, reading: parseHandbook(handbook, { languages, link, toContext }) };
  }
  return { surroundings, stories, pages: memory.pages.reading, handbook: memory.handbook.reading };
}

function toPublication(
  { places, charts, pageFiles: _files, problems: _told, ...known }: Surroundings,
  { base, ...texts }: Pick<Publication, "kinds" | "stories" | "pages" | "handbook"> & { base: string },
): Publication {
  const units = toUnitTable(known.gazetteer);
  const { values } = known.datasets;
  const linksIn = toLinksIn({ ...known, values, placeOf: (reference) => places.get(reference) ?? null }, base);
  return { ...known, ...texts, units, charts: charts.charts, linksIn };
}
