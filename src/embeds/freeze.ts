import { escapeMarkup } from "../charts/document/serialise.ts";
import { mapTexts } from "../charts/map-texts.ts";
import type { Kinds } from "../charts/kinds/registry.ts";
import type { Pin, PinnedValue } from "../domain/pin.ts";
import { referenceOf, type RichText, type Value } from "../domain/value.ts";
import { findChartValues } from "./chart-rows.ts";
import type { PublishedChart, ShownCorrection } from "./published-chart.ts";

/** A published chart as a pin: what it needs to be drawn again, and nothing else. */
export function toPin(published: PublishedChart, kinds?: Kinds): Pin {
  const { chart, units, provinces, sources, corrections } = published;
  const data = findChartValues(chart, published.data, kinds);
  const used = new Set(data.map(({ unit }) => unit));
  const references = new Set(data.map(referenceOf));
  return {
    format: 1,
    chart: mapTexts(chart, ({ text }) => text),
    data: data.map(toPinnedValue),
    units: units.filter(({ id }) => used.has(id)),
    provinces: chart.kind === "tile-map" ? provinces : [],
    sources: Object.fromEntries(
      Object.entries(sources).flatMap(([reference, { text }]) =>
        references.has(reference) ? [[reference, text]] : [],
      ),
    ),
    corrections: corrections.map(({ date, text }) => ({ date, text: { vi: text.vi.text, en: text.en.text } })),
  };
}

/** A pin as a chart that today's engine draws. `live` is what is published under the same name today, if anything. */
export function fromPin(pin: Pin, live: PublishedChart | null): PublishedChart {
  const { units, provinces } = pin;
  return {
    chart: mapTexts(pin.chart, toRichText),
    data: pin.data.map(toValue),
    units,
    provinces,
    sources: findSources(pin, live),
    corrections: allCorrections(pin, live),
    story: live?.story ?? null,
  };
}

// The names as they were, the addresses as they are.
function findSources(pin: Pin, live: PublishedChart | null): PublishedChart["sources"] {
  const nowhere = { vi: null, en: null };
  return Object.fromEntries(
    Object.entries(pin.sources).map(([reference, text]) => [
      reference,
      { text, address: live?.sources[reference]?.address ?? nowhere },
    ]),
  );
}

// A correction that came later belongs above the old numbers more than anywhere else.
function allCorrections({ corrections }: Pin, live: PublishedChart | null): readonly ShownCorrection[] {
  const known = corrections.map(({ date, text }) => ({
    date,
    text: { vi: toRichText(text.vi), en: toRichText(text.en) },
  }));
  const later = (live?.corrections ?? []).filter(
    ({ date, text }) => !corrections.some((each) => each.date === date && each.text.vi === text.vi.text),
  );
  return [...known, ...later];
}

function toRichText(text: string): RichText {
  return { html: escapeMarkup(text), text };
}

function toPinnedValue(value: Value): PinnedValue {
  return { ...value, low: finite(value.low), high: finite(value.high) };
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

function toValue({ low, high, ...value }: PinnedValue): Value {
  return { ...value, low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}
