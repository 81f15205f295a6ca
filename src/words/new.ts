import type { Bilingual } from "../domain/language.ts";
import { toSlug } from "../domain/slug.ts";

/** What a new file begins with, and what the command that makes it says. */
export interface NewWords {
  story: { standfirst: string; opening: string; stepText: string; numbers: string };
  asks: Readonly<Record<string, string>>;
  needed: (options: readonly string[]) => string;
  badId: (id: string, suggestion: string | null) => string;
  exists: (file: string) => string;
  unknown: (what: string, id: string, suggestion: string | null) => string;
  mendFirst: (errors: number) => string;
  taken: (file: string) => string;
  wrote: (files: readonly string[]) => string;
  leftOut: (numbers: readonly string[]) => string;
  /** Words for what an article counts that no list of units holds. */
  unknownNouns: (nouns: readonly string[]) => string;
  notRight: string;
  next: string;
  unitAdded: (file: string, id: string) => string;
  /** The choice to do without. */
  without: string;
  /** A table that has only its column names. */
  emptyTable: (file: string) => string;
  cancelled: string;
}

export const newWords: Bilingual<NewWords> = {
  vi: {
    story: {
      standfirst: "Viết ở đây điều bài này tìm ra.",
      opening: "Viết đoạn mở đầu ở đây.",
      stepText: "Viết một câu cho bước này.",
      numbers: "Những con số trong bài báo, đã dẫn sẵn; hãy viết lại bằng lời của bạn:",
    },
    asks: {
      id: "Mã (chữ thường không dấu, số, gạch nối)",
      title: "Tiêu đề",
      titleEn: "Tiêu đề tiếng Anh",
      author: "Người viết",
      editor: "Người biên tập",
      kind: "Kiểu biểu đồ",
      dataset: "Bộ số liệu",
      article: "Lấy số từ bài báo nào",
      description: "Mô tả bằng tiếng Việt",
      descriptionEn: "Mô tả bằng tiếng Anh",
      name: "Thuật ngữ bằng tiếng Việt",
      nameEn: "Thuật ngữ bằng tiếng Anh",
      short: "Một câu giải thích bằng tiếng Việt",
      shortEn: "Một câu giải thích bằng tiếng Anh",
      from: "Tệp văn bản chứa bài báo",
    },
    needed: (options) => `Còn thiếu: ${options.join(", ")}.`,
    badId: (id, suggestion) =>
      `«${id}» không dùng làm mã được: chỉ dùng chữ thường không dấu, chữ số và gạch nối.${suggestion === null ? "" : ` Có phải «${suggestion}»?`}`,
    exists: (file) => `${file} đã có; không ghi đè. Hãy chọn mã khác.`,
    unknown: (what, id, suggestion) =>
      `Không có ${what} «${id}».${suggestion === null ? "" : ` Có phải «${suggestion}»?`}`,
    mendFirst: (errors) => `Còn ${errors} lỗi trong nội dung: chạy npm run check và sửa trước đã.`,
    taken: (file) => `Không đọc được ${file}.`,
    wrote: (files) => `Đã tạo: ${files.join(", ")}.`,
    leftOut: (numbers) =>
      `Máy không tự dẫn được ${numbers.length} con số (khoảng, phần của tổng, câu có ở hai chỗ); muốn dùng thì bạn thêm dòng: ${numbers.map((text) => `«${text}»`).join(", ")}.`,
    unknownNouns: (nouns) =>
      [
        `Chưa biết đơn vị ${nouns.map((noun) => `«${noun}»`).join(", ")}, nên những con số ấy còn để ngoài. Muốn dùng thì khai đơn vị bằng lệnh dưới đây, xoá những tệp vừa tạo rồi chạy lại lệnh này:`,
        ...nouns.map((noun) => `  npm run new unit ${toSlug(noun)} -- --name "${noun}" --name-en "…"`),
      ].join("\n"),
    notRight: "Tệp mới còn lỗi nên không được giữ lại. Sửa đối số rồi chạy lại; sổ tay có ví dụ cho từng kiểu.",
    next: "Bài mới là bản nháp (draft: true): chỉ thấy khi chạy npm run dev. Kiểm tra bằng npm run check.",
    unitAdded: (file, id) => `Đã thêm đơn vị ${id} vào ${file}; các bài báo đã được đọc lại với đơn vị ấy.`,
    without: "(không, tôi tự điền)",
    emptyTable: (file) => `${file} mới có dòng tên cột: thêm mỗi con số một dòng.`,
    cancelled: "Đã dừng; chưa ghi gì.",
  },
  en: {
    story: {
      standfirst: "Say here what the story found.",
      opening: "Write the opening here.",
      stepText: "Write a sentence for this step.",
      numbers: "The article’s numbers, already linked; tell them in your own words:",
    },
    asks: {
      id: "Id (lower-case letters, digits, hyphens)",
      title: "Title",
      titleEn: "Title in English",
      author: "Author",
      editor: "Editor",
      kind: "Kind of chart",
      dataset: "Dataset",
      article: "Take the numbers of which article",
      description: "Description in Vietnamese",
      descriptionEn: "Description in English",
      name: "The term in Vietnamese",
      nameEn: "The term in English",
      short: "One sentence in Vietnamese",
      shortEn: "One sentence in English",
      from: "Text file that holds the article",
    },
    needed: (options) => `Still needed: ${options.join(", ")}.`,
    badId: (id, suggestion) =>
      `“${id}” cannot be an id: use lower-case letters, digits and hyphens only.${suggestion === null ? "" : ` Did you mean “${suggestion}”?`}`,
    exists: (file) => `${file} is there already and is not overwritten. Choose another id.`,
    unknown: (what, id, suggestion) =>
      `There is no ${what} “${id}”.${suggestion === null ? "" : ` Did you mean “${suggestion}”?`}`,
    mendFirst: (errors) => `The content has ${errors} errors: run npm run check and mend them first.`,
    taken: (file) => `${file} cannot be read.`,
    wrote: (files) => `Made: ${files.join(", ")}.`,
    leftOut: (numbers) =>
      `${numbers.length} ${numbers.length === 1 ? "number" : "numbers"} cannot be linked by a machine (ranges, parts of a whole, sentences that come twice); add rows for those you want: ${numbers.map((text) => `“${text}”`).join(", ")}.`,
    unknownNouns: (nouns) =>
      [
        `The unit ${nouns.map((noun) => `“${noun}”`).join(", ")} is not known yet, so those numbers are left out. To use them, declare it as below, delete the files just made and run this command again:`,
        ...nouns.map((noun) => `  npm run new unit ${toSlug(noun)} -- --name "${noun}" --name-en "…"`),
      ].join("\n"),
    notRight:
      "The new file has errors and was not kept. Mend the arguments and run again; the handbook has an example of each kind.",
    next: "A new story is a draft (draft: true): only npm run dev shows it. Check it with npm run check.",
    unitAdded: (file, id) => `Added the unit ${id} to ${file}; the articles were read anew with it.`,
    without: "(none, I fill them in myself)",
    emptyTable: (file) => `${file} has its column names only: add a row for each number.`,
    cancelled: "Stopped; nothing was written.",
  },
};
