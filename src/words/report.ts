import type { Bilingual } from "../domain/language.ts";

/** The headings and sentences of the report. */
export interface ReportWords {
  linked: string;
  ofNumbers: (linked: number, all: number) => string;
  cited: string;
  times: (count: number) => string;
  unused: string;
  ofQuantities: (unused: number, all: number) => string;
  charts: string;
  translations: string;
  behind: string;
  missing: (language: string) => string;
  unchecked: string;
  none: string;
  mendFirst: (errors: number) => string;
}

export const reportWords: Bilingual<ReportWords> = {
  vi: {
    linked: "Con số trong các bài đã dẫn về số liệu",
    ofNumbers: (linked, all) => `${linked} trên ${all}`,
    cited: "Câu trích và nơi dùng",
    times: (count) => `${count} chỗ dùng`,
    unused: "Con số trong bài báo chưa ai dùng",
    ofQuantities: (unused, all) => `${unused} trên ${all} chưa dùng`,
    charts: "Biểu đồ chưa có bài nào cho thấy",
    translations: "Bản dịch",
    behind: "bản kia đã đổi từ lần đối chiếu trước",
    missing: (language) => `chưa có bản ${language}`,
    unchecked: "chưa ghi đã đối chiếu (npm run accept)",
    none: "không có",
    mendFirst: (errors) => `Còn ${errors} lỗi: chạy npm run check và sửa trước đã.`,
  },
  en: {
    linked: "Numbers in the stories that are linked",
    ofNumbers: (linked, all) => `${linked} of ${all}`,
    cited: "Quotes and where they are used",
    times: (count) => `used ${count} ${count === 1 ? "time" : "times"}`,
    unused: "Numbers of articles that nobody uses",
    ofQuantities: (unused, all) => `${unused} of ${all} unused`,
    charts: "Charts that no story shows",
    translations: "Translations",
    behind: "the other language changed since they were read side by side",
    missing: (language) => `no version in ${language}`,
    unchecked: "not marked as read side by side (npm run accept)",
    none: "none",
    mendFirst: (errors) => `There are ${errors} errors: run npm run check and mend them first.`,
  },
};
