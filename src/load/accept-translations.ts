import { otherLanguage } from "../domain/language.ts";
import type { Publication } from "./load-publication.ts";
import { fingerprintOf, type LoadedStory } from "./stories.ts";

/** A translation to be marked as read beside the other language's text. */
export interface Acceptance {
  file: string;
  twin: string;
  checked: string;
}

/** Stories in other languages than the first whose mark is missing or old; of one story where an id is given. */
export function findAcceptances({ stories, site }: Publication, id: string | null): readonly Acceptance[] {
  return stories.flatMap((one): readonly Acceptance[] => {
    const { story, file } = one;
    if (id !== null && story.id !== id) return [];
    const twin = findTwin(one, stories);
    const isMarked = story.checked !== null || story.language !== site.languages[0];
    if (twin === undefined || !isMarked || story.checked === twin.fingerprint) return [];
    return [{ file, twin: twin.file, checked: twin.fingerprint }];
  });
}

function findTwin({ story }: LoadedStory, stories: readonly LoadedStory[]): LoadedStory | undefined {
  const language = otherLanguage(story.language);
  return stories.find((other) => other.story.id === story.id && other.story.language === language);
}

/** The text with its mark; everything else stays byte for byte. The text has a frontmatter: it was read before. */
export function markChecked(text: string, checked: string): string {
  const line = `checked: "${checked}"`;
  const head = /^(?:\uFEFF)?\s*---[^\S\n]*\r?\n[\s\S]*?\n---/u.exec(text)?.[0];
  if (head === undefined) throw new Error(`frontmatter missing: ${fingerprintOf(text)}`);
  const end = head.includes("\r\n") ? "\r\n" : "\n";
  const marked = /^checked:.*$/mu.test(head)
    ? head.replace(/^checked:[^\r\n]*/mu, () => line)
    : head.replace(/---$/u, () => `${line}${end}---`);
  return marked + text.slice(head.length);
}
