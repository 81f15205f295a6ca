import path from "node:path";
import { chartKinds, type ChartKind } from "../src/domain/chart.ts";
import { formatChart } from "../src/load/new-files.ts";
import { ask, loadSound, resolve, type NewOptions } from "./new-options.ts";
import { writeNew } from "./new-write.ts";

/** A chart of a dataset's rows. */
export async function newChart(options: NewOptions): Promise<boolean> {
  const publication = await loadSound(options);
  if (publication === null) return false;
  const { datasets } = publication.datasets;
  const fields = [
    { name: "kind", choices: chartKinds },
    { name: "dataset", choices: datasets.map(({ id }) => id) },
    { name: "title" },
    { name: "titleEn" },
  ];
  const answers = await ask(fields, options);
  if (answers === null) return false;
  const kinds = new Map<string, ChartKind>(chartKinds.map((kind) => [kind, kind]));
  const kind = resolve("kind", answers["kind"] ?? "", kinds, options.language);
  const byId = new Map(datasets.map((one) => [one.id, one]));
  const dataset = resolve("dataset", answers["dataset"] ?? "", byId, options.language);
  if (kind === null || dataset === null) return false;
  const title = { vi: answers["title"] ?? "", en: answers["titleEn"] ?? "" };
  const dimensions = dataset.dimensions.map(({ id }) => id);
  const text = formatChart({ kind, dataset: dataset.id, title, values: dataset.values, dimensions });
  return writeNew([{ file: path.join(options.folders.content, "charts", `${answers.id}.yaml`), text }], options);
}
