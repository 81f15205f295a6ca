import { tag } from "../charts/markup.ts";
import { chartPagePath, embedPath } from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import type { ChartView } from "../domain/story.ts";
import { absoluteOf, inLanguage, type Addresses } from "./addresses.ts";
import type { PageHeights } from "./page-height.ts";

export interface OembedOptions {
  addresses: Addresses;
  language: Language;
  view: ChartView;
  title: string;
  heights: PageHeights;
  /** The picture of the view: a PNG where there is one, or else null. */
  thumbnail: { path: string; widthPx: number; heightPx: number } | null;
}

/** The width that consumers without a wish of their own are told, in px. */
export const oembedWidthPx = 640;

const cacheSeconds = 3600;

/**
 * What an oEmbed consumer is told: a quotation with the link, which every CMS keeps, and an empty frame behind it, which
 * WordPress brings to life with its own script. Null where the host is not known.
 */
export function toOembed({ addresses, language, view, title, heights, thumbnail }: OembedOptions): string | null {
  const place = inLanguage(language, addresses);
  const frame = absoluteOf(embedPath({ ...view, pin: null }, place), addresses);
  const page = absoluteOf(chartPagePath(view.chart, place), addresses);
  const home = absoluteOf("", addresses);
  if (frame === null || page === null || home === null) return null;
  const { site } = addresses;
  const height = heights.at(oembedWidthPx);
  const picture = thumbnail === null ? null : absoluteOf(thumbnail.path, addresses);
  const data = {
    version: "1.0",
    type: "rich",
    provider_name: site.name[language],
    provider_url: home,
    author_name: site.name[language],
    author_url: home,
    title,
    url: page,
    license: site.licence.id,
    license_url: site.licence.url,
    cache_age: cacheSeconds,
    html: renderQuotedFrame({ frame, page, title, height }),
    width: oembedWidthPx,
    height,
    ...(thumbnail === null || picture === null
      ? {}
      : { thumbnail_url: picture, thumbnail_width: thumbnail.widthPx, thumbnail_height: thumbnail.heightPx }),
  };
  return `${JSON.stringify(data)}\n`;
}

function renderQuotedFrame({
  frame,
  page,
  title,
  height,
}: {
  frame: string;
  page: string;
  title: string;
  height: number;
}): string {
  const quote = tag("blockquote", { class: "wp-embedded-content" }, tag("a", { href: page }, title));
  const empty = tag("iframe", {
    class: "wp-embedded-content",
    sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
    title,
    src: frame,
    width: oembedWidthPx,
    height,
    frameborder: 0,
    marginwidth: 0,
    marginheight: 0,
  });
  return quote.html + empty.html;
}
