import { beforeAll, describe, expect, it } from "vitest";
import { isExplained } from "../../src/seeds/article-edits.ts";
import { formatArticle } from "../../src/seeds/article-markdown.ts";
import { convertSeed } from "../../src/seeds/convert-seed.ts";
import { gazetteer } from "./test-gazetteer.ts";

const seed = `Xã Tân Sơn nhận hồ sơ qua mạng

Trong tháng đầu tiên, xã Tân Sơn nhận được 120 hồ sơ qua mạng, gấp đôi so với dự tính của chính quyền địa phương.

Theo xã, có 13 thôn, gồm 6 thôn vùng cao và 7 thôn vùng thấp, đã có điểm hướng dẫn cho người dân.

Xã sẽ mở thêm một điểm hướng dẫn. Cán bộ trẻ được giao giúp người già nộp hồ sơ ngay tại nhà văn hóa.
`;

let generated = "";
beforeAll(() => {
  const { value } = convertSeed(seed, { file: "a.txt", gazetteer });
  if (value !== null) generated = formatArticle(value, { seedSha256: "s", hash: () => "h" });
});

function edit(was: string, is: string, listed: readonly (readonly [string, string])[]): string {
  const edits = listed.map(([from, to]) => `  - was: "${from}"\n    is: "${to}"\n    why: nhầm\n`).join("");
  return generated.replaceAll(was, is).replace("edits: []\n", edits === "" ? "edits: []\n" : `edits:\n${edits}`);
}

describe("listed edits", () => {
  it.each([
    ["a word of the body", "nhà văn hóa", "nhà văn hoá xã", [["nhà văn hóa", "nhà văn hoá xã"]]],
    ["a number where it is quoted too", "120 hồ sơ", "125 hồ sơ", [["120 hồ sơ", "125 hồ sơ"]]],
    ["a part of a sum", "6 thôn", "5 thôn", [["6 thôn", "5 thôn"]]],
  ] as const)("explain %s", (_name, was, is, listed) => {
    expect(isExplained(edit(was, is, listed), generated)).toBe(true);
  });

  it("explain a number's value that was mended with its words", () => {
    const mended = edit("120 hồ sơ", "125 hồ sơ", [["120 hồ sơ", "125 hồ sơ"]]).replace("value: 120", "value: 125");
    expect(isExplained(mended, generated)).toBe(true);
  });

  it.each([
    ["a change that is not listed", "nhà văn hóa", "trường học", []],
    ["a change beside the listed one", "nhà văn hóa", "trường học", [["vùng cao", "vùng xa"]]],
    ["no change but a value", "value: 120", "value: 121", [["nhà văn hóa", "trường"]]],
  ] as const)("do not explain %s", (_name, was, is, listed) => {
    expect(isExplained(edit(was, is, listed), generated)).toBe(false);
  });

  it("explain nothing in a file that cannot be read", () => {
    expect(isExplained("no article", generated)).toBe(false);
  });
});
