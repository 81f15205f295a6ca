import type { Reading } from "../domain/problem.ts";
import type { Publication } from "./load-publication.ts";

declare global {
  /** The publication as the build checked it, or as the watcher last read it: pages need not read it a second time. */
  var heldPublication: Reading<Publication> | undefined;
}

/** Keeps a publication for the pages that are asked for next; null: they read it themselves. */
export function holdPublication(reading: Reading<Publication> | null): void {
  globalThis.heldPublication = reading ?? undefined;
}

export function heldPublication(): Reading<Publication> | null {
  return globalThis.heldPublication ?? null;
}
