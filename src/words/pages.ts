import type { Bilingual } from "../domain/language.ts";

/** What the pages say that gather charts, data and words. */
export interface PageWords {
  latest: string;
  allStories: string;
  howWeCount: { title: string; text: string };
  archive: { title: string; text: string };
  charts: { title: string; intro: string };
  chart: { states: string; inStories: string };
  data: { title: string; intro: string; all: string };
  dataset: { numbers: string; assumptions: string; units: string; corrections: string; files: string; usedBy: string };
  glossary: { title: string; intro: string };
  readMore: string;
  corrections: { title: string; all: string; none: string; report: string };
  embeddable: string;
  embedOurs: { title: string; text: string };
}

export const pageWords: Bilingual<PageWords> = {
  vi: {
    latest: "Các bài",
    allStories: "Tất cả các bài",
    howWeCount: {
      title: "Chúng tôi đếm và kiểm ra sao",
      text: "Chúng tôi kiểm xem con số có được chép đúng từ câu đã nêu nó hay không, chứ không kiểm câu ấy có đúng không.",
    },
    archive: { title: "Các bài báo gốc", text: "Từng câu đã nêu từng con số, và những phép cộng không khớp." },
    charts: { title: "Các biểu đồ", intro: "Mỗi biểu đồ kèm số liệu, nguồn và mã nhúng; dùng lại được." },
    chart: {
      states: "Các trạng thái",
      inStories: "Có trong bài",
    },
    data: {
      title: "Số liệu",
      intro: "Mỗi bộ số liệu liệt kê từng con số cùng câu văn đã nêu nó, hoặc công thức nếu là số chúng tôi tính.",
      all: "Mọi bộ số liệu, theo chuẩn Frictionless",
    },
    dataset: {
      numbers: "Từng con số",
      assumptions: "Nên biết trước khi dùng",
      units: "Đơn vị",
      corrections: "Đính chính",
      files: "Tải về",
      usedBy: "Biểu đồ dùng số liệu này",
    },
    glossary: { title: "Từ ngữ", intro: "Những từ mà các bài viết dùng, và chúng nghĩa là gì vào lúc ấy." },
    readMore: "Đọc thêm",
    corrections: {
      title: "Đính chính",
      all: "Những gì đã sửa",
      none: "Đến nay chưa có đính chính nào. Bạn thấy chỗ sai?",
      report: "Xin báo cho chúng tôi.",
    },
    embeddable: "Các biểu đồ",
    embedOurs: {
      title: "Nhúng biểu đồ",
      text: "Mã để chép cho mọi hệ thống, kèm nguồn và đính chính; không theo dõi ai.",
    },
  },
  en: {
    latest: "Stories",
    allStories: "All stories",
    howWeCount: {
      title: "How we count and check",
      text: "We check that a number is copied right from its sentence, not that the sentence is right.",
    },
    archive: {
      title: "The source articles",
      text: "The sentence behind each number, and the sums that do not add up.",
    },
    charts: { title: "Charts", intro: "Each with its data, its sources and code to embed it; free to reuse." },
    chart: { states: "States", inStories: "In the stories" },
    data: {
      title: "Data",
      intro: "Each dataset lists every number with the sentence that gives it, or the formula where we computed it.",
      all: "All datasets, as a Frictionless package",
    },
    dataset: {
      numbers: "Number by number",
      assumptions: "Before you use it",
      units: "Units",
      corrections: "Corrections",
      files: "Download",
      usedBy: "Charts made from these data",
    },
    glossary: { title: "Glossary", intro: "The words that the stories use, and what they meant at the time." },
    readMore: "Read more",
    corrections: {
      title: "Corrections",
      all: "What has been put right",
      none: "There have been no corrections so far. Do you see something wrong?",
      report: "Please tell us.",
    },
    embeddable: "The charts",
    embedOurs: {
      title: "Embed our charts",
      text: "Code to copy for any system, with sources and corrections; nobody is tracked.",
    },
  },
};
