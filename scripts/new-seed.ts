import { readFile } from "node:fs/promises";
import path from "node:path";
import { loadArticles } from "../src/load/articles.ts";
import { convertSeeds } from "../src/load/convert-seeds.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { newWords } from "../src/words/new.ts";
import { ask, type NewOptions } from "./new-options.ts";
import { removeAll, tryNew } from "./new-write.ts";

/** A raw article beside the others, its bytes as they are, and what the converter makes of it. */
export async function newSeed(options: NewOptions): Promise<boolean> {
  const answers = await ask([{ name: "from" }], options);
  if (answers === null) return false;
  const { folders, language, from } = options;
  const source = path.resolve(from, answers["from"] ?? "");
  const text = await readFile(source).catch(() => null);
  if (text === null) {
    console.error(newWords[language].taken(answers["from"] ?? ""));
    return false;
  }
  const seed = { file: path.join(folders.seeds, `${answers.id}.txt`), text };
  const before = await tryNew([seed], options);
  if (before === null) return false;
  const cacheFile = path.join(path.dirname(folders.content), ".cache", "convert.json");
  const { problems } = await convertSeeds({ folders, cacheFile });
  const own = [
    ...before.filter(({ rule }) => rule !== "seed-unconverted"),
    ...problems.filter(({ place }) => place.file === seed.file),
  ];
  if (own.length > 0) console.error(formatProblems(own, { language, from }));
  if (own.some(({ level }) => level === "error")) {
    await removeAll([seed]);
    console.error(newWords[language].notRight);
    return false;
  }
  const { value: articles } = await loadArticles(folders.content);
  const made = (articles ?? []).filter((article) => article.seed === path.basename(seed.file));
  const files = [seed.file, ...made.map(({ slug }) => path.join(folders.content, "articles", `${slug}.md`))];
  console.log(newWords[language].wrote(files.map((file) => path.relative(from, file))));
  return true;
}
