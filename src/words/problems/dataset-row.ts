import { formatNumber } from "../../domain/number.ts";
import type { RowRules } from "../../domain/rules/dataset.ts";
import { listed, meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

export const rowWords: ProblemWords<RowRules> = {
  "number-unreadable": {
    vi: ({ text }) => ({
      says: `«${text}» không phải một con số đọc được.`,
      mend: "Viết chữ số thường, như 1102 hoặc 4,55; không công thức, không chữ.",
    }),
    en: ({ text }) => ({
      says: `“${text}” is not a number that can be read.`,
      mend: "Write plain digits such as 1102 or 4.55; no formula, no words.",
    }),
  },
  "number-ambiguous": {
    vi: ({ text, readings }) => ({
      says: `«${text}» có thể là ${formatNumber(readings[0], "vi")} hoặc ${formatNumber(readings[1], "vi")}.`,
      mend: "Viết không có dấu tách nghìn, hoặc thêm một chữ số thập phân.",
    }),
    en: ({ text, readings }) => ({
      says: `“${text}” can mean ${formatNumber(readings[0], "en")} or ${formatNumber(readings[1], "en")}.`,
      mend: "Write it without grouping, or with one more decimal.",
    }),
  },
  "number-percent": {
    vi: ({ text, unit }) => ({
      says: `«${text}» là phần trăm, mà đơn vị ghi «${unit}».`,
      mend: "Đổi đơn vị thành %, hoặc bỏ dấu % trong ô.",
    }),
    en: ({ text, unit }) => ({
      says: `“${text}” is a percentage but the unit says “${unit}”.`,
      mend: "Make the unit %, or take the sign away.",
    }),
  },
  "key-missing": {
    vi: () => ({
      says: "Dòng này không có khoá.",
      mend: "Đặt khoá cho dòng; nếu là ô gộp, hãy tách ra trước khi lưu.",
    }),
    en: () => ({ says: "This row has no key.", mend: "Give it one; split merged cells before saving." }),
  },
  "key-wrong": {
    vi: ({ key, suggestion }) => ({
      says: `Khoá «${key}» không hợp lệ.`,
      mend: meant(suggestion, "vi", "Chỉ dùng chữ thường không dấu, chữ số và dấu nối."),
    }),
    en: ({ key, suggestion }) => ({
      says: `The key “${key}” cannot be used.`,
      mend: meant(suggestion, "en", "Use lower-case letters, digits and hyphens only."),
    }),
  },
  "key-twice": {
    vi: ({ key }) => ({
      says: `Khoá «${key}» đã có ở chỗ khác.`,
      mend: "Mỗi khoá chỉ một dòng; đổi tên một trong hai.",
    }),
    en: ({ key }) => ({ says: `The key “${key}” is taken already.`, mend: "One row a key: rename one of the two." }),
  },
  "unit-missing": {
    vi: ({ key }) => ({
      says: `${key === "" ? "Dòng này" : `Dòng «${key}»`} có số mà không có đơn vị.`,
      mend: "Điền đơn vị, như % hoặc service.",
    }),
    en: ({ key }) => ({
      says: `${key === "" ? "This row" : `The row “${key}”`} has a number but no unit.`,
      mend: "Fill in the unit, such as % or service.",
    }),
  },
  "unit-unknown": {
    vi: ({ unit, suggestion }) => ({
      says: `Không biết đơn vị «${unit}».`,
      mend: meant(suggestion, "vi", "Viết như cột unit của dòng khác; đơn vị mới thì khai bằng npm run new unit."),
    }),
    en: ({ unit, suggestion }) => ({
      says: `The unit “${unit}” is not known.`,
      mend: meant(suggestion, "en", "Write it as another row does; a new unit is declared with npm run new unit."),
    }),
  },
  "unit-unused": {
    vi: ({ unit, used }) => ({
      says: `Không dòng nào dùng đơn vị «${unit}».`,
      mend: `Xoá, hoặc mô tả đơn vị có dùng: ${listed(used, "vi", "không có")}.`,
    }),
    en: ({ unit, used }) => ({
      says: `No row has the unit “${unit}”.`,
      mend: `Delete it, or describe one that is used: ${listed(used, "en", "none")}.`,
    }),
  },
  "unit-without-value": {
    vi: ({ key }) => ({
      says: `Dòng «${key}» có đơn vị mà không có số.`,
      mend: "Điền số, hoặc xoá đơn vị.",
    }),
    en: ({ key }) => ({
      says: `The row “${key}” has a unit but no number.`,
      mend: "Fill in the number, or clear the unit.",
    }),
  },
  "qualifier-unknown": {
    vi: ({ text, suggestion }) => ({
      says: `Không biết từ chỉ mức độ «${text}».`,
      mend: meant(suggestion, "vi", "Dùng below (gần), above (hơn) hoặc about (khoảng)."),
    }),
    en: ({ text, suggestion }) => ({
      says: `The qualifier “${text}” is not known.`,
      mend: meant(suggestion, "en", "Use below (nearly), above (over) or about."),
    }),
  },
  "date-wrong": {
    vi: ({ column, text }) => ({
      says: `Cột ${column}: «${text}» không phải ngày có thật.`,
      mend: "Viết 2020, 2020-05 hoặc 2020-05-11.",
    }),
    en: ({ column, text }) => ({
      says: `Column ${column}: “${text}” is no date that exists.`,
      mend: "Write 2020, 2020-05 or 2020-05-11.",
    }),
  },
  "period-reversed": {
    vi: ({ from, to }) => ({
      says: `Kỳ bắt đầu (${from}) sau khi kết thúc (${to}).`,
      mend: "Đổi chỗ hai ngày.",
    }),
    en: ({ from, to }) => ({ says: `The period begins (${from}) after its end (${to}).`, mend: "Swap the two dates." }),
  },
  "date-after-article": {
    vi: ({ date, published }) => ({
      says: `Số liệu ghi ngày ${date}, sau khi bài đăng (${published}).`,
      mend: "Kiểm tra ngày; số của tương lai nên có ghi chú.",
    }),
    en: ({ date, published }) => ({
      says: `The number is dated ${date}, after the article came out (${published}).`,
      mend: "Check the date; a number about the future deserves a note.",
    }),
  },
  "label-missing": {
    vi: ({ key }) => ({
      says: `Dòng «${key}» không có số cũng không có nhãn.`,
      mend: "Điền value, hoặc label là những chữ có trong câu trích.",
    }),
    en: ({ key }) => ({
      says: `The row “${key}” has neither a number nor a label.`,
      mend: "Fill in value, or label with words of the quote.",
    }),
  },
};
