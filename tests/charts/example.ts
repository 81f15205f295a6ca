import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw, type Picture } from "../../src/charts/draw.ts";
import { mapTexts } from "../../src/charts/map-texts.ts";
import { parseChart } from "../../src/charts/parse-chart.ts";
import { toKinds, type Kinds } from "../../src/charts/kinds/registry.ts";
import type { Chart } from "../../src/domain/chart.ts";
import { partialDateField } from "../../src/domain/fields.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Province } from "../../src/domain/gazetteer.ts";
import { qualifiers } from "../../src/domain/qualifier.ts";
import type { Unit } from "../../src/domain/unit.ts";
import type { RichText, Value } from "../../src/domain/value.ts";

const folder = path.join(import.meta.dirname, "examples");

const rowSchema = z.strictObject({
  dataset: z.string().optional(),
  key: z.coerce.string(),
  value: z.number().nullable().optional(),
  decimals: z.number().default(0),
  unit: z.string().default("percent"),
  qualifier: z.enum(qualifiers).nullable().default(null),
  low: z.number().optional(),
  high: z.number().optional(),
  asOf: partialDateField.nullable().default(null),
  from: partialDateField.nullable().default(null),
  to: partialDateField.nullable().default(null),
  label: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  outside: z.boolean().default(false),
  derived: z.string().optional(),
  in: z.record(z.string(), z.string()).default({}),
});

/** A value as tests write it: only what matters to a drawing. */
export function toValue(row: z.input<typeof rowSchema>, dataset: string): Value {
  const { value = null, low, high, outside, derived, in: dimensions, label, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    dataset: rest.dataset ?? dataset,
    value,
    low: low ?? value ?? Number.NEGATIVE_INFINITY,
    high: high ?? value ?? Number.POSITIVE_INFINITY,
    label: label ?? { vi: null, en: null },
    note: { vi: null, en: null },
    basis:
      derived === undefined
        ? {
            kind: outside ? "outside" : "article",
            id: "example",
            quote: "",
            quoteEn: null,
            marked: null,
            isEdited: false,
          }
        : { kind: "derived", formula: derived, shown: { vi: derived, en: derived }, inputs: {}, assumptions: [] },
    dimensions,
  };
}

export interface Example {
  name: string;
  chart: Chart;
  data: readonly Value[];
  units: readonly Unit[];
  provinces: readonly Province[];
}

export const exampleUnits: readonly Unit[] = [
  { id: "filing", kind: "count", words: { vi: ["hồ sơ"], en: ["filings", "filing"] } },
  { id: "service", kind: "count", words: { vi: ["dịch vụ"], en: ["services", "service"] } },
  { id: "body", kind: "count", words: { vi: ["cơ quan"], en: ["bodies", "body"] } },
];

export const exampleProvinces: readonly Province[] = readFileSync(
  path.join(import.meta.dirname, "provinces.csv"),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [id = "", vi = "", en = "", column, row, aliases = ""] = line.split(",");
    return { id, name: { vi, en }, aliases: aliases.split("|"), column: Number(column), row: Number(row) };
  });

export const exampleNames = readdirSync(folder).sort();

export function plainText(text: string): RichText {
  return { html: text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"), text };
}

/** A chart file's text as a chart whose texts are plain; throws where the file has a problem. */
export function toExampleChart(id: string, text: string, kinds: Kinds = toKinds()): Chart {
  const reading = parseChart({ file: `${id}.yaml`, text, id }, kinds);
  if (reading.value === null) throw new TypeError(`example with problems: ${JSON.stringify(reading.problems)}`);
  return mapTexts(reading.value, plainText);
}

export interface ExampleForm {
  state?: string;
  language?: Language;
  widthPx?: number;
}

/** One picture of an example: of the state that opens, in English, 560 px wide, unless told otherwise. */
export function drawExample(name: string, { state, language = "en", widthPx = 560 }: ExampleForm = {}): Picture {
  const { chart, data, units, provinces } = loadExample(name);
  const options = { document: toDocument(), language, units, provinces, widthPx };
  return draw(chart, state ?? chart.opens, data, options);
}

/** A drawn element's attributes, by name. */
export function findMarks(svg: string, shape: string): readonly Readonly<Record<string, string>>[] {
  return [...svg.matchAll(new RegExp(`<${shape} ([^>]*?)/?>`, "gu"))].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, key = "", value = ""]) => [key, value]),
    ),
  );
}

/** Where each text of a picture stands. */
export function findTexts(svg: string): readonly { text: string; x: number; y: number }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, attributes = "", text = ""]) => ({
    text: text.replaceAll("\u00a0", " "),
    x: Number(/(?:^| )x="([^"]*)"/u.exec(attributes)?.[1]),
    y: Number(/(?:^| )y="([^"]*)"/u.exec(attributes)?.[1]),
  }));
}

export function loadExample(name: string): Example {
  const chart = toExampleChart(name, readFileSync(path.join(folder, name, "chart.yaml"), "utf8"));
  const rows = z.array(rowSchema).parse(parse(readFileSync(path.join(folder, name, "data.yaml"), "utf8")));
  return {
    name,
    chart,
    data: rows.map((row) => toValue(row, chart.datasets[0] ?? "")),
    units: exampleUnits,
    provinces: exampleProvinces,
  };
}
