import type { Place } from "../domain/problem.ts";

/** Walks along one line of a file and knows the place of everything on it. */
export class LineReader {
  at = 0;
  readonly text: string;
  readonly #start: Place;

  /** `start` is the place of the text's first character. */
  constructor(text: string, start: Place) {
    this.text = text;
    this.#start = start;
  }

  get rest(): string {
    return this.text.slice(this.at);
  }

  /** What the pattern (anchored here) finds, or null; moves behind it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = new RegExp(pattern.source, `${pattern.flags.replace("y", "")}y`);
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  /** The place of a stretch of the line, from a position to the one after its last character. */
  placeOf(from: number, to = this.at): Place {
    const { file, line, column } = this.#start;
    return { file, line, column: column + from, endLine: line, endColumn: column + Math.max(to, from + 1) };
  }
}
