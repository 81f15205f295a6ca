/** How the reader reads: step by step with one figure, or as an article with a figure at every step. */
export type ReadingMode = "steps" | "article";

const storageKey = "reading";
const root = document.documentElement;

/** The reader's own choice, or else steps, unless the system asks for less motion. */
function chosenMode(): ReadingMode {
  const kept = readKept();
  if (kept === "steps" || kept === "article") return kept;
  return isMotionReduced() ? "article" : "steps";
}

/** Null where the browser keeps nothing. */
function readKept(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function isMotionReduced(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function readingMode(): ReadingMode {
  return root.dataset["reading"] === "steps" ? "steps" : "article";
}

/** Runs before the page is painted, so that nothing moves afterwards. */
export function startReading(): void {
  root.dataset["reading"] = chosenMode();
}

/** Switches, and keeps the choice where the browser lets us. */
export function chooseReading(mode: ReadingMode): void {
  root.dataset["reading"] = mode;
  try {
    localStorage.setItem(storageKey, mode);
  } catch {
    // Private windows refuse; the choice then holds for this page.
  }
}
