import { parentPort } from "node:worker_threads";
import { toKinds } from "../charts/kinds/registry.ts";
import { toLink, toLinksIn } from "./links-in.ts";
import { toBase } from "./links.ts";
import type { IndexedPage, PagesJob } from "./story-pages.ts";
import { toStoryPage } from "./story-page.ts";
import { claim, free, occupy } from "./threads.ts";

/** A thread that draws the pages of stories: it takes those that nobody took, and sends each when it is made. */
const port = parentPort;
if (port === null) throw new Error("story pages worker without a parent");

port.once("message", ({ publication: data, shown, base, siteUrl, claims, waiting, mostWaiting }: PagesJob) => {
  const { site, gazetteer, terms, datasets } = data;
  const linksIn = toLinksIn({ site, gazetteer, terms, values: datasets.values, placeOf: () => null }, base);
  const publication = { ...data, kinds: toKinds(), linksIn };
  const link = toLink(site, base);
  const asset = (file: string): string => toBase(base) + file;
  for (const [index, story] of shown.entries()) {
    occupy(waiting, mostWaiting);
    if (!claim(claims, index)) {
      free(waiting);
      continue;
    }
    const own = link({ kind: "story", id: story.id }, story.language);
    const address = siteUrl === null ? null : new URL(own, siteUrl).href;
    const { story: _story, ...page } = toStoryPage(story, { publication, link, asset, address, shown });
    const made: IndexedPage = [index, page];
    port.postMessage(made);
  }
});
