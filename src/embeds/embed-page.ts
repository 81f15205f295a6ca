import type { DrawOptions } from "../charts/draw.ts";
import { findState } from "../charts/draw.ts";
import { renderFigure, type Figure } from "../charts/figure.ts";
import { join, tag, type Html } from "../charts/markup.ts";
import { chartPagePath, embedPath, languageFolder, oembedPath } from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import { referenceOf, type Value } from "../domain/value.ts";
import { embedWords } from "../words/embed.ts";
import { absoluteOf, hrefOf, inLanguage, type Addresses } from "./addresses.ts";
import { embedPictures, limitStyle, maxPictureHeightPx } from "./block-metrics.ts";
import { heightScript } from "./height-script.ts";
import { renderNotices, type PinStanding } from "./notices.ts";
import { toPageHeights, type PageHeights } from "./page-height.ts";
import type { PublishedChart } from "./published-chart.ts";

export interface EmbedPageOptions {
  addresses: Addresses;
  language: Language;
  stateId: string;
  /** The page's own address names its state: not the one at which the chart opens. */
  isStateNamed: boolean;
  /** The pin's hash, and how it stands today; null for the live page. */
  pin: (PinStanding & { hash: string }) | null;
  /** The whole style of the page. */
  css: string;
  document: Document;
  kinds?: DrawOptions["kinds"];
  /** "sha256-…" of a text, as a content policy writes it. */
  hash: (text: string) => string;
  /** Default: the script that speaks every protocol. */
  script?: string;
}

export interface EmbedPage {
  html: string;
  heights: PageHeights;
}

/** The fragments that choose the look of an embed page. */
export const themes = ["dark", "light", "plain"] as const;

const defaultScript = heightScript();

/**
 * An embed page: one request, nothing from anywhere else. It is whole without its script, which does no more than tell
 * its height to the page around it.
 */
export function renderEmbedPage(published: PublishedChart, options: EmbedPageOptions): EmbedPage {
  const { language, stateId, addresses, pin } = options;
  const { chart } = published;
  const figure = renderFittingFigure(published, options);
  const body = figure.html + renderFoot(published, options).html;
  const script = options.script ?? defaultScript;
  const view = { chart: chart.id, state: options.isStateNamed ? stateId : null, pin: pin?.hash ?? null };
  const path = hrefOf(embedPath(view, inLanguage(language, addresses)), addresses);
  const anchors = themes.map((id) => tag("i", { id, hidden: true }));
  const html =
    `<!doctype html><html lang="${language}" data-embed="${path}">` +
    tag("head", {}, ...renderHead(published, options, { script, css: options.css + limitStyle(figure.pictures) }))
      .html +
    `<body>${join(anchors).html}${body}<script>${script}</script></body></html>\n`;
  return { html, heights: toPageHeights(body, figure.pictures) };
}

/** The figure in every width in which its picture is not too tall; the narrowest is always there. */
function renderFittingFigure(
  published: PublishedChart,
  options: EmbedPageOptions,
  widthsPx: readonly number[] = embedPictures.map(({ drawnPx }) => drawnPx),
): Figure {
  const { language, stateId, document, kinds, pin } = options;
  const { chart, data, units, provinces, corrections } = published;
  const figure = renderFigure(chart, data, {
    document,
    language,
    units,
    provinces,
    ...(kinds === undefined ? {} : { kinds }),
    stateId,
    headingLevel: 1,
    widthsPx,
    sourceOf: sourceFinder(published, options),
    actions: { downloads: [], embed: null, report: null },
    notice: renderNotices({ language, corrections, pin }),
  });
  const tooTall = figure.pictures.findIndex(({ heightPx }, index) => index > 0 && heightPx > maxPictureHeightPx);
  return tooTall === -1 ? figure : renderFittingFigure(published, options, widthsPx.slice(0, tooTall));
}

interface Inline {
  script: string;
  css: string;
}

function renderHead(published: PublishedChart, options: EmbedPageOptions, { script, css }: Inline): readonly Html[] {
  const { hash, language, stateId, addresses, pin } = options;
  const { chart } = published;
  const place = inLanguage(language, addresses);
  const policy = `default-src 'none'; style-src '${hash(css)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  const title = (findState(chart, stateId).title ?? chart.title)[language].text;
  const view = { chart: chart.id, state: options.isStateNamed ? stateId : null };
  const oembed = pin === null ? absoluteOf(oembedPath(view, place), addresses) : null;
  // The page of a chart that is gone is gone too.
  const canonical = pin?.state === "withdrawn" ? null : absoluteOf(chartPagePath(chart.id, place), addresses);
  return [
    { html: '<meta charset="utf-8">' },
    { html: `<meta http-equiv="Content-Security-Policy" content="${policy}">` },
    ...(oembed === null ? [] : [renderDiscovery(oembed, title)]),
    { html: '<meta name="viewport" content="width=device-width,initial-scale=1">' },
    { html: '<meta name="robots" content="noindex">' },
    ...(canonical === null ? [] : [{ html: `<link rel="canonical" href="${canonical}">` }]),
    { html: '<meta name="referrer" content="strict-origin-when-cross-origin">' },
    { html: '<base target="_blank">' },
    tag("title", {}, title),
    { html: `<style>${css}</style>` },
  ];
}

/** The link by which other systems find a page's oEmbed; it belongs early in the head. */
export function renderDiscovery(address: string, title: string): Html {
  const { html } = tag("link", { rel: "alternate", type: "application/json+oembed", href: address, title });
  return { html: html.replace("</link>", "") };
}

function sourceFinder({ chart, sources }: PublishedChart, { language, addresses, pin }: EmbedPageOptions) {
  const place = inLanguage(language, addresses);
  const path = pin?.state === "withdrawn" ? languageFolder(place) : chartPagePath(chart.id, place);
  const page = hrefOf(path, addresses);
  return (value: Value): { text: string; href: string } | null => {
    const source = sources[referenceOf(value)];
    if (source === undefined) return null;
    const address = source.address[language];
    const href = address === null ? page : /^https?:/u.test(address) ? address : hrefOf(address, addresses);
    return { text: source.text[language], href };
  };
}

function renderFoot({ chart, story }: PublishedChart, { language, addresses, pin }: EmbedPageOptions): Html {
  const words = embedWords[language];
  const { site } = addresses;
  const page = hrefOf(chartPagePath(chart.id, inLanguage(language, addresses)), addresses);
  const about = story === null ? page : hrefOf(story.path[language], addresses);
  // A story's title may be longer than the chart is high: it waits until it is asked for.
  const link =
    story === null
      ? tag("a", { href: about }, words.aboutChart)
      : tag("a", { href: about, title: story.title[language] }, words.readStory);
  const licence = tag("a", { href: site.licence.url, rel: "license" }, site.licence.name);
  const pinned = pin === null ? null : ` · ${words.pinned}`;
  return tag(
    "p",
    { class: "embed-foot" },
    ...(pin?.state === "withdrawn" && story === null ? [] : [link, " · "]),
    site.name[language],
    " · ",
    licence,
    pinned,
  );
}
