import { toDocument } from "../charts/document/drawing-document.ts";
import { findState } from "../charts/draw.ts";
import { kitPath } from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import { hrefOf, inLanguage, type Addresses } from "../embeds/addresses.ts";
import { toEmbedCodes, type EmbedCode } from "../embeds/codes.ts";
import { renderEmbedPage } from "../embeds/embed-page.ts";
import { fromPin } from "../embeds/freeze.ts";
import type { PublishedChart } from "../embeds/published-chart.ts";
import { renderCodes, type CodesSection } from "../embeds/render-codes.ts";
import { drawStandalone } from "../embeds/standalone-svg.ts";
import { embedCodesWords, type CodeKind } from "../words/embed-codes.ts";
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

/** The section "Embed this chart" of a chart's page, as HTML: the codes of every state and of every pin. */
export function renderEmbedSection(options: EmbedSectionOptions): string {
  const { published, pins, addresses, language, headingLevel } = options;
  const { chart } = published;
  const others = chart.states.filter(({ id }) => id !== chart.opens);
  return renderCodes({
    language,
    title: chart.title[language].text,
    codes: codesOf(null, options),
    headingLevel,
    states: others.map(({ id, label, title }) => ({
      id,
      label: (label ?? title)?.[language].text ?? id,
      codes: codesOf(id, options),
    })),
    pins: pins
      .filter(({ pin }) => pin.chart.id === chart.id)
      .map((stored) => ({
        id: stored.hash,
        label: embedCodesWords[language].pin(stored.hash),
        codes: codesOfPin(stored, options),
      })),
    kit: hrefOf(kitPath(chart.id, inLanguage(language, addresses)), addresses),
  }).html;
}

/** The codes of a state; null for the one that opens, which alone has pictures as PNG. */
function codesOf(state: string | null, options: EmbedSectionOptions): readonly EmbedCode[] {
  const { publication, published, addresses, language } = options;
  const { chart } = published;
  const stateId = state ?? chart.opens;
  const drawn = { addresses, language, stateId, document, kinds: publication.kinds };
  const plain = { isStateNamed: state !== null, pin: null, css: "", hash: () => "" };
  const picture = drawStandalone(published, { ...drawn, colours: {} });
  return toEmbedCodes({
    addresses,
    language,
    view: { chart: chart.id, state },
    pin: null,
    title: (findState(chart, stateId).title ?? chart.title)[language].text,
    alternative: picture.alternative,
    source: picture.source,
    heights: renderEmbedPage(published, { ...drawn, ...plain }).heights,
    picture,
    isPng: state === null,
  });
}

// Pictures and words follow the data: a pin has those codes that keep its numbers.
const pinnedKinds: readonly CodeKind[] = ["link", "listened-frame", "frame"];

function codesOfPin({ hash, pin }: StoredPin, options: EmbedSectionOptions): readonly EmbedCode[] {
  const { publication, published, addresses, language } = options;
  const frozen = fromPin(pin, published);
  const { chart } = frozen;
  const drawn = { addresses, language, stateId: chart.opens, document, kinds: publication.kinds };
  // Whatever is said above the picture in the end, its room is held.
  const standing = { hash, state: "superseded", newest: "" } as const;
  const plain = { isStateNamed: false, pin: standing, css: "", hash: () => "" };
  return toEmbedCodes({
    addresses,
    language,
    view: { chart: chart.id, state: null },
    pin: hash,
    title: (findState(chart, chart.opens).title ?? chart.title)[language].text,
    alternative: "",
    source: "",
    heights: renderEmbedPage(frozen, { ...drawn, ...plain }).heights,
    picture: { widthPx: 0, heightPx: 0 },
    isPng: false,
  }).filter(({ kind }) => pinnedKinds.includes(kind));
}
