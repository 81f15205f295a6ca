import type { Bilingual } from "../../domain/language.ts";
import type { StoryRules } from "../../domain/rules/story.ts";
import { malformedName, unknownLanguage } from "./misnamed.ts";
import type { ProblemWords } from "./problem-words.ts";
import { markerWords } from "./story-markers.ts";
import { proseWords } from "./story-prose.ts";

export const storyWords: ProblemWords<StoryRules> = {
  ...markerWords,
  ...proseWords,
  "story-frontmatter-missing": {
    vi: () => ({
      says: "Bài chưa có phần khai báo ở đầu tệp.",
      mend: "Mở đầu tệp bằng một dòng ---, các trường như title: và author:, rồi một dòng --- nữa.",
    }),
    en: () => ({
      says: "The story has no frontmatter.",
      mend: "Begin the file with a line ---, fields such as title: and author:, and another line ---.",
    }),
  },
  "story-frontmatter-open": {
    vi: () => ({ says: "Phần khai báo đầu tệp chưa đóng.", mend: "Thêm một dòng --- sau trường cuối cùng." }),
    en: () => ({ says: "The frontmatter is not closed.", mend: "Put a line --- after its last field." }),
  },
  "story-id-malformed": malformedName,
  "story-unwritten": {
    vi: ({ text }) => ({
      says: `Câu mẫu «${text}» còn trong bài, mà bài không còn là bản nháp.`,
      mend: "Viết câu của bạn vào chỗ ấy, hoặc xoá câu mẫu.",
    }),
    en: ({ text }) => ({
      says: `The sample sentence “${text}” is still there, and the story is no draft any more.`,
      mend: "Write your own in its place, or delete it.",
    }),
  },
  "story-id-taken": {
    vi: ({ id, by }) => ({
      says: `Địa chỉ «${id}» đã thuộc về ${by}.`,
      mend: "Đổi tên tệp, hoặc bỏ địa chỉ này khỏi mục formerly.",
    }),
    en: ({ id, by }) => ({
      says: `The address “${id}” already belongs to ${by}.`,
      mend: "Rename the file, or take this address out of formerly.",
    }),
  },
  "story-language-unknown": unknownLanguage,
  "story-twin-missing": {
    vi: ({ language, file }) => ({
      says: `Bài chưa có bản ${languageNames.vi[language] ?? language}; trang sẽ nói rõ điều đó.`,
      mend: `Khi có bản dịch, đặt ở ${file}.`,
    }),
    en: ({ language, file }) => ({
      says: `The story has no ${languageNames.en[language] ?? language} version; its page will say so.`,
      mend: `Once it is written, it belongs in ${file}.`,
    }),
  },
  "story-twin-changed": {
    vi: ({ checked, actual }) => ({
      says: `Bản ngôn ngữ kia đã đổi từ khi bản này được đọc đối chiếu (${checked}, nay là ${actual}).`,
      mend: "Đọc đối chiếu lại rồi chạy npm run accept.",
    }),
    en: ({ checked, actual }) => ({
      says: `The other language has changed since this one was last read against it (${checked}, now ${actual}).`,
      mend: "Read both again, then run npm run accept.",
    }),
  },
  "story-twin-steps": {
    vi: ({ missing, extra }) => ({
      says: `Hai bản của bài không có cùng các bước:${list([
        ["thiếu", missing],
        ["thừa", extra],
      ])}.`,
      mend: 'Cho các bước tương ứng cùng một tên, bằng {state="…"} hoặc {#tên}.',
    }),
    en: ({ missing, extra }) => ({
      says: `The two versions do not have the same steps:${list([
        ["missing", missing],
        ["extra", extra],
      ])}.`,
      mend: 'Give matching steps the same id, by {state="…"} or {#id}.',
    }),
  },
  "story-related-unknown": {
    vi: ({ id, suggestion }) => ({
      says: `Không có bài nào tên «${id}» đã đăng trong ngôn ngữ này.`,
      mend: suggestion
        ? `Có phải «${suggestion}»?`
        : "Kiểm tra tên tệp trong thư mục stories; bài đăng không dẫn tới bản nháp (draft: true).",
    }),
    en: ({ id, suggestion }) => ({
      says: `There is no published story “${id}” in this language.`,
      mend: suggestion
        ? `Did you mean “${suggestion}”?`
        : "Check the file names in the stories folder; a published story leads to no draft (draft: true).",
    }),
  },
  "story-dates-reversed": {
    vi: ({ earlier, later }) => ({
      says: `Ngày cập nhật ${earlier} đứng trước ngày đăng ${later}.`,
      mend: "Sửa một trong hai ngày.",
    }),
    en: ({ earlier, later }) => ({
      says: `It was updated on ${earlier}, before it was published on ${later}.`,
      mend: "Correct one of the two dates.",
    }),
  },
  "story-empty": {
    vi: () => ({ says: "Bài không có nội dung.", mend: "Viết nội dung dưới phần khai báo, hoặc xoá tệp." }),
    en: () => ({ says: "The story has no text.", mend: "Write it below the frontmatter, or delete the file." }),
  },
};

const languageNames: Bilingual<Readonly<Record<string, string>>> = {
  vi: { vi: "tiếng Việt", en: "tiếng Anh" },
  en: { vi: "Vietnamese", en: "English" },
};

function list(parts: readonly (readonly [string, readonly string[]])[]): string {
  return parts.flatMap(([word, ids]) => (ids.length === 0 ? [] : [` ${word} ${ids.join(", ")}`])).join(";");
}
