import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { checkPublication } from "../src/load/check-publication.ts";
import { convertSeeds } from "../src/load/convert-seeds.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { writeFileWhole } from "../src/load/write-file.ts";
import { newWords } from "../src/words/new.ts";
import { ask, type NewOptions } from "./new-options.ts";

/** One more thing that the publication counts, at the end of its list; then the articles are read with it. */
export async function newUnit(options: NewOptions): Promise<boolean> {
  const answers = await ask([{ name: "name" }, { name: "nameEn" }], options);
  if (answers === null) return false;
  const { folders, language, from } = options;
  const { id, name = "", nameEn = "" } = { ...answers, name: answers["name"], nameEn: answers["nameEn"] };
  const unit = { id, kind: "count", words: { vi: toWords(name), en: toWords(nameEn) } };
  const file = path.join(folders.content, "gazetteer", "units.yaml");
  const before = await readFile(file, "utf8").catch(() => "");
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  await writeFileWhole(file, before + gap + stringify([unit], { lineWidth: 0 }));
  const { problems } = await checkPublication({ folders, base: "/" });
  const wrong = problems.filter(({ level, place }) => level === "error" && place.file === file);
  if (wrong.length > 0) {
    await (before === "" ? rm(file) : writeFileWhole(file, before));
    console.error(formatProblems(wrong, { language, from, textOf: () => undefined }));
    console.error(newWords[language].notRight);
    return false;
  }
  await convertSeeds({ folders, cacheFile: path.join(path.dirname(folders.content), ".cache", "convert.json") });
  console.log(newWords[language].unitAdded(path.relative(from, file), id));
  return true;
}

/** "readers, reader": several words for one thing, in the case that articles are read in. */
function toWords(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
}
