import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toCsv, toDataJson, toMetadata } from "../../src/embeds/data-files.ts";
import { exampleNames } from "../charts/example.ts";
import { addresses } from "./example-page.ts";
import { loadPublished, toCorrection } from "./published-example.ts";

const table = z.array(z.array(z.string()));
const metadata = z.looseObject({
  resources: z.tuple([
    z.looseObject({
      path: z.string(),
      schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }),
    }),
  ]),
  licenses: z.tuple([z.looseObject({ name: z.string() })]),
  corrections: z.array(z.looseObject({ en: z.string() })),
});

describe("a chart's data files", () => {
  it.each(exampleNames)("of %s agree with each other", (name) => {
    const published = loadPublished(name);
    const [head = [], ...rows] = table.parse(parse(toCsv(published)));
    const described = metadata.parse(JSON.parse(toMetadata(published, addresses)));
    const { rows: same } = z
      .looseObject({ rows: z.array(z.record(z.string(), z.unknown())) })
      .parse(JSON.parse(toDataJson(published, addresses)));
    expect(described.resources[0].schema.fields.map((field) => field.name)).toEqual(head);
    expect(rows.map((row) => row.map((cell, index) => [head[index], cell]))).toEqual(
      same.map((row) => Object.entries(row).map(([key, cell]) => [key, String(cell ?? "")])),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it("write a table that strict readers accept, whatever the quotes hold", () => {
    const published = loadPublished("points");
    const quote = 'Ông nói: "14%, gần",\nrồi thôi';
    const data = published.data.map((value) =>
      value.basis.kind === "article" ? { ...value, basis: { ...value.basis, quote } } : value,
    );
    const csv = toCsv({ ...published, data });
    const [head = [], row = []] = table.parse(parse(csv, { record_delimiter: "\r\n" }));
    expect(row[head.indexOf("quote")]).toBe(quote);
    expect(csv.startsWith("\uFEFF")).toBe(false);
  });

  it("write a text that a spreadsheet would run as a text", () => {
    const published = loadPublished("points");
    const attack = '=HYPERLINK("https://evil.example","x")';
    const data = published.data.map((value) => ({ ...value, note: { vi: attack, en: attack } }));
    const cells = table.parse(parse(toCsv({ ...published, data }))).flat();
    expect(cells).toContain(`'${attack}`);
    expect(cells.filter((cell) => /^[=+@]/u.test(cell))).toEqual([]);
  });

  it("hold what a derived value was computed from, its open ends empty", () => {
    const published = loadPublished("points");
    const rows = table.parse(parse(toCsv(published)));
    const [head = []] = rows;
    const gap = rows.find(([key]) => key === "level-4-share.gap-2020") ?? [];
    expect(gap[head.indexOf("formula")]).toBe("30 − 14");
    expect(gap[head.indexOf("origin")]).toBe("derived");
  });

  it("name the licence and tell corrections", () => {
    const corrections = [toCorrection("2020-08-17", "Sai.", "Wrong.")];
    const described = metadata.parse(JSON.parse(toMetadata({ ...loadPublished("points"), corrections }, addresses)));
    expect(described.licenses[0].name).toBe("CC-BY-4.0");
    expect(described.corrections[0]?.en).toBe("Wrong.");
    expect(described.resources[0].path).toBe("https://trial.example/charts/points.csv");
  });
});
