import { Command } from "commander";
import { buildSite, tellFailure } from "./build-site.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";
import { root } from "./steps.ts";

const { lang: language } = new Command("build")
  .description("Makes the site aside, checks it, and swaps it into dist/. A build that fails leaves dist/ as it was.")
  .addOption(languageOption)
  .parse()
  .opts<LanguageChoice>();

process.exitCode = await buildSite({ root, language, env: process.env }).catch((error: unknown) => {
  tellFailure(error, language);
  return 1;
});
