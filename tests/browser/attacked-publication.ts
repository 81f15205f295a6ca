import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";
import { parse as parseYaml, stringify as stringifyYaml } from "yaml";
import { parse as parseCsv } from "csv-parse/sync";
import { toCanonicalJson } from "../../src/domain/pin.ts";
import { toPin } from "../../src/embeds/freeze.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { hashOfPin } from "../../src/load/pins.ts";
import { toPublishedCharts } from "../../src/load/published-charts.ts";

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
  "aliases",
  "language",
  "read",
  "rights",
  "order",
  "rules",
  "show",
  "opens",
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

/** Kinds of content that the second publication does without, as an editor would write them. */
const added: Readonly<Record<string, string>> = {
  "content/sources/tide-table.yaml": `publisher: Harbour
title: Tides of 2021
language: en
date: 2022-01
url: https://harbour.example/tides
read: 2024-02
readFor: { en: Passengers of 2021, vi: Hành khách năm 2021 }
`,
  "content/terms/quay.yaml": `name: { en: quay, vi: bến }
also: { en: [wharf], vi: [cầu tàu] }
short: { en: Where a boat lies, vi: Nơi tàu đậu }
text: { en: Made of stone, vi: Xây bằng đá }
`,
  "content/gazetteer/organisations.yaml": `- id: port-office
  kind: government
  name: { en: port office, vi: cảng vụ }
  aliases: [port office]
`,
  "content/handbook/en/harbour.md": `---
title: For the desk
lead: How we work here.
order: 1
rules: []
---

Ask the harbour first.
`,
  "content/handbook/vi/harbour.md": `---
title: Cho toà soạn
lead: Cách chúng tôi làm việc.
order: 1
rules: []
---

Hỏi cảng vụ trước đã.
`,
  // In one language only: no page may lead to a twin that is not there.
  "content/handbook/en/moorings.md": `---
title: Where boats lie
lead: Told in one language.
order: 2
rules: []
---

As [the harbour](#page:harbour) says.
`,
  "seeds/curated.yaml": `ferry.txt: { publisher: The Quay, author: The desk, rights: full }
`,
};

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

const outsideRow = `2021,800000,passenger,,2021,Năm 2021,2021,,tide-table,"In 2021 it carried 800,000 passengers.",\n`;

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
  for (const [file, text] of Object.entries(added)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  appendFileSync(path.join(folder, "content/datasets/passengers/data.csv"), outsideRow);
  for (const pattern of [
    "seeds/curated.yaml",
    "content/site.yaml",
    "content/{sources,terms}/*.yaml",
    "content/gazetteer/organisations.yaml",
  ])
    change(pattern, attackYaml);
  change("content/charts/*.yaml", attackYaml);
  change("content/datasets/*/dataset.yaml", attackYaml);
  change("content/{stories,pages,handbook}/**/*.md", attackMarkdown);
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

/** Freezes each chart with its texts as they are, and gives the paths of the pins' embeds. */
export async function pinAttacked({ content, seeds }: AttackedPublication): Promise<readonly string[]> {
  const { value, problems } = await loadPublication({ folders: { content, seeds }, base: "/" });
  if (value === null) throw new Error(`attacked publication unreadable: ${JSON.stringify(problems[0])}`);
  return toPublishedCharts(value).map((published) => {
    const pin = toPin(published, value.kinds);
    const [id, hash] = [published.chart.id, hashOfPin(pin)];
    mkdirSync(path.join(content, "pins", id), { recursive: true });
    writeFileSync(path.join(content, "pins", id, `${hash}.json`), `${toCanonicalJson(pin)}\n`);
    return `embed/${id}/v/${hash}/index.html`;
  });
}
