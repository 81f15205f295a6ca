import { pathOf } from "../domain/address.ts";
import type { Language } from "../domain/language.ts";
import type { Story } from "../domain/story.ts";
import { toBase } from "./links.ts";
import { link, publication } from "./publication.ts";
import { loadReaderScript } from "./reader-script.ts";
import { toShownStories } from "./shown-stories.ts";

const { site, stories } = publication;

/** As editors wrote them. */
export const writtenStories: readonly Story[] = stories.map(({ story }) => story);

/** As readers see them: with the corrections of the data that they use. */
export const shownStories: readonly Story[] = toShownStories(publication);

const script = await loadReaderScript("story", process.cwd());

/** The script of story pages: its file and its address under any sub-path. */
export const readerScript = { ...script, address: `${toBase(import.meta.env.BASE_URL)}scripts/${script.name}.js` };

interface StoryProps {
  language: Language;
  id: string;
  /** Null where the story is written in the other language only: its page here says so. */
  story: Story | null;
  /** For an address that the story had before. */
  movedTo: string | null;
}

/** A page in every language for each story, and one for each address that a story had before. */
export function storyPaths(): { params: { story: string }; props: StoryProps }[] {
  const pages = [...Map.groupBy(shownStories, ({ id }) => id)].flatMap(([id, twins]) =>
    site.languages.map((language) => {
      const story = twins.find((one) => one.language === language) ?? null;
      return toPath({ language, id, story, movedTo: null });
    }),
  );
  const moved = shownStories.flatMap((story) =>
    story.formerly.map((id) => {
      const { language } = story;
      return toPath({ language, id, story: null, movedTo: link({ kind: "story", id: story.id }, language) });
    }),
  );
  return [...pages, ...moved];
}

function toPath(props: StoryProps): { params: { story: string }; props: StoryProps } {
  const path = pathOf({ kind: "story", id: props.id }, props.language, site.languages[0]);
  return { params: { story: path.replace(/\/$/u, "") }, props };
}
