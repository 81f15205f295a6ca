import type { Bilingual } from "../../domain/language.ts";
import { formatNumber } from "../../domain/number.ts";
import type { FileRules } from "../../domain/rules/dataset.ts";
import { meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

const quoteFaults: Readonly<Record<FileRules["csv-quotes"]["reason"], Bilingual>> = {
  open: { vi: "có ô mở ngoặc kép mà không đóng", en: "a cell opens one and never closes it" },
  inside: { vi: "có ngoặc kép ở giữa một ô", en: "one stands in the middle of a cell" },
  curly: {
    vi: "ô này mở bằng ngoặc kép cong, mà bảng chỉ nhận ngoặc thẳng",
    en: "this cell opens with a curly one, and a table takes straight ones only",
  },
  behind: { vi: "có chữ sau ngoặc kép đóng ô", en: "text stands behind the one that closes a cell" },
};

export const fileWords: ProblemWords<FileRules> = {
  "data-utf16": {
    vi: () => ({ says: "Tệp được lưu bằng UTF-16.", mend: "Lưu lại: chọn «CSV UTF-8» trong bảng tính." }),
    en: () => ({ says: "The file is saved as UTF-16.", mend: "Save it again as CSV UTF-8." }),
  },
  "data-not-utf8": {
    vi: () => ({
      says: "Tệp không phải UTF-8: từ chỗ này không đọc được.",
      mend: "Lưu lại: chọn «CSV UTF-8» trong bảng tính.",
    }),
    en: () => ({ says: "The file is not UTF-8: it cannot be read from here on.", mend: "Save it again as CSV UTF-8." }),
  },
  "data-file-missing": {
    vi: ({ missing }) => ({
      says: `Thiếu tệp ${missing}.`,
      mend: "Tạo tệp ấy, hoặc xoá thư mục này.",
    }),
    en: ({ missing }) => ({ says: `The file ${missing} is missing.`, mend: "Add it, or delete this folder." }),
  },
  "data-folder-name": {
    vi: ({ name, suggestion }) => ({
      says: `Tên «${name}» không dùng làm địa chỉ được.`,
      mend: meant(suggestion, "vi", "Chỉ dùng chữ thường không dấu, chữ số và dấu nối."),
    }),
    en: ({ name, suggestion }) => ({
      says: `The name “${name}” cannot be an address.`,
      mend: meant(suggestion, "en", "Use lower-case letters, digits and hyphens only."),
    }),
  },
  "csv-empty": {
    vi: () => ({ says: "Bảng số liệu trống.", mend: "Thêm dòng tên cột và ít nhất một dòng số liệu." }),
    en: () => ({ says: "The table is empty.", mend: "Add the row of column names and at least one row." }),
  },
  "csv-without-rows": {
    vi: () => ({
      says: "Bảng mới có dòng tên cột, chưa có số liệu nào.",
      mend: "Thêm mỗi con số một dòng, kèm câu trích của nó.",
    }),
    en: () => ({
      says: "The table has its column names and no row yet.",
      mend: "Add a row for each number, with the sentence that states it.",
    }),
  },
  "csv-quotes": {
    vi: ({ reason }) => ({
      says: `Dấu ngoặc kép trong tệp không khớp: ${quoteFaults[reason].vi}.`,
      mend:
        reason === "curly"
          ? 'Thay “ và ” quanh ô bằng dấu thẳng ".'
          : "Tìm ô có dấu ngoặc kép mở mà không đóng; trong ô, viết hai dấu ngoặc kép liền nhau.",
    }),
    en: ({ reason }) => ({
      says: `Quotation marks do not match: ${quoteFaults[reason].en}.`,
      mend:
        reason === "curly"
          ? 'Put straight quotes (") round the cell in place of “ and ”.'
          : "Find the cell whose quotation mark is never closed; inside a cell, write it twice.",
    }),
  },
  "csv-column-missing": {
    vi: ({ column, suggestion }) => ({
      says: `Thiếu cột «${column}».`,
      mend: meant(suggestion, "vi", "Thêm cột ấy vào dòng đầu, dù mọi ô của nó trống."),
    }),
    en: ({ column, suggestion }) => ({
      says: `The column “${column}” is missing.`,
      mend: meant(suggestion, "en", "Add it to the first row, even if all its cells are empty."),
    }),
  },
  "csv-column-unknown": {
    vi: ({ column, suggestion }) => ({
      says: `Không có cột nào tên «${column}».`,
      mend: meant(suggestion, "vi", "Nếu là cột riêng của bộ số liệu, hãy khai trong dimensions của dataset.yaml."),
    }),
    en: ({ column, suggestion }) => ({
      says: `No column is called “${column}”.`,
      mend: meant(
        suggestion,
        "en",
        "If it is a column of the dataset’s own, name it under dimensions in dataset.yaml.",
      ),
    }),
  },
  "csv-column-unnamed": {
    vi: ({ number }) => ({
      says: `Cột thứ ${formatNumber(number, "vi")} không có tên.`,
      mend: "Đặt tên hoặc xoá cột; ô gộp phải được tách ra trước khi lưu.",
    }),
    en: ({ number }) => ({
      says: `Column ${formatNumber(number, "en")} has no name.`,
      mend: "Name it or delete it; split merged cells before saving.",
    }),
  },
  "csv-column-twice": {
    vi: ({ column }) => ({
      says: `Cột «${column}» có hai lần.`,
      mend: "Giữ một cột, xoá cột kia.",
    }),
    en: ({ column }) => ({ says: `The column “${column}” is there twice.`, mend: "Keep one of them." }),
  },
  "csv-cells": {
    vi: ({ expected, actual }) => ({
      says: `Dòng này có ${formatNumber(actual, "vi")} ô, đáng lẽ ${formatNumber(expected, "vi")}.`,
      mend: "Kiểm tra dấu phẩy: ô có dấu phẩy (như 4,55) phải nằm trong ngoặc kép, hoặc lưu tệp với dấu chấm phẩy.",
    }),
    en: ({ expected, actual }) => ({
      says: `This row has ${formatNumber(actual, "en")} cells instead of ${formatNumber(expected, "en")}.`,
      mend: "Look for commas: a cell with one (4,55) has to be in quotation marks, or save with semicolons.",
    }),
  },
  "csv-header-twice": {
    vi: () => ({ says: "Dòng tên cột lặp lại.", mend: "Xoá dòng này." }),
    en: () => ({ says: "The row of column names comes a second time.", mend: "Delete this row." }),
  },
};
