export const delimiters = [",", ";", "\t"] as const;

/** The delimiter under which most names of the first line are known ones; the comma where none is. */
export function findDelimiter(text: string, known: readonly string[]): string {
  const [header = ""] = text
    .replace(/^\uFEFF/u, "")
    .trimStart()
    .split(/[\r\n]/u);
  let best: { delimiter: string; count: number } = { delimiter: delimiters[0], count: 0 };
  for (const delimiter of delimiters) {
    const names = header.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/gu, "").trim());
    const count = names.filter((name) => known.includes(name)).length;
    if (count > best.count) best = { delimiter, count };
  }
  return best.delimiter;
}
