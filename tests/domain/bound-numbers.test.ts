import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindNumbers } from "../../src/domain/bound-numbers.ts";

const shown = (text: string): string => bindNumbers(text).replaceAll("\u00a0", "~");

describe("a number in a line of text", () => {
  it.each([
    ["trực tuyến mức độ 4 từ tháng 5", "trực tuyến mức~độ~4 từ tháng~5"],
    ["Mức 4: Nghị quyết 36a, năm 2016", "Mức~4: Nghị quyết~36a, năm~2016"],
    ["online at level 4 in May 2020", "online at level~4 in May~2020"],
    ["since 12 June 2025", "since 12~June~2025"],
    ["Article 3, levels 3–4", "Article~3, levels~3–4"],
  ])("stays with the word that it names: %s", (text, bound) => {
    expect(shown(text)).toBe(bound);
  });

  it.each([
    ["28,6 triệu hồ sơ", "28,6~triệu hồ sơ"],
    ["34 more of the 73 tasks", "34~more of the 73~tasks"],
    ["cả 63 tỉnh, thành phố", "cả 63~tỉnh, thành phố"],
  ])("stays with what it counts: %s", (text, bound) => {
    expect(shown(text)).toBe(bound);
  });

  it.each([
    ["khoảng 12 có hồ sơ", "khoảng~12 có hồ sơ"],
    ["nearly 14% of services", "nearly~14% of services"],
    ["hơn 58 triệu", "hơn~58~triệu"],
    ["làm được ít nhất 50%", "làm được ít~nhất~50%"],
    ["had at least 50% of", "had at~least~50% of"],
    ["thì chưa đến 1,31 lần", "thì chưa~đến~1,31~lần"],
    ["had come close to 50%", "had come close~to~50%"],
    [`${"dài ".repeat(30)}hơn 7%`, `${"dài ".repeat(30)}hơn~7%`],
  ])("stays with its qualifier: %s", (text, bound) => {
    expect(shown(text)).toBe(bound);
  });

  it.each([
    ["mức độ 3 và 4 chưa có", "mức~độ~3 và~4 chưa có"],
    ["numbers: 1 and 21 services", "numbers: 1 and~21~services"],
  ])("stays with the word that adds it to the one before: %s", (text, bound) => {
    expect(shown(text)).toBe(bound);
  });

  it.each([
    ["the 2020 target"],
    ["30% dịch vụ"],
    ["e-4"],
    ["71st in 2024"],
    ["950,000 of 2022"],
    ["đã có 30%"],
    ["A4 paper"],
    ["4"],
    [""],
  ])("is left alone in «%s»", (text) => {
    expect(shown(text)).toBe(text);
  });

  it("changes nothing but spaces, and nothing more the second time", () => {
    const words = fc.constantFrom("mức", "4", " ", "gần", "14%", "May", "2020", "và", ",", "36a", "\u00a0", "triệu");
    const texts = fc.array(words).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const bound = bindNumbers(text);
        expect(bound.replaceAll("\u00a0", " ")).toBe(text.replaceAll("\u00a0", " "));
        expect(bindNumbers(bound)).toBe(bound);
      }),
      { seed: 4 },
    );
  });
});
