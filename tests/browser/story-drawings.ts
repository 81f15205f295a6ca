import path from "node:path";
import type { Story } from "../../src/domain/story.ts";
import { resolveFolders } from "../../src/load/folders.ts";
import { linkTo } from "../../src/load/links.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { toStoryPage } from "../../src/load/story-page.ts";

export interface DrawnStep {
  id: string;
  chart: string;
  state: string;
  /** The state's own drawing with all that stands around it, as HTML. */
  figure: string;
}

/** A story as its content says it is, for comparison with what a browser makes of its page. */
export interface DrawnStory {
  story: Story;
  /** Below the site's root. */
  address: string;
  /** In reading order, over all scrollies. */
  steps: readonly DrawnStep[];
}

/** Every story of the publication in every language, each state drawn anew from its chart. */
export async function drawStories(): Promise<readonly DrawnStory[]> {
  const folders = resolveFolders({}, path.resolve(import.meta.dirname, "../.."));
  const { value: publication } = await loadPublication({ folders, base: "/" });
  if (publication === null) throw new Error("publication unreadable");
  const shown = publication.stories.map(({ story }) => story);
  return shown.map((story) => {
    const { figures } = toStoryPage(story, {
      publication,
      shown,
      address: null,
      link: (page, language) => linkTo(page, language, publication.site, "/"),
      asset: (file) => `/${file}`,
    });
    const steps = story.blocks.flatMap((block) => (block.kind === "scrolly" ? block.steps : []));
    return {
      story,
      address: linkTo({ kind: "story", id: story.id }, story.language, publication.site, "").replace(/^\//u, ""),
      steps: steps.map(({ id, view }) => ({ id, ...view, figure: figures.get(`figure-${id}`) ?? "" })),
    };
  });
}
