import type { Bilingual, Language } from "../domain/language.ts";

/** What every page says around its content. */
export interface SiteWords {
  languageName: string;
  skipToContent: string;
  menu: string;
  home: string;
  articles: string;
  stories: string;
  charts: string;
  data: string;
  glossary: string;
  readIn: (language: Language) => string;
  licence: (name: string) => string;
  contact: string;
  promise: string;
  notFound: { title: string; text: string; back: string };
}

export const siteWords: Bilingual<SiteWords> = {
  vi: {
    languageName: "Tiếng Việt",
    skipToContent: "Đến phần nội dung",
    menu: "Các mục",
    home: "Trang đầu",
    articles: "Bài báo gốc",
    stories: "Các bài",
    charts: "Biểu đồ",
    data: "Số liệu",
    glossary: "Từ ngữ",
    readIn: (language) => (language === "en" ? "Read in English" : "Đọc bằng tiếng Việt"),
    licence: (name) => `Biểu đồ và số liệu của chúng tôi dùng lại theo giấy phép ${name}; các bài báo gốc thì không.`,
    contact: "Liên hệ, báo lỗi",
    promise: "Mỗi con số đều được đối chiếu với câu văn đã nêu ra nó, ở mỗi lần dựng trang.",
    notFound: {
      title: "Không có trang này",
      text: "Địa chỉ có thể đã gõ nhầm, hoặc trang đã được chuyển đi.",
      back: "Về trang đầu",
    },
  },
  en: {
    languageName: "English",
    skipToContent: "Skip to content",
    menu: "Sections",
    home: "Home",
    articles: "Source articles",
    stories: "Stories",
    charts: "Charts",
    data: "Data",
    glossary: "Glossary",
    readIn: (language) => (language === "en" ? "Read in English" : "Đọc bằng tiếng Việt"),
    licence: (name) => `Our charts and data may be reused under ${name}; the source articles may not.`,
    contact: "Contact, report an error",
    promise: "Every number is checked against the sentence it came from, each time this site is built.",
    notFound: {
      title: "There is no such page",
      text: "The address may have been mistyped, or the page has moved.",
      back: "Back to the home page",
    },
  },
};
