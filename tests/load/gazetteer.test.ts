import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { languages } from "../../src/domain/language.ts";
import { toNameKey } from "../../src/domain/name-key.ts";
import { isId } from "../../src/domain/slug.ts";
import { loadGazetteer } from "../../src/load/gazetteer.ts";
import { gazetteerWords } from "../../src/words/problems/gazetteer.ts";

const header = "id,name_vi,name_en,region,column,row,aliases";
const organisation = "- id: a\n  kind: company\n  name: { vi: Công ty A, en: Company A }\n";
const unit = "- id: shoe\n  kind: count\n  words: { vi: [giày], en: [shoes, shoe] }\n";

let content = "";

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), "gazetteer-"));
  await mkdir(path.join(content, "gazetteer"));
});

afterEach(() => rm(content, { recursive: true }));

async function read(name: string, text: string | Uint8Array) {
  await writeFile(path.join(content, "gazetteer", name), text);
  const { value, problems } = await loadGazetteer(content);
  return {
    value,
    told: problems.map(({ rule, level, place, facts, related }) => ({
      rule,
      level,
      at: `${path.relative(content, place.file)}:${place.line}:${place.column}`,
      ...(related ? { related: `${related.line}:${related.column}` } : {}),
      ...facts,
    })),
  };
}

