import { toDocument } from "../charts/document/drawing-document.ts";
import { draw } from "../charts/draw.ts";
import { renderFigure, type Figure, type FigureOptions } from "../charts/figure.ts";
import type { Page } from "../domain/address.ts";
import { dataPath, picturePath } from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import type { ChartView } from "../domain/story.ts";
import { referenceOf, type Value } from "../domain/value.ts";
import { codesIdOf } from "../embeds/render-codes.ts";
import { idOfValue } from "../markdown/links.ts";
import { figureWords } from "../words/chart.ts";
import { numberWords } from "../words/numbers.ts";
import { storyWords } from "../words/story.ts";
import type { Publication } from "./load-publication.ts";
import { toCitedWorks } from "./number-entries.ts";

export interface FigurePlace {
  publication: Publication;
  link: (page: Page, language: Language) => string;
  /** The address of a file below the site's root. */
  asset: (file: string) => string;
  language: Language;
  headingLevel: FigureOptions["headingLevel"];
  /** What ids within the figure begin with. */
  prefix: string;
  /** Whether the page itself lists a number of its figures; else its source leads to the dataset's page. */
  listsNumbers: boolean | ((reference: string) => boolean);
  /** Default: the three widths of pages. */
  widthsPx?: readonly number[];
  /** Whether the table and the actions are left to the chart's own page. Default: false. */
  isBrief?: boolean;
  /** Whether the page draws the hatches of all its figures, once. Default: false. */
  sharesHatches?: boolean;
}

const document = toDocument();

/** The complete figure of a chart in one state, as every page shows it. Null state: the one that opens. */
export function drawFigure({ chart: id, state }: ChartView, place: FigurePlace): Figure {
  const { publication, link, language, headingLevel, prefix, widthsPx } = place;
  const loaded = publication.charts.get(id);
  if (loaded === undefined) throw new RangeError(`unknown chart: ${id}`);
  const { chart, data } = loaded;
  return renderFigure(chart, data, {
    document,
    language,
    units: publication.gazetteer.units,
    provinces: publication.gazetteer.provinces,
    kinds: publication.kinds,
    stateId: state ?? chart.opens,
    headingLevel,
    prefix,
    ...(widthsPx ? { widthsPx } : {}),
    sharesHatches: place.sharesHatches ?? false,
    sourceOf: toSourceOf(place),
    dataHref: place.isBrief ? `${link({ kind: "chart", id }, language)}#${anchorOf(state ?? chart.opens)}` : null,
    actions: {
      downloads: downloadsOf({ chart: id, state: state === chart.opens ? null : state }, place),
      embed: `${link({ kind: "chart", id }, language)}#${codesIdOf(state === chart.opens ? null : state)}`,
      report: reportLink(id, publication, language),
    },
  });
}

/** The id of a state's figure on its chart's page. */
export function anchorOf(state: string): string {
  return `state-${state}`;
}

const thumbnailWidthPx = 340;

interface ThumbnailPlace {
  language: Language;
  publication: Publication;
  /** What the picture stands beside, by its id: stories of one index may show the same picture. */
  beside: string;
}

/** A chart's picture alone, small: what an index shows beside a title. */
export function drawThumbnail(
  { chart: id, state }: ChartView,
  { language, publication, beside }: ThumbnailPlace,
): string {
  const loaded = publication.charts.get(id);
  if (loaded === undefined) throw new RangeError(`unknown chart: ${id}`);
  const { chart, data } = loaded;
  const { units, provinces } = publication.gazetteer;
  const prefix = `thumbnail-${beside}`;
  const options = { document, language, units, provinces, kinds: publication.kinds, widthPx: thumbnailWidthPx, prefix };
  return draw(chart, state ?? chart.opens, data, options).svg;
}

/** What a chart's state shows, in words. */
export function drawAlternative({ chart: id, state }: ChartView, language: Language, publication: Publication): string {
  const loaded = publication.charts.get(id);
  if (loaded === undefined) throw new RangeError(`unknown chart: ${id}`);
  const { chart, data } = loaded;
  const { units, provinces } = publication.gazetteer;
  const options = { document, language, units, provinces, kinds: publication.kinds, widthPx: thumbnailWidthPx };
  return draw(chart, state ?? chart.opens, data, options).alternative;
}

function downloadsOf(
  view: ChartView,
  { asset, language, publication }: FigurePlace,
): FigureOptions["actions"]["downloads"] {
  const at = { language, rootLanguage: publication.site.languages[0] };
  const png = view.state === null ? [{ text: "PNG", href: asset(picturePath(view, "png", at)) }] : [];
  return [
    { text: "CSV", href: asset(dataPath(view.chart, "csv")) },
    { text: "JSON", href: asset(dataPath(view.chart, "json")) },
    { text: "SVG", href: asset(picturePath(view, "svg", at)) },
    ...png,
  ];
}

/** Where a reader reports a mistake in something that has this title. */
export function reportLink(title: string, { site }: Publication, language: Language): string {
  return `mailto:${site.contact.email}?subject=${encodeURIComponent(storyWords[language].reportSubject(title))}`;
}

function toSourceOf({ language, publication, link, listsNumbers }: FigurePlace): FigureOptions["sourceOf"] {
  const nameOf = toSourceName(language, publication, link);
  return (value) => {
    const reference = referenceOf(value);
    const elsewhere = link({ kind: "dataset", id: value.dataset, reference }, language);
    const isListed = typeof listsNumbers === "boolean" ? listsNumbers : listsNumbers(reference);
    return { text: nameOf(value), href: isListed ? `#${idOfValue(reference)}` : elsewhere };
  };
}

/** "VietTimes, ngày 31/5/2017"; the title where the publisher is unknown; "computed by us" for a derived value. */
export function toSourceName(
  language: Language,
  publication: Publication,
  link: FigurePlace["link"],
): (value: Value) => string {
  const works = toCitedWorks(language, publication, link);
  return ({ basis }) => {
    if (basis.kind === "derived") return figureWords[language].origins.derived;
    const work = (basis.kind === "article" ? works.articles : works.sources).get(basis.id);
    return [work?.publisher ?? `“${work?.title ?? basis.id}”`, work?.date ?? numberWords[language].dateUnknown].join(
      ", ",
    );
  };
}
