import { describe, expect, it } from "vitest";
import { decodeSeed, maxSeedBytes } from "../../src/seeds/decode.ts";

const utf8 = new TextEncoder();
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

function problemOf(bytes: Uint8Array): unknown {
  const { value, problems } = decodeSeed(bytes, "seeds/a.txt");
  expect(value).toBeNull();
  return problems.map(({ rule, place, facts }) => ({ rule, at: `${place.line}:${place.column}`, ...facts }))[0];
}

describe("decodeSeed", () => {
  it("drops the byte order mark", () => {
    expect(decodeSeed(utf8.encode("\uFEFFTiêu đề"), "a.txt").value).toBe("Tiêu đề");
  });

  it("names the byte and the place that are not UTF-8", () => {
    const bytes = new Uint8Array([...utf8.encode("Một\nHai "), 0xe9, ...utf8.encode(" ba")]);
    expect(problemOf(bytes)).toEqual({ rule: "seed-not-utf8", at: "2:5", byte: 10 });
  });

  it("names a character that was cut off at the end", () => {
    expect(problemOf(new Uint8Array([...utf8.encode("ab"), 0xe1, 0xba]))).toMatchObject({ rule: "seed-not-utf8" });
  });

  it.each([
    ["with a mark", new Uint8Array([0xff, 0xfe, ...utf16("Tiêu đề")]), "UTF-16LE"],
    ["with a mark, the other way round", new Uint8Array([0xfe, 0xff, 0, 65, 0, 66]), "UTF-16BE"],
    ["without a mark", utf16("Plain words without any mark"), "UTF-16LE"],
  ])("tells UTF-16 %s", (_name, bytes, encoding) => {
    expect(problemOf(bytes)).toMatchObject({ rule: "seed-utf16", encoding });
  });

  it("tells a binary file by its null byte", () => {
    expect(problemOf(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 8]))).toMatchObject({ rule: "seed-binary", byte: 5 });
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n\t\r\n "],
    ["invisible characters", "\uFEFF\u200B\u00AD\n\u00A0"],
  ])("tells a file that holds %s as empty", (_name, text) => {
    expect(problemOf(utf8.encode(text))).toMatchObject({ rule: "seed-empty" });
  });

  it("reads no file beyond the limit", () => {
    expect(problemOf(new Uint8Array(maxSeedBytes + 1))).toMatchObject({
      rule: "seed-too-large",
      maxBytes: maxSeedBytes,
    });
  });
});
