import { describe, expect, it } from "vitest";
import { convertSeed } from "../../src/seeds/convert-seed.ts";
import { detectLanguage, isWithoutAccents } from "../../src/seeds/language.ts";
import { gazetteer } from "./test-gazetteer.ts";

const bare =
  "Theo thong ke cua Bo, trong nam 2016 ca nuoc co hon 58 trieu ho so duoc xu ly, tang 12,5% so voi nam 2015.";
const accented =
  "Theo thống kê của Bộ, trong năm 2016 cả nước có hơn 58 triệu hồ sơ được xử lý, tăng 12,5% so với năm 2015.";
const english =
  "According to the ministry, more than 58 million filings were processed in 2016, up by 12.5% from the year before.";

describe("language", () => {
  it.each([
    [accented, "vi"],
    [bare, "vi"],
    [english, "en"],
  ])("of «%s» is %s", (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    [bare, true],
    [accented, false],
    [english, false],
    ["Ha Noi", false],
  ])("tells whether «%s» lacks its accents", (text, expected) => {
    expect(isWithoutAccents(text)).toBe(expected);
  });

  it("of a text without accents is told, its words kept and its numbers not guessed at", () => {
    const { value, problems } = convertSeed(
      `Ha Noi nhan ho so qua mang\n\n${bare}\n\n${bare.replace("2016", "2017")}`,
      { file: "a.txt", gazetteer },
    );
    expect(value).toMatchObject({ title: "Ha Noi nhan ho so qua mang", quantities: [], checks: [] });
    expect(problems).toMatchObject([{ rule: "seed-without-accents", level: "advice" }]);
  });
});
