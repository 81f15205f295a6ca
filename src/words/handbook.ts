import type { Bilingual } from "../domain/language.ts";

/** What is so about a file of an example beside its text. `text`: nothing. */
export type FileFact =
  | "text"
  | "named"
  | "there"
  | "absent"
  | "empty"
  | "without"
  | "utf-8"
  | "utf-16"
  | "latin-1"
  | "crlf"
  | "bom"
  | "nul"
  | "picture"
  | "broken-link";

/** What the handbook's pages say beside what its files say. */
export interface HandbookWords {
  title: string;
  intro: string;
  contents: string;
  rulesTitle: (area: string) => string;
  rulesIntro: string;
  areas: Readonly<Record<string, string>>;
  rule: {
    title: (rule: string) => string;
    right: string;
    wrong: string;
    told: string;
    examples: (count: number) => string;
    levels: Readonly<Record<"error" | "advice", string>>;
    more: string;
    marks: string;
  };
  taken: { title: string; intro: string };
  fact: Readonly<Record<FileFact, (file: string) => string>>;
  megabytes: (file: string, size: string) => string;
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
    rule: {
      title: (rule) => `Quy tắc ${rule}`,
      right: "Đúng",
      wrong: "Sai",
      told: "Máy nói",
      examples: (count) => (count === 1 ? "Ví dụ" : "Các ví dụ"),
      levels: {
        error: "Đây là lỗi: còn lỗi thì trang chưa dựng được.",
        advice: "Đây là lời khuyên: trang vẫn dựng được, nhưng lời khuyên được đếm và không bị giấu.",
      },
      more: "Đọc tiếp",
      marks: "⇥ là phím Tab, ⍽ là dấu cách không ngắt, ‹U+200B› là một ký tự ẩn: ở đây viết ra cho thấy được.",
    },
    taken: {
      title: "Không phải lỗi",
      intro: "Những cách viết sau trông lạ nhưng được nhận, máy không báo gì.",
    },
    fact: {
      text: (file) => file,
      named: (file) => `Tệp tên là ${file}.`,
      there: (file) => `Có tệp ${file}, với nội dung của nó.`,
      absent: (file) => `Không có ${file}.`,
      empty: (file) => `Tệp ${file} để trống.`,
      without: (file) => `Trong ${file} thiếu:`,
      "utf-8": (file) => `Tệp ${file} lưu bằng UTF-8.`,
      "utf-16": (file) => `Tệp ${file} lưu bằng UTF-16.`,
      "latin-1": (file) => `Tệp ${file} lưu bằng một bảng mã cũ.`,
      crlf: (file) => `Tệp ${file} xuống dòng kiểu Windows.`,
      bom: (file) => `Tệp ${file} có dấu BOM ở đầu.`,
      nul: (file) => `Tệp ${file} không phải văn bản.`,
      picture: (file) => `Ảnh ${file}.`,
      "broken-link": (file) => `${file} là một lối tắt trỏ vào chỗ không còn.`,
    },
    megabytes: (file, size) => `${file}, nặng ${size} MB.`,
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
    rule: {
      title: (rule) => `The rule ${rule}`,
      right: "Right",
      wrong: "Wrong",
      told: "You are told",
      examples: (count) => (count === 1 ? "Example" : "Examples"),
      levels: {
        error: "This is an error: no site is built while there is one.",
        advice: "This is advice: the site is built, and advice is counted and never hidden.",
      },
      more: "Read on",
      marks: "⇥ is a tab, ⍽ a no-break space, ‹U+200B› an invisible character: written out here so that they show.",
    },
    taken: {
      title: "No mistake",
      intro: "These look odd and are taken as they are; nothing is told.",
    },
    fact: {
      text: (file) => file,
      named: (file) => `The file is called ${file}.`,
      there: (file) => `The file ${file} is there, with its text.`,
      absent: (file) => `${file} is not there.`,
      empty: (file) => `The file ${file} is empty.`,
      without: (file) => `${file} lacks:`,
      "utf-8": (file) => `The file ${file} is saved as UTF-8.`,
      "utf-16": (file) => `The file ${file} is saved as UTF-16.`,
      "latin-1": (file) => `The file ${file} is saved in an old encoding.`,
      crlf: (file) => `The file ${file} has the line ends of Windows.`,
      bom: (file) => `The file ${file} begins with a byte order mark.`,
      nul: (file) => `The file ${file} is no text.`,
      picture: (file) => `The picture ${file}.`,
      "broken-link": (file) => `${file} is a shortcut to something that is gone.`,
    },
    megabytes: (file, size) => `${file}, ${size} MB.`,
    kinds: { file: "The file of this chart", none: "This site has no chart of that kind yet." },
  },
};
