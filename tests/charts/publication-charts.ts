import path from "node:path";
import { loadPublication } from "../../src/load/load-publication.ts";
import type { Example } from "./example.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The charts of the publication that stands beside the engine, as examples. */
export async function loadPublicationCharts(): Promise<readonly Example[]> {
  const folders = { content: path.join(root, "content"), seeds: path.join(root, "seeds") };
  const { value } = await loadPublication({ folders, base: "/" });
  if (value === null) throw new Error("publication unreadable");
  const { units, provinces } = value.gazetteer;
  return [...value.charts.values()].map(({ chart, data }) => ({ name: chart.id, chart, data, units, provinces }));
}
