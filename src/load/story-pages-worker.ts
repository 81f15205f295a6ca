import { parentPort } from "node:worker_threads";
import { toKinds } from "../charts/kinds/registry.ts";
import { toLink, toLinksIn } from "./links-in.ts";
import { toBase } from "./links.ts";
import type { IndexedPage, PagesJob } from "./story-pages.ts";
import { toStoryPage } from "./story-page.ts";
import { claim } from "./threads.ts";

/** A thread that draws the pages of stories: it takes those that nobody took, and sends each when it is made. */
const port = parentPort;
if (port === null) throw new Error("story pages worker without a parent");

port.once("message", ({ publication: data, shown, base, siteUrl, claims }: PagesJob) => {
  const { site, gazetteer, terms, datasets } = data;
  const linksIn = toLinksIn({ site, gazetteer, terms, values: datasets.values, placeOf: () => null }, base);
  const publication = { ...data, kinds: toKinds(), linksIn };
  const link = toLink(site, base);
  const asset = (file: string): string => toBase(base) + file;
  for (const [index, story] of shown.entries()) {
    if (!claim(claims, index)) continue;
    const own = link({ kind: "story", id: story.id }, story.language);
    const address = siteUrl === null ? null : new URL(own, siteUrl).href;
    const made: IndexedPage = [index, toStoryPage(story, { publication, link, asset, address, shown })];
    port.postMessage(made);
  }
});
