import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { isId } from "../domain/slug.ts";
import { checkAlternatives, type NumbersIn } from "../charts/alternative.ts";
import { checkChart } from "../charts/check-chart.ts";
import { toDocument } from "../charts/document/drawing-document.ts";
import { draw } from "../charts/draw.ts";
import { pictureWidths } from "../charts/figure.ts";
import type { Kinds } from "../charts/kinds/registry.ts";
import { mapTexts } from "../charts/map-texts.ts";
import { parseChart } from "../charts/parse-chart.ts";
import type { Datasets } from "../data/dataset.ts";
import { placesInString } from "../data/string-place.ts";
import type { Chart } from "../domain/chart.ts";
import type { Province } from "../domain/gazetteer.ts";
import type { Language } from "../domain/language.ts";
import type { Problem } from "../domain/problem.ts";
import type { Unit } from "../domain/unit.ts";
import { referenceOf, type RichText, type Value } from "../domain/value.ts";
import { renderLinked, type LinkContext } from "../markdown/links.ts";

interface ChartsOptions {
  contentDir: string;
  kinds: Kinds;
  provinces: readonly Province[];
  /** What the publication counts, beside the common units. */
  units: readonly Unit[];
  datasets: Datasets;
  /** With what the links of a chart's texts are resolved. */
  linksIn: (language: Language) => LinkContext;
}

/** A chart ready to be drawn, with the values it may show and those that its words refer to. */
export interface LoadedChart {
  chart: Chart;
  data: readonly Value[];
  /** Values that its texts refer to (`dataset.key`). */
  mentioned: readonly string[];
  file: string;
}

export interface LoadedCharts {
  /** By id. */
  charts: ReadonlyMap<string, LoadedChart>;
  /** Ids of the files that hold a mistake: what refers to them is not wrong for that. */
  broken: readonly string[];
}

/** Reads every chart under `charts/`, checks it against its data and resolves its texts. All problems are told. */
export async function loadCharts(
  options: ChartsOptions,
): Promise<{ value: LoadedCharts; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const charts = new Map<string, LoadedChart>();
  const broken: string[] = [];
  const valuesOf = toValuesOf(options.datasets);
  for (const name of (await glob("charts/*.yaml", { cwd: options.contentDir })).sort()) {
    const file = path.join(options.contentDir, name);
    const id = path.basename(name, ".yaml");
    const reading = loadChart({ file, id, text: await readFile(file, "utf8") }, options, valuesOf);
    problems.push(...reading.problems);
    if (reading.value !== null) charts.set(id, reading.value);
    // Nobody means a chart by a name that no chart can have.
    else if (isId(id)) broken.push(id);
  }
  return { value: { charts, broken }, problems };
}

function loadChart(
  source: { file: string; id: string; text: string },
  { kinds, provinces, units, datasets, linksIn }: ChartsOptions,
  valuesOf: (ids: readonly string[]) => readonly Value[],
): { value: LoadedChart | null; problems: readonly Problem[] } {
  const { value: written, problems: malformed, placeOf } = parseChart(source, kinds);
  if (written === null) return { value: null, problems: malformed };
  const problems: Problem[] = [...malformed];
  const mentioned = new Set<string>();
  const chart = mapTexts(written, (text, language, at): RichText => {
    const place = placeOf(at);
    const placeAt = placesInString(source.text, place, text);
    const links = { ...linksIn(language), tellsUnlinked: true };
    const { rich, values, problems: wrong } = renderLinked(text, links, place, placeAt);
    problems.push(...wrong);
    for (const value of values) mentioned.add(value);
    return rich;
  });
  const ids = datasets.datasets.map(({ id }) => id);
  const data = valuesOf(chart.datasets);
  problems.push(...checkChart(chart, data, { kinds, provinces, datasets: ids, placeOf }));
  const isBroken = problems.some(({ level }) => level === "error");
  // What cannot be drawn has no numbers to hold a text against.
  if (!isBroken) {
    const numbersIn = toNumbersIn({ chart, data }, { kinds, provinces, units });
    problems.push(...checkAlternatives(chart, { numbersIn, placeOf }));
  }
  const value = { chart, data, mentioned: [...mentioned], file: source.file };
  return { value: isBroken ? null : value, problems };
}

/** The values of some datasets, in the order of all values; grouped once, as every chart asks. */
function toValuesOf({ values }: Datasets): (ids: readonly string[]) => readonly Value[] {
  const placed = [...values.values()].map((value, index) => ({ value, index }));
  const byDataset = Map.groupBy(placed, ({ value }) => value.dataset);
  return (ids) =>
    [...new Set(ids)]
      .flatMap((id) => byDataset.get(id) ?? [])
      .sort((a, b) => a.index - b.index)
      .map(({ value }) => value);
}

const document = toDocument();

/** The numbers that a chart's states show, whatever the width. */
export function toNumbersIn(
  { chart, data }: Pick<LoadedChart, "chart" | "data">,
  surroundings: Pick<ChartsOptions, "kinds" | "provinces" | "units">,
): NumbersIn {
  const widthPx = pictureWidths[0];
  return (state, language) => draw(chart, state, data, { ...surroundings, document, language, widthPx }).numbers;
}

/** Every value that a chart shows or names, by reference. */
export function referencesOf({ data, mentioned }: LoadedChart): ReadonlySet<string> {
  return new Set([...data.map(referenceOf), ...mentioned]);
}
