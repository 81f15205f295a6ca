import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/seeds/sentences.ts";

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["Một câu. Hai câu.", ["Một câu.", "Hai câu."]],
  ["Ở TP. Hồ Chí Minh có mưa. Hà Nội nắng.", ["Ở TP. Hồ Chí Minh có mưa.", "Hà Nội nắng."]],
  ["Nhiều nơi như Tp.Hồ Chí Minh, Đà Nẵng,… đã xong.", ["Nhiều nơi như Tp.Hồ Chí Minh, Đà Nẵng,… đã xong."]],
  ["Theo GS.TS. Nguyễn Văn A, kết quả tốt.", ["Theo GS.TS. Nguyễn Văn A, kết quả tốt."]],
  ["(Ảnh: M.Quyết) Tiếp theo là đây.", ["(Ảnh: M.Quyết) Tiếp theo là đây."]],
  ["Bài của M. T. Nguyễn.", ["Bài của M. T. Nguyễn."]],
  ["Có gần 17.000 dịch vụ. Tỷ lệ là 25,62%.", ["Có gần 17.000 dịch vụ.", "Tỷ lệ là 25,62%."]],
  ["Đạt 50% trở lên. 27/59 địa phương đã xong.", ["Đạt 50% trở lên.", "27/59 địa phương đã xong."]],
  ["Năm 2018. 27 tỉnh đã xong.", ["Năm 2018.", "27 tỉnh đã xong."]],
  ["Nghị quyết 36a/NQ-CP. Đến nay tốt.", ["Nghị quyết 36a/NQ-CP.", "Đến nay tốt."]],
  ["Thuế; hải quan; bảo hiểm. Hết.", ["Thuế; hải quan; bảo hiểm.", "Hết."]],
  ["Ông nói: “Tốt lắm. Làm tiếp!” Rồi ông đi.", ["Ông nói: “Tốt lắm.", "Làm tiếp!”", "Rồi ông đi."]],
  ["Chậm… rồi nhanh. Xong...", ["Chậm… rồi nhanh.", "Xong..."]],
  ["Việc đó (xem mục 3. Kết quả) đã xong. Hết.", ["Việc đó (xem mục 3. Kết quả) đã xong.", "Hết."]],
  ["1. Mục tiêu chung", ["1. Mục tiêu chung"]],
  ["II. Nội dung chính", ["II. Nội dung chính"]],
  ["Đã xử lý hồ sơ.Đến nay còn ít.", ["Đã xử lý hồ sơ.", "Đến nay còn ít."]],
  ["Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]],
  ["Tốt không? Tốt! Rất tốt.", ["Tốt không?", "Tốt!", "Rất tốt."]],
  ["Mr. Smith came. He left.", ["Mr. Smith came.", "He left."]],
  ["giai đoạn tiếp theo./.", ["giai đoạn tiếp theo./."]],
  ["Xem tại gddt.baohiemxahoi.gov.vn. Đồng thời làm.", ["Xem tại gddt.baohiemxahoi.gov.vn.", "Đồng thời làm."]],
  ["", []],
];

describe("splitSentences", () => {
  it.each(cases)("splits «%s»", (text, expected) => {
    expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  it("keeps every visible character of any text, in order and at its place", () => {
    const text = fc
      .array(fc.constantFrom("a", "B", "Đ", ".", " ", "!", "…", "(", ")", "”", "\n", "5", "TP.", ";"), {
        maxLength: 80,
      })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), (any) => {
        const sentences = splitSentences(any);
        for (const { text: sentence, offset } of sentences)
          expect(any.slice(offset, offset + sentence.length)).toBe(sentence);
        expect(
          sentences
            .map((sentence) => sentence.text)
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(any.replace(/\s/gu, ""));
      }),
      { seed: 36, numRuns: 1000 },
    );
  });
});
