import type { Expected, YamlRules } from "../../domain/rules/yaml.ts";
import type { Bilingual } from "../../domain/language.ts";
import { toSlug } from "../../domain/slug.ts";
import { meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

const expectedWords: Readonly<Record<Expected, Bilingual>> = {
  text: { vi: "chữ", en: "text" },
  number: { vi: "số", en: "a number" },
  "whole-number": { vi: "số nguyên", en: "a whole number" },
  "yes-no": { vi: "true hoặc false", en: "true or false" },
  list: { vi: "một danh sách", en: "a list" },
  fields: { vi: "một nhóm trường", en: "a group of fields" },
  date: { vi: "ngày có thật, dạng 2020, 2020-05 hoặc 2020-05-11", en: "a real date: 2020, 2020-05 or 2020-05-11" },
  id: { vi: "mã gồm chữ thường không dấu, chữ số và gạch nối", en: "an id of lower-case letters, digits and hyphens" },
  address: { vi: "địa chỉ bắt đầu bằng https://", en: "an address that begins with https://" },
  language: { vi: "vi hoặc en", en: "vi or en" },
};

const reasons: Readonly<Record<string, Bilingual>> = {
  BAD_ALIAS: {
    vi: "dấu * mở đầu một tên chưa có; chữ bắt đầu bằng * phải đặt trong ngoặc kép",
    en: "the * begins a name that is not there; a text that begins with * goes into quotes",
  },
  BAD_INDENT: { vi: "thụt dòng không đúng", en: "the indentation is wrong" },
  MISSING_CHAR: { vi: "thiếu dấu đóng, dấu phẩy hoặc dấu hai chấm", en: "a closing mark, comma or colon is missing" },
  MULTILINE_IMPLICIT_KEY: { vi: "thiếu dấu hai chấm sau tên trường", en: "the colon after a field’s name is missing" },
  BLOCK_IN_FLOW: { vi: "có dấu hai chấm ở chỗ không nhận", en: "a colon stands where none may" },
  BAD_SCALAR_START: {
    vi: "chữ bắt đầu bằng @ hoặc ` phải đặt trong ngoặc kép",
    en: "a text that begins with @ or ` goes into quotes",
  },
  BAD_DQ_ESCAPE: {
    vi: "dấu \\ trong ngoặc kép phải viết hai lần",
    en: "a \\ within double quotes is written twice",
  },
  CURLY_QUOTES: { vi: "có dấu ngoặc kép cong", en: "there are curly quotes" },
  BLOCK_AS_IMPLICIT_KEY: { vi: "có hai dấu hai chấm trên một dòng", en: "one line has two colons" },
  MULTIPLE_DOCS: {
    vi: "có thêm một dòng --- ở giữa tệp",
    en: "there is another line --- within the file",
  },
  NON_STRING_KEY: {
    vi: "tên trường là một nhóm trong ngoặc { } hoặc [ ]",
    en: "a field’s name is a group in { } or [ ]",
  },
  UNEXPECTED_TOKEN: { vi: "có ký tự không mong đợi", en: "a character is out of place" },
};

const strange: Bilingual = { vi: "có chỗ viết không đúng khuôn", en: "something is out of form" };
const quoted: Bilingual = {
  vi: "Xem lại dòng này; giá trị có dấu hai chấm hoặc ngoặc thì đặt trong dấu nháy kép.",
  en: "Look at this line; put a value that has a colon or a bracket in double quotes.",
};
const straight: Bilingual = {
  vi: 'Thay “ và ” quanh giá trị bằng dấu thẳng "; YAML không coi dấu cong là dấu ngoặc.',
  en: 'Put straight quotes (") round the value in place of “ and ”: curly ones mean nothing to YAML.',
};

const single: Bilingual = {
  vi: "Xoá dòng --- ấy: tệp này viết liền một mạch.",
  en: "Delete that line ---: this file is written without one.",
};
/** The mend for a reason; for all others, look at the line. */
const mends: Readonly<Record<string, Bilingual>> = { CURLY_QUOTES: straight, MULTIPLE_DOCS: single };

const corrected: Bilingual = { vi: "Sửa giá trị của trường này.", en: "Correct the value of this field." };

function orList(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1) ?? ""}`;
}

/** The id that words would make. */
function idIn(expected: Expected, actual: string): string | null {
  return expected === "id" ? toSlug(actual) || null : null;
}

function isCurly(written: string): boolean {
  return /^[“”‘’]/u.test(written);
}

export const yamlWords: ProblemWords<YamlRules> = {
  "yaml-syntax": {
    vi: ({ reason }) => ({
      says: `YAML không đọc được: ${(reasons[reason] ?? strange).vi}.`,
      mend: (mends[reason] ?? quoted).vi,
    }),
    en: ({ reason }) => ({
      says: `The YAML cannot be read: ${(reasons[reason] ?? strange).en}.`,
      mend: (mends[reason] ?? quoted).en,
    }),
  },
  "yaml-tab": {
    vi: () => ({
      says: "Dòng thụt vào bằng phím Tab.",
      mend: "YAML chỉ nhận dấu cách: thay mỗi Tab bằng hai dấu cách.",
    }),
    en: () => ({
      says: "The line is indented with a tab.",
      mend: "YAML takes spaces only: put two spaces for each tab.",
    }),
  },
  "yaml-duplicate-field": {
    vi: ({ field }) => ({ says: `Trường «${field}» có hai lần.`, mend: "Giữ một, xoá một." }),
    en: ({ field }) => ({ says: `The field “${field}” stands twice.`, mend: "Keep one and delete the other." }),
  },
  "yaml-text-cut": {
    vi: ({ comment }) => ({
      says: `Chữ không có ngoặc kép bị cắt ở dấu #: phần «${comment}» thành ghi chú, không ai đọc thấy.`,
      mend: "Đặt cả giá trị trong dấu nháy kép; ghi chú thì chuyển lên một dòng riêng.",
    }),
    en: ({ comment }) => ({
      says: `A text without quotes is cut off at the #: “${comment}” is a comment that no reader sees.`,
      mend: "Put the whole value in double quotes; give a comment a line of its own.",
    }),
  },
  "field-unknown": {
    vi: ({ field, suggestion, known }) => ({
      says: `Không có trường nào tên «${field}».`,
      mend: suggestion ? `Có phải «${suggestion}»?` : `Các trường dùng được: ${known.join(", ")}.`,
    }),
    en: ({ field, suggestion, known }) => ({
      says: `There is no field “${field}”.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : `These fields exist: ${known.join(", ")}.`,
    }),
  },
  "field-missing": {
    vi: ({ field }) => ({
      says: `Thiếu trường «${field}».`,
      mend: `Thêm dòng «${field.split(".").at(-1) ?? field}: …».`,
    }),
    en: ({ field }) => ({
      says: `The field “${field}” is missing.`,
      mend: `Add a line “${field.split(".").at(-1) ?? field}: …”.`,
    }),
  },
  "field-wrong": {
    vi: ({ field, expected, actual }) => ({
      says: `Trường «${field}» cần ${expectedWords[expected].vi}, không phải «${actual}».`,
      mend: isCurly(actual) ? straight.vi : meant(idIn(expected, actual), "vi", corrected.vi),
    }),
    en: ({ field, expected, actual }) => ({
      says: `The field “${field}” wants ${expectedWords[expected].en}, not “${actual}”.`,
      mend: isCurly(actual) ? straight.en : meant(idIn(expected, actual), "en", corrected.en),
    }),
  },
  "field-choice": {
    vi: ({ field, actual, choices, suggestion }) => ({
      says: `Trường «${field}» không nhận «${actual}».`,
      mend: meant(suggestion, "vi", choices.length === 0 ? corrected.vi : `Chọn ${orList(choices, "hoặc")}.`),
    }),
    en: ({ field, actual, choices, suggestion }) => ({
      says: `The field “${field}” does not take “${actual}”.`,
      mend: meant(suggestion, "en", choices.length === 0 ? corrected.en : `Choose ${orList(choices, "or")}.`),
    }),
  },
  "field-empty": {
    vi: ({ field }) => ({
      says: `Trường «${field}» để trống.`,
      mend: "Điền nội dung, hoặc xoá cả trường nếu không bắt buộc.",
    }),
    en: ({ field }) => ({
      says: `The field “${field}” is empty.`,
      mend: "Fill it in, or delete the field if it is optional.",
    }),
  },
};
