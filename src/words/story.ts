import type { Bilingual, Language } from "../domain/language.ts";

/** What a story's page says around its text. */
export interface StoryWords {
  storiesTitle: string;
  storiesIntro: string;
  noStories: string;
  author: string;
  editor: string;
  published: string;
  updated: string;
  dataAsOf: string;
  readingTime: (minutes: number) => string;
  read: string;
  draft: string;
  otherLanguage: (language: Language) => string;
  noOtherLanguage: string;
  /** Where a story is asked for in a language that it is not written in. */
  onlyIn: Readonly<Record<Language, string>>;
  steps: string;
  step: string;
  of: (count: number) => string;
  back: string;
  forward: string;
  allSteps: string;
  /** What opens the words under a figure. */
  figureNotes: string;
  stepAddress: (step: number) => string;
  readAsArticle: string;
  readByStep: string;
  notes: string;
  backToText: (note: number) => string;
  corrections: string;
  corrected: string;
  numbers: string;
  related: string;
  share: string;
  shareBy: { facebook: string; x: string; email: string };
  report: string;
  reportSubject: (title: string) => string;
}

export const storyWords: Bilingual<StoryWords> = {
  vi: {
    storiesTitle: "Các bài",
    storiesIntro: "Mỗi bài một phát hiện; mỗi con số mở ra được câu văn đã nêu nó.",
    noStories: "Chưa có bài nào.",
    author: "Bài",
    editor: "Biên tập",
    published: "Đăng",
    updated: "Cập nhật",
    dataAsOf: "Số liệu đến",
    readingTime: (minutes) => `${minutes} phút đọc`,
    read: "Đọc bài",
    draft: "Bản nháp, chưa đăng",
    otherLanguage: (language) => (language === "en" ? "Read in English" : "Đọc bằng tiếng Việt"),
    noOtherLanguage: "Bài này chỉ có bằng tiếng Việt.",
    onlyIn: { vi: "Bài này chỉ có bằng tiếng Việt.", en: "Bài này hiện mới có bằng tiếng Anh." },
    steps: "Các bước của hình",
    step: "Bước",
    of: (count) => `/${count}`,
    back: "Trước",
    forward: "Tiếp",
    allSteps: "Các bước",
    figureNotes: "Ghi chú",
    stepAddress: (step) => `Địa chỉ của bước ${step}`,
    readAsArticle: "Đọc như bài viết",
    readByStep: "Đọc theo bước",
    notes: "Chú thích",
    backToText: (note) => `Về chỗ có chú thích ${note}`,
    corrections: "Đính chính",
    corrected: "Bài này đã được đính chính",
    numbers: "Các con số trong bài",
    related: "Đọc tiếp",
    share: "Chia sẻ",
    shareBy: { facebook: "Facebook", x: "X", email: "Thư điện tử" },
    report: "Báo lỗi",
    reportSubject: (title) => `Báo lỗi: ${title}`,
  },
  en: {
    storiesTitle: "Stories",
    storiesIntro: "One finding each; every number opens the sentence that gives it.",
    noStories: "There are no stories yet.",
    author: "By",
    editor: "Edited by",
    published: "Published",
    updated: "Updated",
    dataAsOf: "Data as of",
    readingTime: (minutes) => `${minutes} min read`,
    read: "Read the story",
    draft: "Draft, not published",
    otherLanguage: (language) => (language === "en" ? "Read in English" : "Đọc bằng tiếng Việt"),
    noOtherLanguage: "This story is in English only.",
    onlyIn: { vi: "So far this story is in Vietnamese only.", en: "This story is in English only." },
    steps: "Steps of the figure",
    step: "Step",
    of: (count) => `/${count}`,
    back: "Back",
    forward: "Next",
    allSteps: "All steps",
    figureNotes: "Notes",
    stepAddress: (step) => `Address of step ${step}`,
    readAsArticle: "Read as an article",
    readByStep: "Read step by step",
    notes: "Notes",
    backToText: (note) => `Back to note ${note} in the text`,
    corrections: "Corrections",
    corrected: "This story has been corrected",
    numbers: "The numbers in this story",
    related: "Read next",
    share: "Share",
    shareBy: { facebook: "Facebook", x: "X", email: "Email" },
    report: "Report an error",
    reportSubject: (title) => `Error in: ${title}`,
  },
};
