import type { PartialDate } from "../domain/date.ts";
import type { Language } from "../domain/language.ts";
import type { RichText } from "../domain/value.ts";
import { link, publication, richText } from "./publication.ts";
import { writtenStories } from "./stories-shown.ts";

/** Something that was put right, and where. */
export interface ListedCorrection {
  date: PartialDate;
  where: { title: string; address: string };
  text: RichText;
}

/** Every correction of stories and datasets, the latest first. */
export function listCorrections(language: Language): readonly ListedCorrection[] {
  const inStories = writtenStories
    .filter((story) => story.language === language)
    .flatMap(({ id, title, corrections }) => {
      const address = link({ kind: "story", id }, language);
      return corrections.map(({ date, text }) => ({
        date,
        where: { title: title.text, address: `${address}#corrections` },
        text: { ...text, html: leadThere(text.html, address) },
      }));
    });
  const inDatasets = publication.datasets.datasets.flatMap(({ id, title, corrections }) =>
    corrections.map(({ date, text }) => ({
      date,
      where: { title: richText(title[language], language).text, address: link({ kind: "dataset", id }, language) },
      text: richText(text[language], language),
    })),
  );
  return [...inStories, ...inDatasets].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** A story's numbers lead to the list on its own page; from another page they lead there. */
export function leadThere(html: string, address: string): string {
  return html.replace(/href="#/gu, `href="${address}#`);
}
