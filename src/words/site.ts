import type { Bilingual, Language } from "../domain/language.ts";

/** What every page says around its content. */
export interface SiteWords {
  languageName: string;
  skipToContent: string;
  menu: string;
  foot: string;
  home: string;
  articles: string;
  stories: string;
  charts: string;
  data: string;
  glossary: string;
  corrections: string;
  search: string;
  method: string;
  about: string;
  embedding: string;
  handbook: string;
  today: string;
  feed: string;
  readIn: (language: Language) => string;
  /** On a page that is written in this language alone. */
  onlyHere: string;
  licence: (name: string) => string;
  contact: string;
  promise: string;
  theme: { title: string; auto: string; light: string; dark: string };
  notFound: { title: string; text: string; back: string; search: string };
}

export const siteWords: Bilingual<SiteWords> = {
  vi: {
    languageName: "Tiếng Việt",
    skipToContent: "Đến phần nội dung",
    menu: "Các mục",
    foot: "Về trang này",
    home: "Trang đầu",
    articles: "Bài báo gốc",
    stories: "Các bài",
    charts: "Biểu đồ",
    data: "Số liệu",
    glossary: "Từ ngữ",
    corrections: "Đính chính",
    search: "Tìm",
    method: "Cách làm",
    about: "Giới thiệu",
    embedding: "Nhúng biểu đồ",
    handbook: "Sổ tay biên tập",
    today: "Bối cảnh hôm nay",
    feed: "Bản tin",
    readIn: (language) => (language === "en" ? "English" : "Tiếng Việt"),
    onlyHere: "Trang này chỉ có bằng tiếng Việt.",
    licence: (name) => `Biểu đồ và số liệu của chúng tôi dùng lại theo giấy phép ${name}; các bài báo gốc thì không.`,
    contact: "Liên hệ, báo lỗi",
    promise: "Mỗi con số đều được đối chiếu với câu văn đã nêu ra nó, ở mỗi lần dựng trang.",
    theme: { title: "Nền", auto: "Theo máy", light: "Sáng", dark: "Tối" },
    notFound: {
      title: "Không có trang này",
      text: "Địa chỉ có thể đã gõ nhầm, hoặc trang đã được chuyển đi.",
      back: "Về trang đầu",
      search: "Tìm trong trang này",
    },
  },
  en: {
    languageName: "English",
    skipToContent: "Skip to content",
    menu: "Sections",
    foot: "About this site",
    home: "Home",
    articles: "Source articles",
    stories: "Stories",
    charts: "Charts",
    data: "Data",
    glossary: "Glossary",
    corrections: "Corrections",
    search: "Search",
    method: "Method",
    about: "About",
    embedding: "Embed our charts",
    handbook: "Editors’ handbook",
    today: "Where things stand today",
    feed: "Feed",
    readIn: (language) => (language === "en" ? "English" : "Tiếng Việt"),
    onlyHere: "This page is in English only.",
    licence: (name) => `Our charts and data may be reused under ${name}; the source articles may not.`,
    contact: "Contact, report an error",
    promise: "Every number is checked against the sentence it came from, each time this site is built.",
    theme: { title: "Theme", auto: "System", light: "Light", dark: "Dark" },
    notFound: {
      title: "There is no such page",
      text: "The address may have been mistyped, or the page has moved.",
      back: "Back to the home page",
      search: "Search this site",
    },
  },
};
