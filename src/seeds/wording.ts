/** Wording without case and punctuation, accents kept: what makes two lines the same line. */
export function wordingOf(text: string): string {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
}

/** Whether two words in a row of the first text stand so in the second: what a heading and its paragraph have in common. */
export function sharesPhrase(text: string, other: string): boolean {
  const words = wordingOf(text).split(" ");
  const whole = ` ${wordingOf(other)} `;
  return words.some((word, index) => index > 0 && whole.includes(` ${words[index - 1] ?? ""} ${word} `));
}
