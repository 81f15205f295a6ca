import { toDocument } from "../src/charts/document/drawing-document.ts";
import type { Kinds } from "../src/charts/kinds/registry.ts";
import type { Language } from "../src/domain/language.ts";
import type { Addresses } from "../src/embeds/addresses.ts";
import { renderEmbedPage, type EmbedPage, type EmbedPageOptions } from "../src/embeds/embed-page.ts";
import type { PublishedChart } from "../src/embeds/published-chart.ts";
import { policyHash, type EmitEngine } from "./emit-engine.ts";

/** One of a chart's states, as an address names it: null for the state that opens. */
export type NamedState = string | null;

interface EmittedView {
  state: NamedState;
  language: Language;
  /** Default: the live page. */
  pin?: EmbedPageOptions["pin"];
}

interface Making {
  engine: EmitEngine;
  addresses: Addresses;
  kinds?: Kinds | undefined;
}

/** An embed page as a build writes it. */
export function renderEmittedPage(
  published: PublishedChart,
  { state, language, pin = null }: EmittedView,
  { engine, addresses, kinds }: Making,
): EmbedPage {
  return renderEmbedPage(published, {
    addresses,
    language,
    stateId: state ?? published.chart.opens,
    isStateNamed: state !== null,
    pin,
    css: engine.css,
    document: toDocument(),
    hash: policyHash,
    ...(kinds === undefined ? {} : { kinds }),
  });
}
