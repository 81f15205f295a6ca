import type { Bilingual } from "../domain/language.ts";

/** What the handbook's pages say beside what its files say. */
export interface HandbookWords {
  title: string;
  intro: string;
  contents: string;
  rulesTitle: (area: string) => string;
  rulesIntro: string;
  areas: Readonly<Record<string, string>>;
  right: string;
  wrong: string;
  told: string;
  nothingTold: string;
  file: string;
  made: Readonly<Record<"renamed" | "deleted" | "added", (file: string, other: string) => string>>;
  bytes: Readonly<Record<string, string>>;
  kinds: { file: string; none: string };
}

export const handbookWords: Bilingual<HandbookWords> = {
  vi: {
    title: "Sổ tay",
    intro: "Từ một ý tưởng đến bài viết lên trang, không cần viết mã.",
    contents: "Các trang của sổ tay",
    rulesTitle: (area) => `Quy tắc: ${area}`,
    rulesIntro:
      "Mỗi quy tắc, điều nó nói, và một ví dụ sai bên cạnh ví dụ đúng. Chính những ví dụ này được kiểm trong mỗi lần chạy thử.",
    areas: {
      articles: "bài gốc và bài báo",
      charts: "biểu đồ",
      citations: "câu trích",
      datasets: "bảng số liệu",
      files: "tệp và ký tự",
      formulas: "công thức",
      links: "liên kết số liệu",
      lists: "danh mục, thuật ngữ, nguồn",
      prose: "lời văn và ảnh",
      stories: "bài viết và các bước",
      yaml: "YAML",
    },
    right: "Đúng",
    wrong: "Sai",
    told: "Máy nói",
    nothingTold: "không báo gì: cách viết này được nhận",
    file: "Tệp",
    made: {
      renamed: (file, other) => `Tệp ${file} mang tên ${other}.`,
      deleted: (file) => `Không có tệp ${file}.`,
      added: (file) => `Tệp ${file} được thêm vào.`,
    },
    bytes: {
      "utf-16": "lưu bằng UTF-16",
      "latin-1": "lưu bằng bảng mã cũ",
      crlf: "xuống dòng kiểu Windows",
      bom: "có dấu BOM ở đầu",
      nul: "có ký tự rỗng",
      picture: "là ảnh",
    },
    kinds: { file: "Tệp của biểu đồ này", none: "Trang này chưa có biểu đồ nào thuộc kiểu ấy." },
  },
  en: {
    title: "Handbook",
    intro: "From an idea to a published story, without writing code.",
    contents: "Pages of the handbook",
    rulesTitle: (area) => `Rules: ${area}`,
    rulesIntro:
      "Each rule, what it says, and a wrong example beside the right one. These very examples are checked on every test run.",
    areas: {
      articles: "seeds and articles",
      charts: "charts",
      citations: "quotes",
      datasets: "data tables",
      files: "files and characters",
      formulas: "formulas",
      links: "links to values",
      lists: "lists, terms, sources",
      prose: "prose and pictures",
      stories: "stories and steps",
      yaml: "YAML",
    },
    right: "Right",
    wrong: "Wrong",
    told: "You are told",
    nothingTold: "nothing: this is taken as it is",
    file: "File",
    made: {
      renamed: (file, other) => `The file ${file} is called ${other}.`,
      deleted: (file) => `The file ${file} is not there.`,
      added: (file) => `The file ${file} is added.`,
    },
    bytes: {
      "utf-16": "saved as UTF-16",
      "latin-1": "saved in an old encoding",
      crlf: "with the line ends of Windows",
      bom: "with a byte order mark",
      nul: "with a null character",
      picture: "a picture",
    },
    kinds: { file: "The file of this chart", none: "This site has no chart of that kind yet." },
  },
};
