import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPublication } from "../../src/load/load-publication.ts";
import { reportPublication, type Report } from "../../src/load/report-publication.ts";
import { makeExample } from "../editors/make-mistake.ts";

let folder = "";
let report: Report | null = null;

beforeAll(async () => {
  folder = await makeExample();
  const folders = { content: path.join(folder, "content"), seeds: path.join(folder, "seeds") };
  const { value } = await loadPublication({ folders, base: "/" });
  report = value && reportPublication(value);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("npm run report", () => {
  it("counts the numbers of each story that are linked", () => {
    expect(report?.stories.map(({ linked, all }) => [linked, all])).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it("names quotes that nothing uses first", () => {
    expect(report?.quotes[0]).toMatchObject({ reference: "readers.stock", uses: 0 });
    expect(report?.quotes.find(({ reference }) => reference === "readers.2024")?.uses).toBe(3);
  });

  it("names the numbers of an article that no dataset cites", () => {
    expect(report?.articles[0]?.unused).toContain(
      "2.400 cuốn sách — Theo kế hoạch, thư viện sẽ mua thêm 2.400 cuốn sách trong năm 2026.",
    );
  });

  it("knows no chart that is left over, and a translation that nobody has read side by side", () => {
    expect(report?.charts).toEqual([]);
    expect(report?.translations).toEqual([
      { file: path.join(folder, "content/stories/en/library.md"), state: "unchecked", language: "vi" },
    ]);
  });
});
