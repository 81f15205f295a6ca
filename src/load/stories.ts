import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { isLanguage, otherLanguage, type Language } from "../domain/language.ts";
import { toAdvice, toError, type Place, type Problem, type Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import { parseStory } from "../markdown/parse-story.ts";
import type { StoryContext } from "../markdown/story-context.ts";
import { newWords } from "../words/new.ts";

interface StoriesOptions {
  contentDir: string;
  languages: readonly Language[];
  /** What the publication offers to the stories of a language, given the ids of them all. */
  toContext: (language: Language, ids: readonly string[]) => StoryContext;
  /** Stories as they were last read in these contexts, by file. Default: none. */
  known?: Map<string, { text: string; leadsTo: string; reading: Reading<Story> }>;
}

interface StoryFile {
  file: string;
  language: Language;
  id: string;
  text: string;
  isDraft: boolean;
  /** Twelve hexadecimal digits of the text's SHA-256. */
  fingerprint: string;
}

export interface LoadedStory {
  story: Story;
  file: string;
  fingerprint: string;
}

/**
 * Reads every story under `stories/<language>/`. All problems of all files are told; a story with an error is left out,
 * and a build that has any error must fail.
 */
export async function loadStories(
  options: StoriesOptions,
): Promise<{ value: readonly LoadedStory[]; problems: readonly Problem[] }> {
  const { files, problems } = await findStories(options);
  const { known = new Map() } = options;
  // What is published leads to no draft; a draft may lead to any story.
  const contexts = options.languages.flatMap((language) =>
    [true, false].map((isDraft) => {
      const own = files.filter((file) => file.language === language);
      const ids = own.filter((file) => isDraft || !file.isDraft).map(({ id }) => id);
      return { language, isDraft, leadsTo: ids.join(), context: options.toContext(language, ids) };
    }),
  );
  const loaded = files.flatMap((file) => {
    const found = contexts.find((one) => one.language === file.language && one.isDraft === file.isDraft);
    if (!found) return [];
    const reading = readKnown(file, found, known);
    problems.push(...reading.problems);
    return reading.value ? [{ story: reading.value, file: file.file, fingerprint: file.fingerprint }] : [];
  });
  problems.push(...checkAddresses(files, loaded), ...checkTwins(files, loaded, options));
  return { value: loaded, problems };
}

function readKnown(
  file: StoryFile,
  { leadsTo, context }: { leadsTo: string; context: StoryContext },
  known: NonNullable<StoriesOptions["known"]>,
): Reading<Story> {
  const before = known.get(file.file);
  if (before?.text === file.text && before.leadsTo === leadsTo) return before.reading;
  const parsed = parseStory(file, context);
  const unwritten = parsed.value?.isDraft === false ? findUnwritten(file) : [];
  const reading = unwritten.length === 0 ? parsed : { value: null, problems: [...parsed.problems, ...unwritten] };
  known.set(file.file, { text: file.text, leadsTo, reading });
  return reading;
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
    const isDraft = /^draft:\s*true\s*$/mu.test(text);
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

/** What an editor writes into `checked` after reading both languages side by side; the text's own mark does not count. */
export function fingerprintOf(text: string): string {
  const written = text
    .replace(/\r\n?/gu, "\n")
    .replace(/^checked:.*\n/mu, "")
    .normalize("NFC");
  return createHash("sha256").update(written).digest("hex").slice(0, 12);
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
