import path from "node:path";
import { newWords } from "../src/words/new.ts";
import { ask, loadSound, type NewOptions } from "./new-options.ts";
import { proposeFrom, toDatasetFiles } from "./new-proposal.ts";
import { writeNew } from "./new-write.ts";

/** A dataset with the numbers of an article where it is named, else an empty table. */
export async function newDataset(options: NewOptions): Promise<boolean> {
  const publication = await loadSound(options);
  if (publication === null) return false;
  const words = ["title", "titleEn", "description", "descriptionEn"].map((name) => ({ name }));
  const slugs = publication.articles.map(({ slug }) => slug);
  const answers = await ask([...words, { name: "article", choices: ["", ...slugs], isOptional: true }], options);
  if (answers === null) return false;
  const proposed = await proposeFrom(
    answers["article"] || undefined,
    answers.id,
    { ...publication, datasets: { datasets: [], values: new Map() } },
    options,
  );
  if (proposed === null) return false;
  const rows = proposed.numbers.flatMap(({ reference }) => (reference.kind === "new" ? [reference.row] : []));
  const texts = {
    title: { vi: answers["title"] ?? "", en: answers["titleEn"] ?? "" },
    description: { vi: answers["description"] ?? "", en: answers["descriptionEn"] ?? "" },
  };
  const files = toDatasetFiles(options.folders, answers.id, texts, rows);
  const isWritten = await writeNew(files, options);
  const [table] = files;
  if (isWritten && rows.length === 0 && table !== undefined) {
    console.log(newWords[options.language].emptyTable(path.relative(options.from, table.file)));
  }
  return isWritten;
}
