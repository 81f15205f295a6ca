import { Command } from "commander";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { suggest } from "../src/domain/suggestion.ts";
import { findAlternativeAcceptances, markAlternative } from "../src/load/accept-alternatives.ts";
import { findAcceptances, markChecked } from "../src/load/accept-translations.ts";
import { resolveFolders } from "../src/load/folders.ts";
import { loadPublication } from "../src/load/load-publication.ts";
import { writeFileWhole } from "../src/load/write-file.ts";
import { acceptWords } from "../src/words/accept.ts";
import { isAgreed } from "./agree.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";

const program = new Command("accept")
  .description("Ghi rằng bản dịch và mô tả thay thế đã được đọc đối chiếu, sau khi nói rõ sẽ ghi gì")
  .argument("[id]", "chỉ bài hoặc biểu đồ này")
  .option("--yes", "ghi mà không hỏi")
  .addOption(languageOption)
  .parse();
const [id = null] = program.args;
const { lang: language, yes } = program.opts<LanguageChoice & { yes?: true }>();
const words = acceptWords[language];

async function main(): Promise<number> {
  const { value, problems } = await loadPublication({ folders: resolveFolders(process.env, process.cwd()), base: "/" });
  if (value === null) {
    console.error(words.mendFirst(problems.filter(({ level }) => level === "error").length));
    return 1;
  }
  const ids = [...value.stories.map(({ story }) => story.id), ...value.charts.keys()];
  if (id !== null && !ids.includes(id)) {
    console.error(words.unknown(id, suggest(id, ids)));
    return 1;
  }
  const found = findAcceptances(value, id);
  const alternatives = findAlternativeAcceptances(value, id);
  if (found.length + alternatives.length === 0) {
    console.log(words.nothing);
    return 0;
  }
  const toShown = (file: string): string => path.relative(process.cwd(), file);
  for (const { file, checked, twin } of found) console.log(words.willWrite(toShown(file), checked, toShown(twin)));
  for (const { file, path: field, checked, numbers } of alternatives) {
    console.log(words.willWriteAlternative(toShown(file), field.join("."), checked, numbers));
  }
  if (yes !== true && !(await isAgreed(words))) {
    console.log(words.nothingWritten);
    return 0;
  }
  // What was told is what is written: the fingerprints are those of the texts and numbers that were read above.
  for (const { file, checked } of found) await writeFileWhole(file, markChecked(await readFile(file, "utf8"), checked));
  for (const { file, path: field, checked } of alternatives) {
    await writeFileWhole(file, markAlternative(await readFile(file, "utf8"), field, checked));
  }
  console.log(words.written(found.length + alternatives.length));
  return 0;
}

process.exitCode = await main();
