import { fold } from "./fold.ts";

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const maxLength = 72;

/** Whether a text can be an id, a key or a slug: `[a-z0-9]+(-[a-z0-9]+)*`. */
export function isId(text: string): boolean {
  return idPattern.test(text);
}

/**
 * A title as an address: folded, words joined by hyphens, at most 72 characters, cut between words.
 * A text without a letter or digit gives "".
 */
export function toSlug(title: string): string {
  const words = fold(title).match(/[a-z0-9]+/gu) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, maxLength) : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug;
}