describe("loadGazetteer", () => {
  it("gives empty lists to a publication without a gazetteer", async () => {
    const reading = await loadGazetteer(path.join(content, "nowhere"));
    expect(reading).toMatchObject({
      value: { provinces: [], organisations: [], documentKinds: [], units: [] },
      problems: [],
    });
  });

  it.each(["units.yaml", "organisations.yaml", "documents.yaml"])(
    "takes a %s of comments as an empty list",
    async (name) => {
      const { value, told } = await read(name, "# Nothing yet.\n\n");
      expect(told).toEqual([]);
      expect(value?.units).toEqual([]);
    },
  );

  it("reads a province with every optional cell, semicolons and a byte order mark", async () => {
    const text = `\uFEFFid;name_vi;name_en;region;column;row;aliases;except\r\nhue;Huế;Hue;centre;4;9;TT Huế | TT-Huế;Bún bò Huế\r\n`;
    const { value, told } = await read("provinces.csv", text);
    expect(told).toEqual([]);
    expect(value?.provinces).toEqual([
      {
        id: "hue",
        name: { vi: "Huế", en: "Hue" },
        aliases: ["TT Huế", "TT-Huế"],
        except: ["Bún bò Huế"],
        region: "centre",
        column: 4,
        row: 9,
      },
    ]);
  });

  it("leaves out what a province has not", async () => {
    const { value } = await read("provinces.csv", "id,name_vi,name_en,column,row\na,Á,A,0,1\n");
    expect(value?.provinces).toEqual([{ id: "a", name: { vi: "Á", en: "A" }, aliases: [], column: 0, row: 1 }]);
  });

  it.each([
    [
      "an id that is none, with the right one",
      "Hà Giang,Hà Giang,Ha Giang,,3,0,",
      { rule: "gazetteer-id-wrong", at: "2:1", suggestion: "ha-giang" },
    ],
    [
      "a missing id, with one made of the name",
      ",Hà Giang,Ha Giang,,3,0,",
      { rule: "gazetteer-id-wrong", at: "2:1", suggestion: "ha-giang" },
    ],
    ["a missing Vietnamese name", "a,,A,,3,0,", { rule: "gazetteer-name-missing", at: "2:3", column: "name_vi" }],
    ["a missing English name", "a,Á,,,3,0,", { rule: "gazetteer-name-missing", at: "2:5", column: "name_en" }],
    [
      "a tile that is no number",
      "a,Á,A,,x,0,",
      { rule: "gazetteer-tile-wrong", at: "2:8", column: "column", text: "x" },
    ],
    [
      "a tile beyond every map",
      "a,Á,A,,3,100,",
      { rule: "gazetteer-tile-wrong", at: "2:10", column: "row", text: "100" },
    ],
    ["a tile below the map", "a,Á,A,,3,-1,", { rule: "gazetteer-tile-wrong", at: "2:10", column: "row", text: "-1" }],
    [
      "an id that comes again",
      "a,Á,A,,0,0,\na,Bé,B,,1,0,",
      { rule: "gazetteer-id-twice", at: "3:1", related: "2:1", id: "a" },
    ],
    [
      "a tile that is taken",
      "a,Á,A,,3,0,\nb,Bé,B,,3,0,",
      { rule: "gazetteer-tile-taken", at: "3:9", related: "2:8", entry: "a", column: 3, row: 0 },
    ],
    [
      "a name that is another's alias",
      'a,Á,A,,0,0,X|Y\nb,Bé,B,,1,0,"Z|y"',
      { rule: "gazetteer-name-twice", at: "3:13", entry: "a", name: "y" },
    ],
    [
      "a name with its tone mark in the other place",
      "a,Hòa Bình,A,,0,0,\nb,Hoà Bình,B,,1,0,",
      { rule: "gazetteer-name-twice", at: "3:3", entry: "a" },
    ],
    [
      "a name with another dash",
      "a,Bà Rịa – Vũng Tàu,A,,0,0,\nb,Bà Rịa-Vũng Tàu,B,,1,0,",
      { rule: "gazetteer-name-twice", entry: "a" },
    ],
    ["a row that is too short", "a,Á,A", { rule: "csv-cells", expected: 7, actual: 3 }],
  ])("tells %s", async (_, rows, expected) => {
    const { value, told } = await read("provinces.csv", `${header}\n${rows}\n`);
    const at = "at" in expected ? { at: `gazetteer/provinces.csv:${expected.at}` } : {};
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ level: "error", ...expected, ...at });
    expect(value).toBeNull();
  });

  it("tells an unknown column with the one that is meant", async () => {
    const { told } = await read("provinces.csv", "id,name_vi,name_en,column,row,alises\na,Á,A,0,0,\n");
    expect(told).toMatchObject([{ rule: "csv-column-unknown", column: "alises", suggestion: "aliases" }]);
  });

  it.each([
    [
      "an unknown field with the one that is meant",
      `${organisation}  alias: [A]\n`,
      { rule: "field-unknown", at: "4:3", suggestion: "aliases" },
    ],
    [
      "an unknown kind with the one that is meant",
      organisation.replace("company", "compny"),
      { rule: "field-choice", at: "2:9", suggestion: "company" },
    ],
    [
      "a name in one language only",
      organisation.replace(", en: Company A", ""),
      { rule: "field-missing", field: "0.name.en" },
    ],
    ["an id with capitals", organisation.replace("id: a", "id: A"), { rule: "field-wrong", at: "1:7", expected: "id" }],
    [
      "an id that comes again",
      organisation + organisation.replaceAll(/ A\b/gu, " B"),
      { rule: "gazetteer-id-twice", at: "4:7", related: "1:7" },
    ],
    [
      "an alias that is another's name",
      `${organisation}- { id: b, kind: company, name: { vi: B, en: B }, aliases: [C, công ty A] }\n`,
      { rule: "gazetteer-name-twice", at: "4:64", entry: "a" },
    ],
    ["broken YAML", "- id: a\n  name: {\n", { rule: "yaml-syntax" }],
    ["fields where a list belongs", "a: 1\n", { rule: "field-wrong", expected: "list" }],
  ])("tells %s in a list", async (_, text, expected) => {
    const { value, told } = await read("organisations.yaml", text);
    const at = "at" in expected ? { at: `gazetteer/organisations.yaml:${expected.at}` } : {};
    expect(told[0]).toMatchObject({ level: "error", ...expected, ...at });
    expect(value).toBeNull();
  });

  it("tells names that come again beside a wrong field", async () => {
    const { told } = await read(
      "documents.yaml",
      "- { id: a, name: { vi: X, en: Y } }\n- { id: b, nme: 1, name: { vi: x, en: Z } }\n",
    );
    expect(told.map(({ rule }) => rule)).toEqual(["field-unknown", "gazetteer-name-twice"]);
  });

  it.each([
    [
      "an id that every publication has",
      unit.replace("shoe\n", "percent\n"),
      { rule: "gazetteer-unit-common", at: "1:7", text: "percent" },
    ],
    [
      "a word with capitals",
      unit.replace("giày", "Giày"),
      { rule: "gazetteer-word-capitals", at: "3:17", word: "Giày" },
    ],
    [
      "a word of two units",
      `${unit}- { id: boot, kind: count, words: { vi: [ủng, giày], en: [boots] } }\n`,
      { rule: "gazetteer-name-twice", at: "4:47", entry: "shoe" },
    ],
    ["a unit without a word", unit.replace("[giày]", "[]"), { rule: "field-empty", at: "3:16" }],
  ])("tells %s in the units", async (_, text, expected) => {
    const { value, told } = await read("units.yaml", text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ ...expected, at: `gazetteer/units.yaml:${expected.at}` });
    expect(value).toBeNull();
  });

  it("advises to leave out a word that every publication has, and keeps the unit", async () => {
    const { value, told } = await read("units.yaml", unit.replace("giày", "giày, lần"));
    const expected = { rule: "gazetteer-unit-common", level: "advice", at: "gazetteer/units.yaml:3:23", text: "lần" };
    expect(told).toEqual([expected]);
    expect(value?.units).toHaveLength(1);
  });

  it("lets one word stand for different things in two languages", async () => {
    const { told } = await read(
      "units.yaml",
      `${unit}- { id: boot, kind: count, words: { vi: [shoe], en: [giày] } }\n`,
    );
    expect(told).toEqual([]);
  });

  it("tells a file that is not UTF-8 at its first wrong byte", async () => {
    const { told } = await read("units.yaml", Uint8Array.of(0x23, 0x0a, 0x20, 0xe9));
    expect(told).toMatchObject([{ rule: "data-not-utf8", at: "gazetteer/units.yaml:2:2" }]);
  });

  it("tells the mistakes of all files at once", async () => {
    await writeFile(path.join(content, "gazetteer", "provinces.csv"), `${header}\na,,A,,0,0,\n`);
    const { told } = await read("units.yaml", unit.replace("count", "cont"));
    expect(told.map(({ rule }) => rule)).toEqual(["gazetteer-name-missing", "field-choice"]);
  });

  it("has words and a mend for an id without a suggestion in both languages", () => {
    for (const language of languages) {
      const { says, mend } = gazetteerWords["gazetteer-id-wrong"][language]({ id: "", suggestion: null });
      expect(says).not.toContain("«»");
      expect(mend).toMatch(/ha-giang/u);
    }
  });
});

