import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { isLanguage, otherLanguage, type Language } from "../domain/language.ts";
import { toAdvice, toError, type Place, type Problem, type Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import { newWords } from "../words/new.ts";
import type { KnownStories } from "./reading-memory.ts";

interface StoriesOptions {
  contentDir: string;
  languages: readonly Language[];
  /** Reads stories; the readings come in the order of the files. */
  parse: (files: readonly StoryFile[], ids: StoryIds) => Promise<readonly Reading<Story>[]>;
  /** Stories as they were last read with the same surroundings. Default: none. */
  known?: KnownStories;
}

export interface StoryFile {
  file: string;
  language: Language;
  id: string;
  text: string;
  isDraft: boolean;
  /** Twelve hexadecimal digits of the text's SHA-256. */
  fingerprint: string;
}

/** Ids of stories by language: what is published leads to no draft; a draft may lead to any story. */
export interface StoryIds {
  ids: ReadonlyMap<Language, readonly string[]>;
  idsWithDrafts: ReadonlyMap<Language, readonly string[]>;
}

export interface LoadedStory {
  story: Story;
  file: string;
  fingerprint: string;
}

export interface LoadedStories {
  value: readonly LoadedStory[];
  problems: readonly Problem[];
  /** How many were not known. */
  read: number;
}

/**
 * Reads every story under `stories/<language>/`. All problems of all files are told; a story with an error is left out,
 * and a build that has any error must fail.
 */
export async function loadStories(options: StoriesOptions): Promise<LoadedStories> {
  const { files, problems } = await findStories(options);
  const { known = new Map(), languages, parse } = options;
  const ids = { ids: idsIn(languages, files, false), idsWithDrafts: idsIn(languages, files, true) };
  const leadsTo = { published: sha256(toText(ids.ids)), draft: sha256(toText(ids.idsWithDrafts)) };
  const offeredTo = ({ isDraft }: StoryFile): string => leadsTo[isDraft ? "draft" : "published"];
  const unread = files.filter((file) => {
    const before = known.get(file.file);
    return before?.text !== file.text || before.leadsTo !== offeredTo(file);
  });
  const readings = unread.length === 0 ? [] : await parse(unread, ids);
  for (const [index, file] of unread.entries()) {
    const parsed = readings[index];
    if (parsed === undefined) continue;
    known.set(file.file, { text: file.text, leadsTo: offeredTo(file), reading: checkWritten(file, parsed) });
  }
  const loaded = files.flatMap(({ file, fingerprint }) => {
    const reading = known.get(file)?.reading;
    problems.push(...(reading?.problems ?? []));
    return reading?.value ? [{ story: reading.value, file, fingerprint }] : [];
  });
  problems.push(...checkAddresses(files, loaded), ...checkTwins(files, loaded, options));
  return { value: loaded, problems, read: unread.length };
}

function idsIn(languages: readonly Language[], files: readonly StoryFile[], withDrafts: boolean): StoryIds["ids"] {
  const shown = files.filter(({ isDraft }) => withDrafts || !isDraft);
  return new Map(
    languages.map((language) => [language, shown.flatMap((file) => (file.language === language ? [file.id] : []))]),
  );
}

const toText = (ids: StoryIds["ids"]): string => JSON.stringify([...ids]);

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function checkWritten(file: StoryFile, parsed: Reading<Story>): Reading<Story> {
  const unwritten = parsed.value?.isDraft === false ? findUnwritten(file) : [];
  return unwritten.length === 0 ? parsed : { value: null, problems: [...parsed.problems, ...unwritten] };
}

/** Sentences that `npm run new` wrote for an editor to write anew: right in a draft alone. */
function findUnwritten({ file, language, text }: StoryFile): readonly Problem[] {
  const { standfirst, opening, stepText, numbers } = newWords[language].story;
  return text.split(/\r\n|\r|\n/u).flatMap((line, index) =>
    [standfirst, opening, stepText, numbers].flatMap((sample) => {
      const at = line.indexOf(sample);
      return at < 0 ? [] : [toError("story-unwritten", { file, line: index + 1, column: at + 1 }, { text: sample })];
    }),
  );
}

async function findStories({
  contentDir,
  languages,
}: StoriesOptions): Promise<{ files: readonly StoryFile[]; problems: Problem[] }> {
  const names = await glob("stories/**/*.md", { cwd: contentDir });
  const files: StoryFile[] = [];
  const problems: Problem[] = [];
  for (const name of names.sort()) {
    const [, folder = ""] = name.split("/");
    const file = path.join(contentDir, name);
    if (!isLanguage(folder) || !languages.includes(folder)) {
      const facts = { folder: folder.endsWith(".md") ? "stories" : folder, known: languages };
      problems.push(toError("story-language-unknown", startOf(file), facts));
      continue;
    }
    const text = await readFile(file, "utf8");
    const isDraft = saysDraft(text);
    files.push({
      file,
      language: folder,
      id: path.basename(name, ".md"),
      text,
      isDraft,
      fingerprint: fingerprintOf(text),
    });
  }
  return { files, problems };
}

/** Whether the frontmatter calls it a draft, before the file is read as a story. */
function saysDraft(text: string): boolean {
  const [, head = ""] = text.split(/^---[ \t]*\r?$/mu);
  return /^draft[ \t]*:[ \t]+(?:true|True|TRUE)[ \t]*(?:#.*)?\r?$/mu.test(head);
}

/** What an editor writes into `checked` after reading both languages side by side; the text's own mark does not count. */
export function fingerprintOf(text: string): string {
  const written = text
    .replace(/\r\n?/gu, "\n")
    .replace(/^checked:.*\n/mu, "")
    .normalize("NFC");
  return sha256(written).slice(0, 12);
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** One address leads to one story: neither two files nor an old address may share it. */
function checkAddresses(files: readonly StoryFile[], loaded: readonly LoadedStory[]): readonly Problem[] {
  const owners = new Map<string, string>();
  const claim = (language: Language, id: string, file: string): readonly Problem[] => {
    const address = `${language}/${id}`;
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, file);
    return owner === undefined ? [] : [toError("story-id-taken", startOf(file), { id, by: owner }, startOf(owner))];
  };
  return [
    ...files.flatMap(({ language, id, file }) => claim(language, id, file)),
    ...loaded.flatMap(({ story, file }) => story.formerly.flatMap((id) => claim(story.language, id, file))),
  ];
}

/** A missing twin is a rule, not a mistake: its page says so. Twins that are there have the same steps. */
function checkTwins(
  files: readonly StoryFile[],
  loaded: readonly LoadedStory[],
  { contentDir, languages }: StoriesOptions,
): readonly Problem[] {
  const byAddress = new Map(files.map((file) => [`${file.language}/${file.id}`, file]));
  const stories = new Map(loaded.map((one) => [one.file, one.story]));
  return files.flatMap((file) => {
    const language = otherLanguage(file.language);
    if (!languages.includes(language)) return [];
    const twin = byAddress.get(`${language}/${file.id}`);
    if (!twin) {
      const expected = path.join(contentDir, "stories", language, `${file.id}.md`);
      return [toAdvice("story-twin-missing", startOf(file.file), { language, file: expected })];
    }
    const story = stories.get(file.file);
    const twinStory = stories.get(twin.file);
    return [
      ...(story?.checked && story.checked !== twin.fingerprint
        ? [
            toAdvice("story-twin-changed", startOf(file.file), {
              checked: story.checked,
              actual: twin.fingerprint,
            }),
          ]
        : []),
      ...(story && twinStory && file.language !== languages[0] ? compareSteps(file.file, story, twinStory) : []),
    ];
  });
}

function compareSteps(file: string, story: Story, twin: Story): readonly Problem[] {
  const [own, others] = [stepIds(story), stepIds(twin)];
  const missing = others.filter((id) => !own.includes(id));
  const extra = own.filter((id) => !others.includes(id));
  if (missing.length === 0 && extra.length === 0) return [];
  return [toError("story-twin-steps", startOf(file), { missing, extra })];
}

function stepIds({ blocks }: Story): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "scrolly" ? block.steps.map(({ id }) => id) : []));
}
