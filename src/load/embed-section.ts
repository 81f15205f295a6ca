import { toDocument } from "../charts/document/drawing-document.ts";
import { findState } from "../charts/draw.ts";
import { embedPath, kitPath } from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import { awayOf, hrefOf, inLanguage, type Addresses } from "../embeds/addresses.ts";
import { toEmbedCodes } from "../embeds/codes.ts";
import { renderEmbedPage } from "../embeds/embed-page.ts";
import type { PublishedChart } from "../embeds/published-chart.ts";
import { renderCodes, type CodesSection } from "../embeds/render-codes.ts";
import { drawStandalone } from "../embeds/standalone-svg.ts";
import { embedWords } from "../words/embed.ts";
import type { Publication } from "./load-publication.ts";
import type { StoredPin } from "./pins.ts";

export interface EmbedSectionOptions {
  publication: Publication;
  published: PublishedChart;
  pins: readonly StoredPin[];
  addresses: Addresses;
  language: Language;
  headingLevel: CodesSection["headingLevel"];
}

const document = toDocument();

/** The section "Embed this chart" of a chart's page, as HTML: every code for the state that opens, and the other addresses. */
export function renderEmbedSection(options: EmbedSectionOptions): string {
  const { publication, published, addresses, language, headingLevel } = options;
  const { chart } = published;
  const { kinds } = publication;
  const drawn = { addresses, language, stateId: chart.opens, document, kinds };
  const plain = { isStateNamed: false, pin: null, css: "", hash: () => "" };
  const { heights } = renderEmbedPage(published, { ...drawn, ...plain });
  const picture = drawStandalone(published, { ...drawn, colours: {} });
  const codes = toEmbedCodes({
    addresses,
    language,
    view: { chart: chart.id, state: null },
    pin: null,
    title: (findState(chart, chart.opens).title ?? chart.title)[language].text,
    alternative: picture.alternative,
    source: picture.source,
    heights,
    picture,
    isPng: true,
  });
  const kit = hrefOf(kitPath(chart.id, inLanguage(language, addresses)), addresses);
  return renderCodes({ language, codes, headingLevel, others: otherAddresses(options), kit }).html;
}

function otherAddresses({ published, pins, addresses, language }: EmbedSectionOptions): CodesSection["others"] {
  const { chart } = published;
  const at = (state: string | null, pin: string | null): string =>
    awayOf(embedPath({ chart: chart.id, state, pin }, inLanguage(language, addresses)), addresses);
  const states = chart.states.length < 2 ? [] : chart.states;
  return [
    ...states.map(({ id, label, title }) => ({
      label: (label ?? title)?.[language].text ?? id,
      address: at(id, null),
    })),
    ...pins
      .filter(({ pin }) => pin.chart.id === chart.id)
      .map(({ hash }) => ({ label: embedWords[language].pin(hash), address: at(null, hash) })),
  ];
}
