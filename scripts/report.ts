import { Command } from "commander";
import path from "node:path";
import { resolveFolders } from "../src/load/folders.ts";
import { loadPublication } from "../src/load/load-publication.ts";
import { reportPublication } from "../src/load/report-publication.ts";
import { reportWords } from "../src/words/report.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";

const program = new Command("report")
  .description("Con số nào đã dẫn, câu nào được trích, con số nào chưa ai dùng, bản dịch nào cũ")
  .addOption(languageOption)
  .option("--json", "in ra JSON")
  .parse();
const { lang: language, json } = program.opts<LanguageChoice & { json?: true }>();
const words = reportWords[language];
const { value, problems } = await loadPublication({ folders: resolveFolders(process.env, process.cwd()), base: "/" });

function tell(title: string, lines: readonly string[]): void {
  console.log(
    [`\n${title}`, ...(lines.length === 0 ? [`  ${words.none}`] : lines.map((line) => `  ${line}`))].join("\n"),
  );
}

const toShown = (file: string): string => path.relative(process.cwd(), file);

if (value === null) {
  console.error(words.mendFirst(problems.filter(({ level }) => level === "error").length));
  process.exitCode = 1;
} else {
  const report = reportPublication(value);
  if (json === true) console.log(JSON.stringify(report, null, 2));
  else {
    const { stories, quotes, articles, charts, translations } = report;
    tell(
      words.linked,
      stories.map(({ file, linked, all }) => `${toShown(file)}: ${words.ofNumbers(linked, all)}`),
    );
    tell(
      words.cited,
      quotes.map(({ reference, source, quote, uses }) => `${reference} (${words.times(uses)}) ← ${source}: ${quote}`),
    );
    tell(
      words.unused,
      articles.flatMap(({ slug, all, unused }) => [
        `${slug}: ${words.ofQuantities(unused.length, all)}`,
        ...unused.map((text) => `  ${text}`),
      ]),
    );
    tell(words.charts, charts);
    const states = { behind: () => words.behind, missing: words.missing, unchecked: () => words.unchecked };
    tell(
      words.translations,
      translations.map(({ file, state, language: to }) => `${toShown(file)}: ${states[state](to)}`),
    );
  }
}
