import type { ContentFileRules } from "../../domain/rules/file.ts";
import { formatMegabytes } from "../megabytes.ts";
import { listed, meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

export const fileWords: ProblemWords<ContentFileRules> = {
  "file-unread": {
    vi: ({ name, folder, belongs }) => ({
      says: `Tệp «${name}» không được đọc đến: thư mục ${folder} không nhận loại tệp này.`,
      mend: `Thư mục này nhận ${listed(belongs, "vi", "các thư mục con")}. Chuyển tệp ra ngoài, hoặc lưu lại cho đúng loại.`,
    }),
    en: ({ name, folder, belongs }) => ({
      says: `The file “${name}” is not read: the folder ${folder} takes no such file.`,
      mend: `It takes ${listed(belongs, "en", "folders")}. Move the file away, or save it as one of these.`,
    }),
  },
  "file-ending": {
    vi: ({ name, meant: better }) => ({
      says: `Tên tệp «${name}» có phần đuôi không đúng, nên tệp không được đọc.`,
      mend: `Đổi tên thành «${better}».`,
    }),
    en: ({ name, meant: better }) => ({
      says: `The file name “${name}” has the wrong ending, so the file is not read.`,
      mend: `Rename it “${better}”.`,
    }),
  },
  "file-name": {
    vi: ({ name, suggestion }) => ({
      says: `Tên tệp «${name}» có dấu, dấu cách hoặc chữ hoa, nên không dùng làm địa chỉ được.`,
      mend:
        suggestion === null ? "Chỉ dùng chữ thường không dấu, chữ số và gạch nối." : `Đổi tên thành «${suggestion}».`,
    }),
    en: ({ name, suggestion }) => ({
      says: `The file name “${name}” has accents, spaces or capitals and cannot be an address.`,
      mend: suggestion === null ? "Use lower-case letters, digits and hyphens only." : `Rename it “${suggestion}”.`,
    }),
  },
  "file-missing": {
    vi: ({ name }) => ({ says: `Thiếu tệp ${name}.`, mend: "Tạo tệp này; sổ tay có mẫu." }),
    en: ({ name }) => ({ says: `The file ${name} is missing.`, mend: "Make it; the handbook has an example." }),
  },
  "file-utf16": {
    vi: () => ({
      says: "Tệp được lưu bằng bảng mã UTF-16.",
      mend: "Lưu lại bằng UTF-8 (trong Notepad: Save as, Encoding: UTF-8).",
    }),
    en: () => ({
      says: "The file is saved as UTF-16.",
      mend: "Save it again as UTF-8 (in Notepad: Save as, Encoding: UTF-8).",
    }),
  },
  "file-not-utf8": {
    vi: () => ({
      says: "Tệp không phải UTF-8: từ chỗ này không đọc được.",
      mend: "Mở tệp bằng trình soạn thảo, lưu lại với bảng mã UTF-8.",
    }),
    en: () => ({
      says: "The file is not UTF-8: it cannot be read from here on.",
      mend: "Open it in an editor and save it as UTF-8.",
    }),
  },
  "folder-unread": {
    vi: ({ folder, suggestion, known }) => ({
      says: `Thư mục «${folder}» không được đọc đến.`,
      mend: meant(suggestion, "vi", `Các thư mục được đọc: ${known.join(", ")}.`),
    }),
    en: ({ folder, suggestion, known }) => ({
      says: `The folder “${folder}” is not read.`,
      mend: meant(suggestion, "en", `These folders are: ${known.join(", ")}.`),
    }),
  },
  "picture-heavy": {
    vi: ({ bytes, maxBytes }) => ({
      says: `Ảnh nặng ${formatMegabytes(bytes, "vi")}; nhiều nhất là ${formatMegabytes(maxBytes, "vi")}.`,
      mend: "Thu nhỏ ảnh (rộng 2.000 điểm ảnh là đủ) rồi lưu lại dạng JPEG.",
    }),
    en: ({ bytes, maxBytes }) => ({
      says: `The picture has ${formatMegabytes(bytes, "en")}; at most ${formatMegabytes(maxBytes, "en")} are allowed.`,
      mend: "Make it smaller (2,000 pixels wide is enough) and save it as JPEG.",
    }),
  },
  "character-invisible": {
    vi: ({ code }) => ({
      says: `Có một ký tự ẩn (${code}), thường do dán từ trình soạn văn bản hay trang web.`,
      mend: "Xoá ký tự ở chỗ này, hoặc gõ lại cụm từ.",
    }),
    en: ({ code }) => ({
      says: `There is an invisible character (${code}), as pasting from a word processor or a page leaves behind.`,
      mend: "Delete the character at this place, or type the words again.",
    }),
  },
  "space-hard": {
    vi: () => ({
      says: "Có dấu cách không ngắt (U+00A0) ở chỗ cần dấu cách thường.",
      mend: "Xoá dấu cách ấy rồi gõ lại bằng phím cách.",
    }),
    en: () => ({
      says: "A no-break space (U+00A0) stands where an ordinary space is needed.",
      mend: "Delete it and type it again with the space bar.",
    }),
  },
};
