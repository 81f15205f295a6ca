import { formatNumber } from "../../domain/number.ts";
import type { FormulaRules } from "../../domain/rules/dataset.ts";
import { listed, meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

/** How a keyboard writes the signs of print and of a word processor. */
const typedSigns: ReadonlyMap<string, string> = new Map(
  Object.entries({ "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/" }),
);

export const formulaWords: ProblemWords<FormulaRules> = {
  "formula-syntax": {
    vi: ({ formula }) => ({
      says: `Công thức «${formula}» viết chưa đúng.`,
      mend: "Kiểm tra dấu ngoặc và dấu phép tính.",
    }),
    en: ({ formula }) => ({ says: `The formula “${formula}” cannot be read.`, mend: "Check its brackets and signs." }),
  },
  "formula-not-arithmetic": {
    vi: ({ piece }) => {
      const typed = typedSigns.get(piece);
      if (typed !== undefined)
        return { says: `Công thức có dấu «${piece}» của chữ in.`, mend: `Gõ «${typed}» vào chỗ ấy.` };
      return {
        says: `Trong công thức có «${piece}», không phải phép tính.`,
        mend: "Chỉ dùng tên, + − × ÷ (gõ + - * /), ngoặc và các hàm cho sẵn.",
      };
    },
    en: ({ piece }) => {
      const typed = typedSigns.get(piece);
      if (typed !== undefined)
        return { says: `The formula has “${piece}”, a sign of print.`, mend: `Type “${typed}” in its place.` };
      return {
        says: `The formula has “${piece}”, which is not arithmetic.`,
        mend: "Use names, + - * /, brackets and the functions there are.",
      };
    },
  },
  "formula-function": {
    vi: ({ name, suggestion, known }) => ({
      says: `Không có hàm «${name}».`,
      mend: meant(suggestion, "vi", `Có: ${known.join(", ")}.`),
    }),
    en: ({ name, suggestion, known }) => ({
      says: `There is no function “${name}”.`,
      mend: meant(suggestion, "en", `There are: ${known.join(", ")}.`),
    }),
  },
  "formula-arguments": {
    vi: ({ name }) => ({
      says: `Hàm «${name}» nhận sai số lượng giá trị.`,
      mend: "months, share, ratio, difference, change nhận hai; round nhận một.",
    }),
    en: ({ name }) => ({
      says: `The function “${name}” has the wrong number of arguments.`,
      mend: "months, share, ratio, difference and change take two; round takes one.",
    }),
  },
  "formula-number": {
    vi: ({ number, allowed }) => ({
      says: `Số «${number}» trong công thức không biết từ đâu ra.`,
      mend: `Khai nó trong assumptions với lời giải thích; chỉ ${allowed.join(", ")} được viết thẳng.`,
    }),
    en: ({ number, allowed }) => ({
      says: `The number “${number}” in the formula comes from nowhere.`,
      mend: `Name it under assumptions and say why; only ${allowed.join(", ")} may stand there.`,
    }),
  },
  "formula-too-long": {
    vi: ({ formula }) => ({ says: `Công thức quá dài («${formula}…»).`, mend: "Chia thành vài giá trị." }),
    en: ({ formula }) => ({ says: `The formula is too long (“${formula}…”).`, mend: "Split it into several values." }),
  },
  "formula-name": {
    vi: ({ name, suggestion }) => ({
      says: `Công thức dùng tên «${name}» chưa khai.`,
      mend: meant(suggestion, "vi", "Khai tên trong inputs hoặc assumptions."),
    }),
    en: ({ name, suggestion }) => ({
      says: `The formula uses the name “${name}”, which nothing declares.`,
      mend: meant(suggestion, "en", "Declare it under inputs or assumptions."),
    }),
  },
  "formula-name-shape": {
    vi: ({ name }) => ({
      says: `Tên «${name}» không dùng trong công thức được.`,
      mend: "Bắt đầu bằng chữ thường, rồi chữ và số, không dấu nối.",
    }),
    en: ({ name }) => ({
      says: `The name “${name}” cannot be used in a formula.`,
      mend: "Begin with a lower-case letter, then letters and digits, no hyphens.",
    }),
  },
  "formula-name-twice": {
    vi: ({ name }) => ({ says: `Tên «${name}» vừa là inputs vừa là assumptions.`, mend: "Đổi tên một trong hai." }),
    en: ({ name }) => ({ says: `The name “${name}” is both an input and an assumption.`, mend: "Rename one of them." }),
  },
  "formula-name-unused": {
    vi: ({ name }) => ({ says: `Công thức không dùng tên «${name}».`, mend: "Xoá dòng này." }),
    en: ({ name }) => ({ says: `The formula does not use “${name}”.`, mend: "Delete this line." }),
  },
  "formula-cycle": {
    vi: ({ path }) => ({
      says: `Công thức đi vòng tròn: ${path.join(" → ")}.`,
      mend: "Một giá trị không thể tính từ chính nó.",
    }),
    en: ({ path }) => ({
      says: `Formulas go in a circle: ${path.join(" → ")}.`,
      mend: "A value cannot be computed from itself.",
    }),
  },
  "formula-zero": {
    vi: ({ formula }) => ({
      says: `Công thức «${formula}» chia cho số là 0 hoặc có thể là 0.`,
      mend: "Kiểm tra mẫu số.",
    }),
    en: ({ formula }) => ({
      says: `The formula “${formula}” divides by what is or may be zero.`,
      mend: "Check the divisor.",
    }),
  },
  "formula-units": {
    vi: ({ units }) => ({
      says: `Công thức cộng, trừ hoặc so các đơn vị khác nhau: ${units}.`,
      mend: "Chỉ cộng, trừ, so cùng đơn vị.",
    }),
    en: ({ units }) => ({
      says: `The formula adds, subtracts or compares different units: ${units}.`,
      mend: "Only like units can be added, subtracted or compared.",
    }),
  },
  "formula-unit": {
    vi: ({ declared, computed }) => ({
      says: `Đơn vị khai là «${declared}», kết quả lại tính bằng «${computed}».`,
      mend: "Sửa unit, hoặc sửa công thức.",
    }),
    en: ({ declared, computed }) => ({
      says: `The unit says “${declared}”, the result is in “${computed}”.`,
      mend: "Mend unit, or the formula.",
    }),
  },
  "formula-date": {
    vi: ({ name }) => ({
      says: `«${name}» không có ngày để tính số tháng.`,
      mend: "Thêm as_of cho giá trị, hoặc khai ngày trong assumptions.",
    }),
    en: ({ name }) => ({
      says: `“${name}” has no date to count months from.`,
      mend: "Give the value an as_of, or assume a date under assumptions.",
    }),
  },
  "formula-no-number": {
    vi: ({ name }) => ({ says: `«${name}» không phải số.`, mend: "Chỉ tính với giá trị có số." }),
    en: ({ name }) => ({ says: `“${name}” is not a number.`, mend: "Compute with values that have one." }),
  },
  "formula-not-finite": {
    vi: ({ formula }) => ({ says: `Công thức «${formula}» cho kết quả vô hạn.`, mend: "Kiểm tra các số đưa vào." }),
    en: ({ formula }) => ({ says: `The formula “${formula}” has no finite result.`, mend: "Check what goes into it." }),
  },
  "formula-decimals": {
    vi: ({ decimals, finest }) => ({
      says: `decimals: ${formatNumber(decimals, "vi")} là quá chi tiết cho một số ước chừng; nhiều nhất ${formatNumber(finest, "vi")}.`,
      mend: "Bỏ decimals, hoặc giảm đi: 0 là tròn đơn vị, -1 tròn chục, -2 tròn trăm.",
    }),
    en: ({ decimals, finest }) => ({
      says: `decimals: ${formatNumber(decimals, "en")} is finer than an approximate number allows; at most ${formatNumber(finest, "en")}.`,
      mend: "Take decimals away, or lower it: 0 rounds to ones, -1 to tens, -2 to hundreds.",
    }),
  },
  "formula-bounds": {
    vi: ({ name, value }) => ({
      says: `Khoảng của «${name}» không chứa giá trị ${formatNumber(value, "vi")}.`,
      mend: "Sửa bounds.",
    }),
    en: ({ name, value }) => ({
      says: `The bounds of “${name}” do not hold its value ${formatNumber(value, "en")}.`,
      mend: "Mend bounds.",
    }),
  },
  "assumption-empty": {
    vi: ({ name }) => ({ says: `Giả định «${name}» không có value cũng không có date.`, mend: "Điền một trong hai." }),
    en: ({ name }) => ({ says: `The assumption “${name}” has neither value nor date.`, mend: "Fill in one of them." }),
  },
  "assumption-label": {
    vi: ({ name, value, found }) => ({
      says: `Nhãn của giả định «${name}» viết ${listed(found, "vi", "")}, mà value là ${formatNumber(value, "vi")}.`,
      mend: "Sửa value hoặc nhãn: nhãn phải nêu đúng số được dùng.",
    }),
    en: ({ name, value, found }) => ({
      says: `The label of the assumption “${name}” says ${listed(found, "en", "")}, its value is ${formatNumber(value, "en")}.`,
      mend: "Mend the value or the label, which has to name the number that is used.",
    }),
  },
  "input-unknown": {
    vi: ({ reference, suggestion }) => ({
      says: `Không có giá trị «${reference}».`,
      mend: meant(suggestion, "vi", "Viết bộ-số-liệu.khoá, như bo-so-lieu.2018."),
    }),
    en: ({ reference, suggestion }) => ({
      says: `There is no value “${reference}”.`,
      mend: meant(suggestion, "en", "Write dataset.key."),
    }),
  },
};
