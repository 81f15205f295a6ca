import type { Bilingual } from "../domain/language.ts";

/** The engine's words in an embed page, in a picture that travels alone and in the kit for those who host a chart themselves. */
export interface EmbedWords {
  readStory: string;
  aboutChart: string;
  correction: (date: string) => string;
  pinned: string;
  superseded: string;
  withdrawn: string;
  newest: string;
  source: string;
  credit: (publication: string, licence: string) => string;
  readme: { title: string; files: string; caption: string; alternative: string; credit: string; host: string };
}

export const embedWords: Bilingual<EmbedWords> = {
  vi: {
    readStory: "Đọc cả bài",
    aboutChart: "Về biểu đồ này",
    correction: (date) => `Đính chính ${date}:`,
    pinned: "Bản cố định: các con số ở đây không thay đổi.",
    superseded: "Số liệu đã được cập nhật sau bản này.",
    withdrawn: "Biểu đồ này không còn được cập nhật.",
    newest: "Xem bản mới nhất",
    source: "Nguồn",
    credit: (publication, licence) => `Biểu đồ: ${publication} (${licence})`,
    readme: {
      title: "Trọn bộ biểu đồ",
      files: "Trong bộ này",
      caption: "Chú thích",
      alternative: "Văn bản thay thế (alt)",
      credit: "Ghi công",
      host: "Tệp index.html chạy được ở bất cứ đâu, kể cả khi mở thẳng từ thư mục.",
    },
  },
  en: {
    readStory: "Read the whole story",
    aboutChart: "About this chart",
    correction: (date) => `Correction, ${date}:`,
    pinned: "A fixed version: its numbers do not change.",
    superseded: "The data have been updated since this version.",
    withdrawn: "This chart is no longer updated.",
    newest: "See the newest version",
    source: "Source",
    credit: (publication, licence) => `Chart: ${publication} (${licence})`,
    readme: {
      title: "Chart kit",
      files: "In this kit",
      caption: "Caption",
      alternative: "Text alternative (alt)",
      credit: "Credit",
      host: "The file index.html works anywhere, even opened from a folder.",
    },
  },
};
