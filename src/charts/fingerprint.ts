import type { ShownNumber } from "./kind.ts";

/**
 * What a written text alternative was checked against: eight letters that change when a number shown does
 * (FNV-1a over UTF-16 code units, http://www.isthe.com/chongo/tech/comp/fnv/). Good for noticing, not against forging.
 */
export function fingerprint(numbers: readonly ShownNumber[]): string {
  const facts = JSON.stringify(numbers.map(({ reference, text, date, origin }) => [reference, text, date, origin]));
  let hash = 0x811c9dc5;
  for (let index = 0; index < facts.length; index += 1) {
    hash = Math.imul(hash ^ facts.charCodeAt(index), 0x01000193);
  }
  // Letters only: YAML would take eight digits for a number.
  return (hash >>> 0)
    .toString(16)
    .padStart(8, "0")
    .replace(/./gu, (digit) => "abcdefghijklmnop".charAt(Number.parseInt(digit, 16)));
}
