import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Story, StoryBlock } from "../domain/story.ts";
import type { Publication } from "./load-publication.ts";
import { toShownStories } from "./shown-stories.ts";
import type { StoryPage } from "./story-page.ts";
import { claim, free, toCounters, workerArguments } from "./threads.ts";

/** With fewer stories a thread takes longer to start than it saves; with one processor it saves nothing. */
const fewestForThread = availableParallelism() === 1 ? Infinity : 200;

/**
 * So many drawn pages may wait for whoever asks for them: of thousands of stories, all of them would be as large as all
 * that was read.
 */
const mostWaiting = 64;

/** What a thread is sent: a publication without what it computes when it is asked. */
export interface PagesJob {
  publication: Omit<Publication, "kinds" | "linksIn">;
  /** Without their text. */
  shown: readonly Story[];
  base: string;
  siteUrl: string | null;
  /** One a story: not 0 where its page is taken. */
  claims: Int32Array;
  /** How many pages the thread has taken that nobody has asked for yet, and how many these may be. */
  waiting: Int32Array;
  mostWaiting: number;
}

/** A page without its story, which whoever asks for it has. */
type DrawnPage = Omit<StoryPage, "story">;

/** A story's place in the list, and its page. */
export type IndexedPage = readonly [number, DrawnPage];

/** Pages of stories that a thread draws while others are made. */
export interface PagesAhead {
  /** The page of a story that the thread has taken, once; null: whoever asks draws it. */
  pageOf: (story: Story) => Promise<StoryPage> | null;
  /** One a story: not 0 where its page is taken. */
  claims: Int32Array;
  end: () => Promise<void>;
}

interface PagesOptions {
  base: string;
  siteUrl: string | null;
  /** Default: as many as are worth it. */
  fewest?: number;
  mostWaiting?: number;
}

/** Begins to draw the pages of stories in a thread of its own; null where there are too few for that. */
export function drawPagesAhead(
  publication: Publication,
  { base, siteUrl, fewest = fewestForThread, mostWaiting: most = mostWaiting }: PagesOptions,
): PagesAhead | null {
  const shown = toShownStories(publication);
  if (shown.length < fewest) return null;
  const { kinds: _kinds, linksIn: _links, ...data } = publication;
  const [claims, waiting] = [toCounters(shown.length), toCounters(1)];
  const places = new Map(shown.map((story, index) => [addressOf(story), index]));
  const arrivals = new Map(shown.keys().map((index) => [index, Promise.withResolvers<DrawnPage>()]));
  const worker = new Worker(new URL("./story-pages-worker.ts", import.meta.url), { execArgv: workerArguments });
  worker.on("message", ([index, page]: IndexedPage) => arrivals.get(index)?.resolve(page));
  worker.once("error", (error) => {
    for (const { promise, reject } of arrivals.values()) {
      // Only of pages that are asked for is it told.
      promise.catch(() => undefined);
      reject(error);
    }
  });
  const job: PagesJob = {
    publication: { ...data, stories: [] },
    ...{ shown: shown.map(withoutText), base, siteUrl, claims, waiting, mostWaiting: most },
  };
  worker.postMessage(job);
  const asked = new Set<number>();
  /** Gives a page out of hand: nothing here holds it any longer. */
  const take = async (index: number, story: Story): Promise<StoryPage> => {
    const page = await arrivals.get(index)?.promise;
    if (page === undefined) throw new Error(`no page is drawn of ${addressOf(story)}`);
    arrivals.delete(index);
    free(waiting);
    return { ...page, story };
  };
  return {
    pageOf: (story) => {
      const index = places.get(addressOf(story));
      if (index === undefined || asked.has(index)) return null;
      asked.add(index);
      return claim(claims, index) ? null : take(index, story);
    },
    claims,
    end: async () => void (await worker.terminate()),
  };
}

/** What is drawn of a story: its text, most of what a publication holds, is with whoever asks for the page. */
function withoutText(story: Story): Story {
  const blocks = story.blocks.map((block): StoryBlock => {
    if (block.kind === "chart") return block;
    if (block.kind !== "scrolly") return { ...block, html: "" };
    return { ...block, steps: block.steps.map((step) => ({ ...step, html: "" })) };
  });
  return { ...story, blocks, notes: null };
}

function addressOf({ language, id }: Pick<Story, "language" | "id">): string {
  return `${language}/${id}`;
}
