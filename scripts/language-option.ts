import { Command, InvalidArgumentError, Option } from "commander";
import { isLanguage, languages, type Language } from "../src/domain/language.ts";

/** `--lang vi|en`: the language in which a command speaks. */
export const languageOption = new Option("--lang <language>", `language of the messages (${languages.join(", ")})`)
  .default("vi")
  .argParser((text): Language => {
    if (!isLanguage(text)) throw new InvalidArgumentError(languages.join(", "));
    return text;
  });

export interface LanguageChoice {
  lang: Language;
}

/** The language that another program's command line asks for: `astro dev --lang en`. Its other options are its own. */
export function parseLanguage(argv: readonly string[]): Language {
  return new Command("dev")
    .addOption(languageOption)
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .parse(argv)
    .opts<LanguageChoice>().lang;
}
