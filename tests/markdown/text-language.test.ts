import { describe, expect, it } from "vitest";
import { isOtherLanguage } from "../../src/markdown/text-language.ts";

const vi =
  "Năm 2024, thư viện phục vụ 9.500 bạn đọc, và năm sau thì đông hơn hẳn: ai cũng có thể xin thẻ để mượn sách về nhà.";
const en =
  "In 2024 the library served 9,500 readers, and the year after it had many more: anybody can ask for a card to take books home.";
const named =
  "The Ministry of Finance (Bộ Tài chính) and Vietnam Social Security (Bảo hiểm xã hội Việt Nam) are named by the article, and so is the State Bank.";
const bare = vi.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d");

describe("isOtherLanguage", () => {
  it("knows English in a Vietnamese folder, Vietnamese in an English one, and Vietnamese that has lost its accents", () => {
    expect([isOtherLanguage(en, "vi"), isOtherLanguage(vi, "en"), isOtherLanguage(bare, "vi")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each([
    [vi, "vi"],
    [en, "en"],
    [named, "en"],
    ["In 2024", "vi"],
    ["Năm 2024", "en"],
    ["", "vi"],
  ] as const)("leaves «%s» alone (%s)", (text, language) => {
    expect(isOtherLanguage(text, language)).toBe(false);
  });
});
