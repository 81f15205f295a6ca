import { Command } from "commander";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { embedPath } from "../src/domain/chart-address.ts";
import { toCanonicalJson } from "../src/domain/pin.ts";
import { suggest } from "../src/domain/suggestion.ts";
import { toPin } from "../src/embeds/freeze.ts";
import { resolveFolders } from "../src/load/folders.ts";
import { toBase } from "../src/load/links.ts";
import { loadPublication } from "../src/load/load-publication.ts";
import { hashOfPin } from "../src/load/pins.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { toPublishedCharts } from "../src/load/published-charts.ts";
import { pinCommandWords } from "../src/words/pin.ts";
import { isAgreed } from "./agree.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";

const program = new Command("pin")
  .description("Freezes a chart for newsrooms: its numbers, sentences and words, under an address that never changes.")
  .argument("<chart>", "id of the chart")
  .option("--yes", "writes without asking")
  .addOption(languageOption)
  .parse();
const [id = ""] = program.args;
const { lang: language, yes } = program.opts<LanguageChoice & { yes?: true }>();
const words = pinCommandWords[language];

async function main(): Promise<number> {
  const folders = resolveFolders(process.env, process.cwd());
  const base = toBase(process.env["BASE_PATH"] ?? "/");
  const { value: publication, problems } = await loadPublication({ folders, base });
  if (publication === null) {
    const errors = problems.filter(({ level }) => level === "error");
    console.error(formatProblems(errors, { language, from: process.cwd() }));
    console.error(words.mendFirst(errors.length));
    return 1;
  }
  const charts = toPublishedCharts(publication);
  const published = charts.find(({ chart }) => chart.id === id);
  if (published === undefined) {
    console.error(
      words.unknown(
        id,
        suggest(
          id,
          charts.map(({ chart }) => chart.id),
        ),
      ),
    );
    return 1;
  }
  const pin = toPin(published, publication.kinds);
  const hash = hashOfPin(pin);
  const file = path.join(folders.content, "pins", id, `${hash}.json`);
  const address =
    base + embedPath({ chart: id, state: null, pin: hash }, { language, rootLanguage: publication.site.languages[0] });
  const shown = path.relative(process.cwd(), file);
  if (existsSync(file)) {
    console.log(words.exists(shown, address));
    return 0;
  }
  console.log(
    words.willWrite({
      file: shown,
      address,
      title: pin.chart.title[language],
      rows: pin.data.length,
      states: pin.chart.states.length,
    }),
  );
  if (yes !== true && !(await isAgreed(words))) {
    console.log(words.nothingWritten);
    return 0;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${toCanonicalJson(pin)}\n`);
  console.log(words.written(shown));
  return 0;
}

process.exitCode = await main();
