import type { Bilingual } from "../domain/language.ts";
import type { SearchKind } from "../domain/search-entry.ts";

/** What the search page says. `{count}`, `{shown}` and `{query}` are filled in by the reader's browser. */
export interface SearchWords {
  title: string;
  intro: string;
  field: string;
  button: string;
  none: string;
  one: string;
  many: string;
  /** Where more is found than is shown. */
  first: string;
  failed: string;
  /** Where the browser runs no JavaScript. */
  without: string;
  index: string;
  indexIntro: string;
  kinds: Readonly<Record<SearchKind, string>>;
}

export const searchWords: Bilingual<SearchWords> = {
  vi: {
    title: "Tìm",
    intro:
      "Tìm trong các bài, biểu đồ, số liệu, từ ngữ và những câu có con số của các bài báo. Gõ có dấu hay không dấu đều được.",
    field: "Tìm gì?",
    button: "Tìm",
    none: "Không thấy “{query}”. Thử ít chữ hơn, hoặc xem mục lục dưới đây.",
    one: "Thấy một chỗ có “{query}”.",
    many: "Thấy {count} chỗ có “{query}”.",
    first: "Thấy {count} chỗ có “{query}”. Dưới đây là {shown} chỗ sát nhất.",
    failed: "Không tải được bảng tìm. Xin xem mục lục dưới đây.",
    without: "Ô tìm cần JavaScript, mà trình duyệt này đang tắt. Mục lục dưới đây có đủ mọi thứ.",
    index: "Mục lục",
    indexIntro: "Tất cả những gì có trong trang này.",
    kinds: {
      story: "Bài",
      step: "Bước trong bài",
      chart: "Biểu đồ",
      term: "Từ ngữ",
      dataset: "Số liệu",
      article: "Bài báo gốc",
      page: "Trang",
      handbook: "Sổ tay biên tập",
    },
  },
  en: {
    title: "Search",
    intro:
      "Search the stories, charts, data and glossary, and the sentences of the articles that hold numbers. Accents do not matter.",
    field: "What are you looking for?",
    button: "Search",
    none: "Nothing found for “{query}”. Try fewer words, or see the contents below.",
    one: "Found one place with “{query}”.",
    many: "Found {count} places with “{query}”.",
    first: "Found {count} places with “{query}”. Here are the {shown} nearest.",
    failed: "The search index could not be loaded. Please see the contents below.",
    without: "The search box needs JavaScript, which is off in this browser. The contents below list everything.",
    index: "Contents",
    indexIntro: "Everything there is on this site.",
    kinds: {
      story: "Story",
      step: "Step of a story",
      chart: "Chart",
      term: "Glossary",
      dataset: "Data",
      article: "Source article",
      page: "Page",
      handbook: "Editors’ handbook",
    },
  },
};
