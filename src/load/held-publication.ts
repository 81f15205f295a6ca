import type { Reading } from "../domain/problem.ts";
import type { Publication } from "./load-publication.ts";
import type { PagesAhead } from "./story-pages.ts";

type Held = Reading<Publication> | null;

declare global {
  /** The publication as the build checked it, or as the watcher last read it: pages need not read it a second time. */
  var heldPublication: Held | Promise<Held> | undefined;
  /** Pages of stories that a build draws ahead. */
  var heldPages: PagesAhead | undefined;
}

/** Keeps a publication, or one that is being read, for the pages that are asked for next; null: they read it themselves. */
export function holdPublication(reading: Held | Promise<Held>): void {
  globalThis.heldPublication = reading;
}

export async function heldPublication(): Promise<Held> {
  return (await globalThis.heldPublication) ?? null;
}

/** Keeps what draws pages ahead, for the pages that are asked for next; null: they draw themselves. */
export function holdPages(pages: PagesAhead | null): void {
  globalThis.heldPages = pages ?? undefined;
}

export function heldPages(): PagesAhead | null {
  return globalThis.heldPages ?? null;
}
