import { Command } from "commander";
import { chartKinds } from "../src/domain/chart.ts";
import { resolveFolders } from "../src/load/folders.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";
import { newUnit } from "./new-unit.ts";
import { newChart } from "./new-chart.ts";
import { newDataset } from "./new-dataset.ts";
import type { NewOptions } from "./new-options.ts";
import { newSeed } from "./new-seed.ts";
import { newStory } from "./new-story.ts";
import { newTerm } from "./new-term.ts";

const program = new Command("new")
  .description("Tạo tệp mới đúng khuôn, không bao giờ ghi đè")
  .addOption(languageOption);

function add(name: string, action: (options: NewOptions) => Promise<boolean>, flags: readonly string[]): void {
  const command = program.command(name).argument("[id]");
  for (const flag of flags) command.option(flag);
  command.action(async (id: string | undefined, given: Record<string, string>) => {
    const { lang: language } = program.opts<LanguageChoice>();
    const folders = resolveFolders(process.env, process.cwd());
    const isDone = await action({
      given: { ...given, ...(id === undefined ? {} : { id }) },
      language,
      folders,
      from: process.cwd(),
    });
    process.exitCode = isDone ? 0 : 1;
  });
}

add("story", newStory, [
  "--title <title>",
  "--author <name>",
  "--editor <name>",
  "--in <language>",
  "--chart <id>",
  "--article <slug>",
]);
add("chart", newChart, [`--kind <kind>`, "--dataset <id>", "--title <vi>", "--title-en <en>"]);
add("dataset", newDataset, [
  "--title <vi>",
  "--title-en <en>",
  "--description <vi>",
  "--description-en <en>",
  "--article <slug>",
]);
add("term", newTerm, ["--name <vi>", "--name-en <en>", "--short <vi>", "--short-en <en>"]);
add("unit", newUnit, ["--name <vi>", "--name-en <en>"]);
add("seed", newSeed, ["--from <file>"]);
program.addHelpText("after", `\nchart --kind: ${chartKinds.join(", ")}`);
await program.parseAsync();
