import type { Place } from "../domain/problem.ts";

/** How far the source may run ahead of the string: indentation of a block, escapes. */
const longestGap = 200;

/**
 * Where the characters of a YAML string stand in its file: quotes, escapes, folded lines and the indentation of blocks
 * are walked over. `start` is where the scalar begins; `firstLine` is the 1-based line on which `source` itself begins.
 * A character that cannot be found stands where the one before it does.
 */
export function placesInString(source: string, start: Place, value: string, firstLine = 1): (offset: number) => Place {
  let offsets: readonly number[] | null = null;
  return (offset) => {
    offsets ??= align(source, offsetOf(source, start.line - firstLine + 1, start.column), value);
    const at = offsets[Math.max(0, Math.min(offset, offsets.length - 1))];
    return at === undefined ? start : { file: start.file, ...positionOf(source, at, firstLine) };
  };
}

/** For each character of the value, and for its end, the offset in the source. */
function align(source: string, from: number, value: string): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (const character of value.split("")) {
    let found = at;
    while (found - at < longestGap && found < source.length && !isSame(source, found, character)) found += 1;
    const isFound = found - at < longestGap && found < source.length;
    offsets.push(isFound ? found : at);
    if (isFound) at = found + 1;
  }
  return [...offsets, at];
}

function isSame(source: string, at: number, character: string): boolean {
  if (source[at] === character) return true;
  return character === " " && /\s/u.test(source[at] ?? "");
}

function offsetOf(source: string, line: number, column: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = source.indexOf("\n", offset);
    if (end === -1) return offset;
    offset = end + 1;
  }
  return offset + column - 1;
}

function positionOf(source: string, offset: number, firstLine: number): { line: number; column: number } {
  const before = source.slice(0, offset).split("\n");
  return { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
