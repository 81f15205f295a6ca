/** Wording without case and punctuation, accents kept: what makes two lines the same line. */
export function wordingOf(text: string): string {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
}
