import path from "node:path";
import { formatTerm } from "../src/load/new-files.ts";
import { ask, type NewOptions } from "./new-options.ts";
import { writeNew } from "./new-write.ts";

/** A word of the glossary. */
export async function newTerm(options: NewOptions): Promise<boolean> {
  const answers = await ask(
    ["name", "nameEn", "short", "shortEn"].map((name) => ({ name })),
    options,
  );
  if (answers === null) return false;
  const text = formatTerm({
    name: { vi: answers["name"] ?? "", en: answers["nameEn"] ?? "" },
    short: { vi: answers["short"] ?? "", en: answers["shortEn"] ?? "" },
  });
  return writeNew([{ file: path.join(options.folders.content, "terms", `${answers.id}.yaml`), text }], options);
}
