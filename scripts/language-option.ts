import { InvalidArgumentError, Option } from "commander";
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
