import type { Language } from "../domain/language.ts";
import { embedWords } from "../words/embed.ts";
import type { Addresses } from "./addresses.ts";
import { awayOf, inLanguage } from "./addresses.ts";
import { chartPagePath } from "../domain/chart-address.ts";

interface KitText {
  addresses: Addresses;
  language: Language;
  chart: string;
  title: string;
  alternative: string;
  /** "Nguồn: …"; "" where there is none. */
  source: string;
  files: readonly string[];
}

/** The text that comes with a chart that a newsroom hosts itself. */
export function toKitText({ addresses, language, chart, title, alternative, source, files }: KitText): string {
  const { readme, credit } = embedWords[language];
  const { site } = addresses;
  const page = awayOf(chartPagePath(chart, inLanguage(language, addresses)), addresses);
  const parts: readonly (readonly [string, string])[] = [
    [readme.title, title],
    [readme.caption, [title, source].filter((text) => text !== "").join(". ")],
    [readme.alternative, alternative],
    [readme.credit, `${credit(site.name[language], site.licence.name)}\n${page}\n${site.licence.url}`],
    [readme.files, `${files.join("\n")}\n\n${readme.host}`],
  ];
  return parts.map(([heading, text]) => `${heading}\n${"-".repeat(heading.length)}\n${text}\n`).join("\n");
}

/** A page for any place: its links absolute, or none where the host that they lead to is not known. */
export function withLinksFrom(html: string, siteUrl: string | null): string {
  if (siteUrl === null) return html.replace(/<a\b[^>]*>|<\/a>/gu, "");
  return html.replace(
    /(<a\b[^>]*? href=")(\/[^"]*)/gu,
    (_, before: string, path: string) => before + new URL(path, siteUrl).href,
  );
}
