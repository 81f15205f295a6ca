const fieldName = /^([A-Za-z]+):/u;

/** What an editor changed in a generated article: names of frontmatter fields, and 1-based lines of the body. */
export interface Difference {
  fields: readonly string[];
  lines: readonly number[];
}

const mostLines = 5;

/** Compares an article's file with what would be written today. */
export function findDifference(edited: string, generated: string): Difference {
  const own = parse(edited);
  const other = parse(generated);
  const names = [...new Set([...own.fields.keys(), ...other.fields.keys()])];
  const known = new Set(other.body.map(({ text }) => text));
  return {
    fields: names.filter((name) => name !== "generated" && own.fields.get(name) !== other.fields.get(name)),
    lines: own.body
      .filter(({ text }) => !known.has(text))
      .map(({ line }) => line)
      .slice(0, mostLines),
  };
}

interface Parsed {
  fields: ReadonlyMap<string, string>;
  body: readonly { text: string; line: number }[];
}

function parse(file: string): Parsed {
  const lines = file.split(/\r?\n/u);
  const end = lines.indexOf("---", 1);
  const fields = new Map<string, string>();
  let name = "";
  for (const line of lines.slice(1, Math.max(end, 1))) {
    name = fieldName.exec(line)?.[1] ?? name;
    fields.set(name, `${fields.get(name) ?? ""}${line}\n`);
  }
  const body = lines.map((text, index) => ({ text, line: index + 1 })).slice(end + 1);
  return { fields, body: body.filter(({ text }) => text.trim() !== "") };
}
