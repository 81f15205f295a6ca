const combiningMarks = /\p{M}/gu;
const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu;
/** What `collapse` changes, normalising aside: most texts have none of it. */
const uneven = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]|[^\S ]|\s{2}/u;

/** NFC, every run of white space one space, no invisible characters, trimmed: the form in which two texts are compared. */
export function collapse(text: string): string {
  if (!uneven.test(text)) return text.normalize("NFC").trim();
  return text.replace(invisible, "").normalize("NFC").replace(/\s+/gu, " ").trim();
}

/**
 * Lower case without diacritics, «đ» as d: the form in which people search and misspell.
 * One character in gives one character out for precomposed (NFC) Vietnamese, so offsets hold.
 */
export function fold(text: string): string {
  return text.normalize("NFD").replace(combiningMarks, "").replace(/[đĐ]/gu, "d").toLowerCase();
}
