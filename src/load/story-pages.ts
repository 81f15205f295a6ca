import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Story } from "../domain/story.ts";
import type { Publication } from "./load-publication.ts";
import { toShownStories } from "./shown-stories.ts";
import type { StoryPage } from "./story-page.ts";
import { claim, toCounters, workerArguments } from "./threads.ts";

/** With fewer stories a thread takes longer to start than it saves; with one processor it saves nothing. */
const fewestForThread = availableParallelism() === 1 ? Infinity : 200;

/** What a thread is sent: a publication without what it computes when it is asked. */
export interface PagesJob {
  publication: Omit<Publication, "kinds" | "linksIn">;
  shown: readonly Story[];
  base: string;
  siteUrl: string | null;
  /** One a story: not 0 where its page is taken. */
  claims: Int32Array;
}

/** A story's place in the list, and its page. */
export type IndexedPage = readonly [number, StoryPage];

/** Pages of stories that a thread draws while others are made. */
export interface PagesAhead {
  /** The page of a story that the thread has taken; null: whoever asks draws it. */
  pageOf: (story: Pick<Story, "language" | "id">) => Promise<StoryPage> | null;
  /** One a story: not 0 where its page is taken. */
  claims: Int32Array;
  end: () => Promise<void>;
}

interface PagesOptions {
  base: string;
  siteUrl: string | null;
  /** Default: as many as are worth it. */
  fewest?: number;
}

/** Begins to draw the pages of stories in a thread of its own; null where there are too few for that. */
export function drawPagesAhead(
  publication: Publication,
  { base, siteUrl, fewest = fewestForThread }: PagesOptions,
): PagesAhead | null {
  const shown = toShownStories(publication);
  if (shown.length < fewest) return null;
  const { kinds: _kinds, linksIn: _links, ...data } = publication;
  const claims = toCounters(shown.length);
  const places = new Map(shown.map((story, index) => [addressOf(story), index]));
  const arrivals = shown.map(() => Promise.withResolvers<StoryPage>());
  const worker = new Worker(new URL("./story-pages-worker.ts", import.meta.url), { execArgv: workerArguments });
  worker.on("message", ([index, page]: IndexedPage) => arrivals[index]?.resolve(page));
  worker.once("error", (error) => {
    for (const { promise, reject } of arrivals) {
      // Only of pages that are asked for is it told.
      promise.catch(() => undefined);
      reject(error);
    }
  });
  const job: PagesJob = { publication: { ...data, stories: [] }, shown, base, siteUrl, claims };
  worker.postMessage(job);
  return {
    pageOf: (story) => {
      const index = places.get(addressOf(story));
      if (index === undefined || claim(claims, index)) return null;
      return arrivals[index]?.promise ?? null;
    },
    claims,
    end: async () => void (await worker.terminate()),
  };
}

function addressOf({ language, id }: Pick<Story, "language" | "id">): string {
  return `${language}/${id}`;
}
