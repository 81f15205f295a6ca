import type { Bilingual } from "../domain/language.ts";

/** What the check says when it is done. */
export interface CheckWords {
  error: string;
  advice: string;
  seeAlso: string;
  /** Before the addresses of the rules' pages. */
  rules: string;
  clean: string;
  found: (errors: number, advice: number, files: number) => string;
  linked: (linked: number, all: number) => string;
}

export const checkWords: Bilingual<CheckWords> = {
  vi: {
    error: "lỗi",
    advice: "lời khuyên",
    seeAlso: "so với",
    rules: "Mỗi quy tắc có một trang trong sổ tay, với ví dụ sai và đúng:",
    clean: "Không có lỗi.",
    found: (errors, advice, files) => `${errors} lỗi, ${advice} lời khuyên trong ${files} tệp.`,
    linked: (linked, all) => `${linked} trên ${all} con số trong các bài đã dẫn về số liệu.`,
  },
  en: {
    error: "error",
    advice: "advice",
    seeAlso: "against",
    rules: "Each rule has a page in the handbook, with a wrong and a right example:",
    clean: "No errors.",
    found: (errors, advice, files) =>
      `${errors} ${errors === 1 ? "error" : "errors"} and ${advice} ${advice === 1 ? "piece" : "pieces"} of advice in ${files} ${files === 1 ? "file" : "files"}.`,
    linked: (linked, all) => `${linked} of ${all} numbers in the stories are linked.`,
  },
};
