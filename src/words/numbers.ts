import type { Bilingual } from "../domain/language.ts";

/** What the list of numbers says. */
export interface NumberWords {
  title: string;
  reference: string;
  number: string;
  label: string;
  origin: string;
  period: string;
  quote: string;
  translation: string;
  formula: string;
  madeOf: string;
  assumptions: string;
  source: string;
  note: string;
  edited: string;
  inOurWords: string;
  dateUnknown: string;
  publisherUnknown: string;
  report: string;
  close: string;
  /** Of a story: the page of all its numbers. */
  all: string;
  allTitle: (story: string) => string;
  allIntro: string;
  backToStory: string;
  origins: Readonly<Record<"article" | "outside" | "derived", string>>;
}

export const numberWords: Bilingual<NumberWords> = {
  vi: {
    title: "Các con số và câu gốc",
    reference: "Khoá",
    number: "Con số",
    label: "Là gì",
    origin: "Từ đâu",
    period: "Tính đến",
    quote: "Câu gốc",
    translation: "Bản dịch của chúng tôi",
    formula: "Công thức",
    madeOf: "Tính từ",
    assumptions: "Giả định",
    source: "Nguồn",
    note: "Ghi chú",
    edited: "Câu này đã được biên tập so với bản gốc.",
    inOurWords: "Diễn đạt của chúng tôi, theo nguồn",
    dateUnknown: "không rõ ngày",
    publisherUnknown: "không rõ nơi đăng",
    report: "Báo lỗi",
    close: "Đóng",
    all: "Mọi con số của bài, kể cả trong hình",
    allTitle: (story) => `Các con số: ${story}`,
    allIntro:
      "Mọi con số trong chữ và trong hình của bài, cùng những số dùng để tính: câu gốc, bản dịch, nguồn, công thức.",
    backToStory: "Về bài viết",
    origins: { article: "Trích từ bài báo", outside: "Nguồn ngoài các bài báo", derived: "Chúng tôi tính" },
  },
  en: {
    title: "The numbers and their sentences",
    reference: "Key",
    number: "Number",
    label: "What it is",
    origin: "From",
    period: "As of",
    quote: "Original sentence",
    translation: "Our translation",
    formula: "Formula",
    madeOf: "Computed from",
    assumptions: "Assumptions",
    source: "Source",
    note: "Note",
    edited: "This sentence was edited; it differs from the original.",
    inOurWords: "In our words, after the source",
    dateUnknown: "date unknown",
    publisherUnknown: "publisher unknown",
    report: "Report an error",
    close: "Close",
    all: "All numbers of this story, those of its figures too",
    allTitle: (story) => `The numbers: ${story}`,
    allIntro:
      "Every number of the story’s text and figures, and those they are computed from: sentence, translation, source, formula.",
    backToStory: "Back to the story",
    origins: { article: "Quoted from an article", outside: "From outside the articles", derived: "Computed by us" },
  },
};
