import type { Bilingual } from "../domain/language.ts";

/** What the command says that marks translations, and text alternatives, as read beside what they follow. */
export interface AcceptWords {
  willWrite: (file: string, checked: string, twin: string) => string;
  willWriteAlternative: (file: string, field: string, checked: string, numbers: readonly string[]) => string;
  ask: string;
  yes: readonly string[];
  written: (count: number) => string;
  nothing: string;
  nothingWritten: string;
  unknown: (id: string, suggestion: string | null) => string;
  mendFirst: (errors: number) => string;
}

export const acceptWords: Bilingual<AcceptWords> = {
  vi: {
    willWrite: (file, checked, twin) => `${file}: sẽ ghi checked: "${checked}" (đã đọc đối chiếu với ${twin})`,
    willWriteAlternative: (file, field, checked, numbers) =>
      `${file}: sẽ ghi checked: ${checked} vào ${field} (đã đọc cạnh các số ${numbers.join("; ")})`,
    ask: "Bạn đã đọc đối chiếu những chỗ này và muốn ghi? (có/không) ",
    yes: ["c", "có", "co", "y", "yes"],
    written: (count) => `Đã ghi ${count} chỗ.`,
    nothing: "Không có gì phải ghi.",
    nothingWritten: "Chưa ghi gì.",
    unknown: (id, suggestion) =>
      `Không có bài hay biểu đồ «${id}».${suggestion === null ? "" : ` Có phải «${suggestion}»?`}`,
    mendFirst: (errors) => `Còn ${errors} lỗi: chạy npm run check và sửa trước đã.`,
  },
  en: {
    willWrite: (file, checked, twin) => `${file}: will write checked: "${checked}" (read beside ${twin})`,
    willWriteAlternative: (file, field, checked, numbers) =>
      `${file}: will write checked: ${checked} into ${field} (read beside the numbers ${numbers.join("; ")})`,
    ask: "Have you read these side by side, and shall it be written? (yes/no) ",
    yes: ["y", "yes", "c", "có"],
    written: (count) => `Wrote ${count} ${count === 1 ? "mark" : "marks"}.`,
    nothing: "There is nothing to write.",
    nothingWritten: "Nothing was written.",
    unknown: (id, suggestion) =>
      `There is no story or chart “${id}”.${suggestion === null ? "" : ` Did you mean “${suggestion}”?`}`,
    mendFirst: (errors) => `There are ${errors} errors: run npm run check and mend them first.`,
  },
};
