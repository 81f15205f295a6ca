import { formatNumber } from "../../domain/number.ts";
import type { Bilingual } from "../../domain/language.ts";
import type { ShownMarkup, StoryRules } from "../../domain/rules/story.ts";
import { meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

const languageNames: Bilingual<Bilingual> = {
  vi: { vi: "tiếng Việt", en: "tiếng Anh" },
  en: { vi: "Vietnamese", en: "English" },
};

const shownMarkup: Readonly<Record<ShownMarkup, Bilingual>> = {
  marker: { vi: "dấu phần", en: "marker" },
  heading: { vi: "tiêu đề", en: "heading" },
  table: { vi: "bảng", en: "table" },
  strong: { vi: "chữ đậm", en: "bold words" },
};

const shownMend: Readonly<Record<ShownMarkup, Bilingual>> = {
  marker: {
    vi: "Đặt nó trên một dòng riêng, mở đầu bằng ::, có dòng trống ở trên.",
    en: "Give it a line of its own that begins with ::, with an empty line above.",
  },
  heading: { vi: "Thêm dấu cách sau các dấu #.", en: "Put a space behind the #." },
  table: {
    vi: "Thêm dòng |---|---| dưới dòng đầu của bảng, đủ số cột, và một dòng trống phía trên bảng.",
    en: "Put a line |---|---| below the head, one part a column, and an empty line above the table.",
  },
  strong: {
    vi: "Đặt ** sát chữ đầu và sát chữ cuối, trong một đoạn; dấu * muốn hiện ra thì viết \\*.",
    en: "Put ** right before the first word and right behind the last, in one paragraph; a * to be shown is written \\*.",
  },
};

export const proseWords: ProblemWords<Pick<StoryRules, Extract<keyof StoryRules, `prose-${string}`>>> = {
  "prose-html": {
    vi: ({ html }) => ({
      says: `Bài không nhận mã HTML: ${html}`,
      mend: "Xoá mã, hoặc dùng cách viết markdown; dấu < muốn hiện ra thì viết \\<.",
    }),
    en: ({ html }) => ({
      says: `Stories take no HTML: ${html}`,
      mend: "Delete it or write markdown; a < to be shown is written \\<.",
    }),
  },
  "prose-heading-level": {
    vi: ({ level, expected }) => ({
      says: `Tiêu đề cấp ${level} không đúng chỗ (tiêu đề lớn nhất là của cả bài).`,
      mend: `Viết ${"#".repeat(expected)} ở đầu dòng.`,
    }),
    en: ({ level, expected }) => ({
      says: `A heading of level ${level} is out of place (the first level is the story’s title).`,
      mend: `Begin the line with ${"#".repeat(expected)}.`,
    }),
  },
  "prose-image-without-alternative": {
    vi: ({ file }) => ({
      says: `Ảnh ${file} chưa có lời mô tả cho người không nhìn thấy ảnh.`,
      mend: `Viết mô tả trong ngoặc vuông: ![mô tả](${file} "Ảnh: tên người chụp").`,
    }),
    en: ({ file }) => ({
      says: `The picture ${file} has no description for those who do not see it.`,
      mend: `Write it in the brackets: ![description](${file} "Photo: name").`,
    }),
  },
  "prose-image-without-credit": {
    vi: ({ file }) => ({
      says: `Ảnh ${file} chưa ghi nguồn.`,
      mend: `Thêm nguồn trong dấu nháy: ![mô tả](${file} "Ảnh: tên người chụp").`,
    }),
    en: ({ file }) => ({
      says: `The picture ${file} has no credit.`,
      mend: `Add it in quotes: ![description](${file} "Photo: name").`,
    }),
  },
  "prose-image-unknown": {
    vi: ({ file, suggestion }) => ({
      says: `Không có ảnh nào tên «${file}».`,
      mend: suggestion ? `Có phải «${suggestion}»?` : "Đặt tệp ảnh vào thư mục stories/images.",
    }),
    en: ({ file, suggestion }) => ({
      says: `There is no picture “${file}”.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : "Put the file into the folder stories/images.",
    }),
  },
  "prose-image-unreadable": {
    vi: ({ file }) => ({
      says: `Không đọc được ảnh ${file}.`,
      mend: "Lưu lại ảnh ở dạng JPEG hoặc PNG, rộng nhiều nhất chừng 2.000 điểm ảnh.",
    }),
    en: ({ file }) => ({
      says: `The picture ${file} cannot be read.`,
      mend: "Save it again as JPEG or PNG, about 2,000 pixels wide at most.",
    }),
  },
  "prose-image-inline": {
    vi: ({ file }) => ({
      says: `Ảnh ${file} đứng giữa dòng chữ.`,
      mend: "Để ảnh trên một dòng riêng, trên dưới có dòng trống.",
    }),
    en: ({ file }) => ({
      says: `The picture ${file} stands among words.`,
      mend: "Give it a line of its own, with empty lines around it.",
    }),
  },
  "prose-link-unusable": {
    vi: ({ address, suggestion }) => ({
      says: `Địa chỉ «${address}» không dùng được.`,
      mend: meant(suggestion, "vi", "Dùng https://…, #value:…, #term:…, #story:… hoặc #tên-bước."),
    }),
    en: ({ address, suggestion }) => ({
      says: `The address “${address}” cannot be used.`,
      mend: meant(suggestion, "en", "Use https://…, #value:…, #term:…, #story:… or #step-id."),
    }),
  },
  "prose-table-cells": {
    vi: ({ columns, cell }) => ({
      says: `Ô «${cell}» nằm ngoài bảng: dòng đầu chỉ có ${formatNumber(columns, "vi")} cột, nên người đọc sẽ không thấy ô này.`,
      mend: "Thêm cột vào dòng đầu của bảng, hoặc bỏ ô thừa; dấu | trong chữ thì viết \\|.",
    }),
    en: ({ columns, cell }) => ({
      says: `The cell “${cell}” is outside the table: its head has ${formatNumber(columns, "en")} ${columns === 1 ? "column" : "columns"}, so no reader would see it.`,
      mend: "Add a column to the head, or delete the cell; a | within words is written \\|.",
    }),
  },
  "prose-bullet": {
    vi: ({ mark }) => ({
      says: `Dòng bắt đầu bằng «${mark}» không thành danh sách: người đọc thấy các dòng nối liền nhau.`,
      mend: "Thay dấu ấy bằng «- », trên và dưới danh sách có dòng trống.",
    }),
    en: ({ mark }) => ({
      says: `A line that begins with “${mark}” is no list: readers see the lines run together.`,
      mend: "Write “- ” in its place, with an empty line above and below the list.",
    }),
  },
  "prose-language": {
    vi: ({ language }) => ({
      says: `Chữ ở đây không phải ${languageNames.vi[language]}, thứ tiếng mà thư mục ghi.`,
      mend: "Kiểm tra xem hai bản có bị đổi chỗ không, hay chữ đã mất dấu.",
    }),
    en: ({ language }) => ({
      says: `The text is not in ${languageNames.en[language]}, which its folder says it is.`,
      mend: "See whether two versions have changed places, or the text has lost its accents.",
    }),
  },
  "prose-code-open": {
    vi: () => ({
      says: "Đoạn mã mở ở đây không đóng, nên phần chữ bên dưới cũng thành mã.",
      mend: "Thêm một dòng ``` sau dòng mã cuối cùng, hoặc xoá dòng mở.",
    }),
    en: () => ({
      says: "The code that begins here does not end, so the text below becomes code as well.",
      mend: "Put a line ``` behind the last line of code, or delete the line that opens it.",
    }),
  },
  "prose-markup-shown": {
    vi: ({ kind, written }) => ({
      says: `«${written}» không thành ${shownMarkup[kind].vi}: người đọc thấy nguyên các dấu ấy.`,
      mend: shownMend[kind].vi,
    }),
    en: ({ kind, written }) => ({
      says: `“${written}” makes no ${shownMarkup[kind].en}: readers would see the marks themselves.`,
      mend: shownMend[kind].en,
    }),
  },
  "prose-link-place-unknown": {
    vi: ({ id, suggestion }) => ({
      says: `Trong bài không có chỗ nào tên «${id}».`,
      mend: suggestion ? `Có phải «#${suggestion}»?` : "Dùng tên của một bước hoặc một tiêu đề trong bài.",
    }),
    en: ({ id, suggestion }) => ({
      says: `Nothing in this story has the id “${id}”.`,
      mend: suggestion ? `Did you mean “#${suggestion}”?` : "Use the id of a step or heading of this story.",
    }),
  },
  "prose-reference-unknown": {
    vi: ({ reference }) => ({
      says: `«${reference}» trông như một liên kết nhưng không dẫn đến đâu.`,
      mend: "Viết [chữ](địa chỉ), liền nhau, đủ cả hai cặp ngoặc.",
    }),
    en: ({ reference }) => ({
      says: `“${reference}” looks like a link and leads nowhere.`,
      mend: "Write [words](address), with no space between and both pairs of brackets.",
    }),
  },
  "prose-footnote-unknown": {
    vi: ({ footnote, suggestion }) => ({
      says: `Không có chú thích nào tên «${footnote}».`,
      mend: suggestion ? `Có phải «${suggestion}»?` : `Thêm một dòng [^${footnote}]: nội dung chú thích.`,
    }),
    en: ({ footnote, suggestion }) => ({
      says: `There is no footnote “${footnote}”.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : `Add a line [^${footnote}]: with its text.`,
    }),
  },
  "prose-footnote-unused": {
    vi: ({ footnote }) => ({
      says: `Không chỗ nào trong bài nhắc đến «[${footnote}]»; người đọc sẽ không thấy nó.`,
      mend: `Đặt [${footnote}] vào chỗ cần, hoặc xoá dòng này.`,
    }),
    en: ({ footnote }) => ({
      says: `Nothing refers to “[${footnote}]”, so no reader would see it.`,
      mend: `Put [${footnote}] where it belongs, or delete this line.`,
    }),
  },
  "prose-footnote-twice": {
    vi: ({ footnote }) => ({ says: `«[${footnote}]» được viết hai lần.`, mend: "Đổi tên một trong hai." }),
    en: ({ footnote }) => ({ says: `“[${footnote}]” is given twice.`, mend: "Rename one of the two." }),
  },
};
