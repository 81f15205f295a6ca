import type { Folders } from "../src/load/folders.ts";
import { loadPublication } from "../src/load/load-publication.ts";
import { loadPins } from "../src/load/pins.ts";
import { toPublishedCharts } from "../src/load/published-charts.ts";
import type { Problem } from "../src/domain/problem.ts";
import { emit, type Emitted, type EmitOptions } from "./emit.ts";

export type EmittedSite =
  { emitted: Emitted; problems: readonly Problem[] } | { emitted: null; problems: readonly Problem[] };

/**
 * Reads the publication and writes all that its charts have beside their pages into the folder of the site being made.
 * Nothing is written where the publication or a pin has an error: the problems say why.
 */
export async function emitPublication(folders: Folders, into: string, options: EmitOptions): Promise<EmittedSite> {
  const [publication, pins] = await Promise.all([
    loadPublication({ folders, base: options.base }),
    loadPins(folders.content),
  ]);
  const problems = [...publication.problems, ...pins.problems];
  if (publication.value === null || pins.problems.length > 0) return { emitted: null, problems };
  const { site, kinds } = publication.value;
  const charts = toPublishedCharts(publication.value);
  return { emitted: await emit({ site, kinds, charts, pins: pins.value }, into, options), problems };
}
