import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";
import { parse as parseYaml, stringify as stringifyYaml } from "yaml";
import { parse as parseCsv } from "csv-parse/sync";

/** What somebody who means harm would write into a text: it leaves attributes, elements, comments, scripts and CDATA. */
export const attack = `"'></title></script>]]>--><script>globalThis.attacked=true</script><img src=x onerror=globalThis.attacked=true><svg/onload=globalThis.attacked=true>`;

/** The same where a spreadsheet would run it. */
export const formula = `=HYPERLINK("https://evil.example","x")`;

// What names or measures something is held to its own shape by the check, and no reader sees it as text.
const structural = new Set([
  "id",
  "kind",
  "dataset",
  "chart",
  "state",
  "story",
  "languages",
  "email",
  "url",
  "formula",
  "inputs",
  "unit",
  "from",
  "to",
  "date",
  "published",
  "updated",
  "dataAsOf",
  "opening",
  "hero",
  "colours",
]);

function attackAll(data: unknown): unknown {
  if (typeof data === "string") return `${data} ${attack}`;
  if (Array.isArray(data)) return data.map(attackAll);
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, structural.has(key) ? value : attackAll(value)]),
  );
}

const attackYaml = (text: string): string => stringifyYaml(attackAll(parseYaml(text)), { lineWidth: 0 });

/** In markdown a text is a text when its marks are escaped; as code it is one anyway. */
const inMarkdown = `${attack.replace(/[<\]&[\\]/gu, String.raw`\$&`)} and \`${attack}\``;

function attackMarkdown(text: string): string {
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  const attacked = body
    .split("\n\n")
    .map((block) => (/^\s*:/u.test(block) || block.trim() === "" ? block : `${block.trimEnd()} ${inMarkdown}`));
  return `---\n${attackYaml(head)}---\n${attacked.join("\n\n")}\n`;
}

/** Every text of every row, and a note that a spreadsheet would run. */
function attackRows(text: string): string {
  const [header = [], ...rows] = parseCsv(text);
  const texts = ["label", "label_en", "quote_en"].map((name) => header.indexOf(name));
  return toPlainCsv([
    [...header, "note", "note_en"],
    ...rows.map((cells: readonly string[]) => [
      ...cells.map((cell, index) => (texts.includes(index) && cell !== "" ? `${cell} ${attack}` : cell)),
      `${formula} ${attack}`,
      `${formula} ${attack}`,
    ]),
  ]);
}

// As an editor's file stands: not made safe before it is read.
function toPlainCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
}

export interface AttackedPublication {
  content: string;
  seeds: string;
  remove: () => void;
}

/** The second publication with the attack in every text of every file, its seed included. */
export function writeAttacked(): AttackedPublication {
  const folder = mkdtempSync(path.join(tmpdir(), "attacked-"));
  cpSync(path.resolve(import.meta.dirname, "../second-publication"), folder, { recursive: true });
  const change = (pattern: string, how: (text: string) => string): void => {
    const files = globSync(pattern, { cwd: folder, absolute: true });
    if (files.length === 0) throw new RangeError(`no file to attack: ${pattern}`);
    for (const file of files) writeFileSync(file, how(readFileSync(file, "utf8")));
  };
  change("content/site.yaml", attackYaml);
  change("content/charts/*.yaml", attackYaml);
  change("content/datasets/*/dataset.yaml", attackYaml);
  change("content/{stories,pages}/**/*.md", attackMarkdown);
  change("content/datasets/*/data.csv", attackRows);
  change(
    "seeds/*.txt",
    (text) => `${text.trimEnd()}\n\nThe desk also counted 312 boats ${attack} on the river in 2023.\n`,
  );
  for (const name of readdirSync(path.join(folder, "content/articles")))
    rmSync(path.join(folder, "content/articles", name));
  return {
    content: path.join(folder, "content"),
    seeds: path.join(folder, "seeds"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