describe("toNameKey", () => {
  it.each([
    ["Khánh Hòa", "Khánh Hoà"],
    ["Ủy ban", "Uỷ ban"],
    ["Sức khỏe", "Sức khoẻ"],
    ["Thừa Thiên – Huế", "Thừa Thiên-Huế"],
    ["thừa  thiên\u00A0- huế", "Thừa Thiên - Huế"],
    ["Hòa Bình".normalize("NFD"), "Hoà Bình"],
  ])("makes %s and %s one name", (one, other) => {
    expect(toNameKey(one)).toBe(toNameKey(other));
  });

  it.each([
    ["Hòa Bình", "Hóa Bình"],
    ["Bắc Kạn", "Bắc Cạn"],
    ["Hà Nam", "Hà Nội"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(toNameKey(one)).not.toBe(toNameKey(other));
  });

  it("leaves the tone of «quý» and of closed syllables where it is", () => {
    expect(toNameKey("Quý Hoàng toán")).toBe("quý hoàng toán");
  });
});

describe("the publication's gazetteer", async () => {
  const { value, problems } = await loadGazetteer(path.resolve(import.meta.dirname, "../../content"));
  const { provinces = [], organisations = [], documentKinds = [], units = [] } = value ?? {};
  const named = new Map(
    provinces.flatMap(({ id, name, aliases }) =>
      [name.vi, name.en, ...aliases].map((text) => [toNameKey(text), id] as const),
    ),
  );
  const organisationCalled = (text: string) =>
    organisations.find(({ name, aliases }) =>
      [name.vi, name.en, ...aliases].some((each) => toNameKey(each) === toNameKey(text)),
    );

  it("has no mistake", () => {
    expect(problems).toEqual([]);
  });

  it("has the 63 provinces, each on a tile of its own, on a map of at most 9 by 20", () => {
    expect(provinces).toHaveLength(63);
    expect(new Set(provinces.map(({ column, row }) => `${column},${row}`)).size).toBe(63);
    expect(Math.max(...provinces.map(({ column }) => column))).toBeLessThan(9);
    expect(Math.max(...provinces.map(({ row }) => row))).toBeLessThan(20);
  });

  it("puts no tile alone: each touches another, corners included", () => {
    const alone = provinces.filter(
      (one) =>
        !provinces.some(
          (two) => two !== one && Math.max(Math.abs(one.column - two.column), Math.abs(one.row - two.row)) === 1,
        ),
    );
    expect(alone).toEqual([]);
  });

  it.each([
    ["ha-giang", "ca-mau", "north"],
    ["lang-son", "ha-noi", "north"],
    ["ha-noi", "da-nang", "north"],
    ["da-nang", "ho-chi-minh-city", "north"],
    ["dien-bien", "ha-noi", "west"],
    ["ha-noi", "hai-phong", "west"],
    ["kon-tum", "quang-ngai", "west"],
    ["kien-giang", "ho-chi-minh-city", "west"],
    ["tay-ninh", "ninh-thuan", "west"],
  ])("puts %s and %s as the map has them (%s first)", (first, second, side) => {
    const placed = new Map(provinces.map((province) => [province.id, province]));
    const axis = side === "north" ? "row" : "column";
    expect(placed.get(first)?.[axis]).toBeLessThan(placed.get(second)?.[axis] ?? -1);
  });

  it.each([
    ["TP.HCM", "ho-chi-minh-city"],
    ["Tp.Hồ Chí Minh", "ho-chi-minh-city"],
    ["thành phố Hồ Chí Minh", "ho-chi-minh-city"],
    ["Thừa Thiên - Huế", "thua-thien-hue"],
    ["Thừa Thiên-Huế", "thua-thien-hue"],
    ["TT-Huế", "thua-thien-hue"],
    ["Đăk Lăk", "dak-lak"],
    ["Đắc Lắc", "dak-lak"],
    ["Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"],
    ["Bắc Cạn", "bac-kan"],
    ["Kontum", "kon-tum"],
    ["Hoà Bình", "hoa-binh"],
  ])("knows %s as %s", (text, id) => {
    expect(named.get(toNameKey(text))).toBe(id);
  });

  it.each(["Quy Nhơn", "Hạ Long", "Nha Trang", "Huế", "Vũng Tàu", "Hồ Chí Minh"])(
    "takes %s for no province",
    (text) => {
      expect(named.has(toNameKey(text))).toBe(false);
    },
  );

  it.each([
    ["Bộ TT&TT", "mic"],
    ["Bộ Thông tin - Truyền thông", "mic"],
    ["KH&ĐT", "mpi"],
    ["Bộ Lao động - Thương binh xã hội", "molisa"],
    ["BHXH Việt Nam", "social-security"],
    ["Bảo hiểm Xã hội Việt Nam", "social-security"],
    ["ủy ban Giám sát tài chính quốc gia", "financial-supervision-committee"],
    ["Cục Tin học hoá", "aita"],
    ["Hội Truyền thông số Việt Nam", "vdca"],
    ["VietnamPost", "vietnam-post"],
    ["LHQ", "un"],
    ["TTXVN/Vietnam+", "vietnamplus"],
    ["TTO", "tuoi-tre"],
    ["NLĐO", "nguoi-lao-dong"],
    ["VTV", "vtv"],
  ])("knows %s as %s", (text, id) => {
    expect(organisationCalled(text)?.id).toBe(id);
  });

  it("has the 22 ministries and ministry-level agencies, and more than 50 publishers", () => {
    expect(organisations.filter(({ kind }) => kind === "ministry")).toHaveLength(22);
    expect(organisations.filter(({ kind }) => kind === "publisher").length).toBeGreaterThan(50);
  });

  it("has ids that can stand in addresses, and every exception holds a name of its entry", () => {
    const all = [...provinces, ...organisations, ...documentKinds, ...units];
    expect(all.filter(({ id }) => !isId(id))).toEqual([]);
    const idle = [...provinces, ...organisations].flatMap(({ name, aliases, except = [] }) =>
      except.filter((phrase) => ![name.vi, ...aliases].some((each) => toNameKey(phrase).includes(toNameKey(each)))),
    );
    expect(idle).toEqual([]);
  });

  it("counts at least 200 things, in words of both languages", () => {
    expect(units.length).toBeGreaterThanOrEqual(200);
    expect(units.filter(({ kind }) => kind !== "count")).toEqual([]);
  });
});
