import { Command } from "commander";
import { languageOption, type LanguageChoice } from "./language-option.ts";
import { runSteps, runStep } from "./steps.ts";

const { lang } = new Command("start")
  .description("Converts the articles, builds the site and serves it.")
  .addOption(languageOption)
  .parse()
  .opts<LanguageChoice>();

const args = ["--lang", lang];
const code = await runSteps([
  { name: "convert", run: "scripts/convert.ts" },
  { name: "build", run: "scripts/build.ts", args },
]);
process.exitCode = code === 0 ? await runStep({ name: "serve", run: "scripts/serve.ts", args }) : code;
