const sentenceEnd = /[.!?…;:]["”»')\]]*$/u;
const dateTail = /\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?:\s*[-–,]?\s*\d{1,2}[:h]\d{2})?\)?$/u;

/** A paragraph that someone wrote: a sentence, or long. */
export function isProse(text: string): boolean {
  return (text.length >= 60 && sentenceEnd.test(text)) || text.length >= 220;
}

/** A short line that ends like a headline. */
export function isHeadline(text: string): boolean {
  return text.length <= 220 && (!/[.;:,]$/u.test(text) || /(?:\.\.\.|…)$/u.test(text) || dateTail.test(text));
}

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}
