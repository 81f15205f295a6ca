import type { PageRules } from "../../domain/rules/page.ts";
import { unknownLanguage } from "./misnamed.ts";
import type { ProblemWords } from "./problem-words.ts";

const languageNames: Readonly<Record<"vi" | "en", Readonly<Record<string, string>>>> = {
  vi: { vi: "tiếng Việt", en: "tiếng Anh" },
  en: { vi: "Vietnamese", en: "English" },
};

export const pageWords: ProblemWords<PageRules> = {
  "page-unknown": {
    vi: ({ name, suggestion, known }) => ({
      says: `Không có trang nào tên «${name}», nên tệp này sẽ không hiện ra ở đâu.`,
      mend: suggestion ? `Có phải «${suggestion}»?` : `Đặt tên tệp là một trong: ${known.join(", ")}.`,
    }),
    en: ({ name, suggestion, known }) => ({
      says: `There is no page “${name}”, so this file would be shown nowhere.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : `Name the file one of: ${known.join(", ")}.`,
    }),
  },
  "page-language-unknown": unknownLanguage,
  "page-twin-missing": {
    vi: ({ language, file }) => ({
      says: `Trang chưa có bản ${languageNames.vi[language] ?? language}.`,
      mend: `Khi có bản dịch, đặt ở ${file}.`,
    }),
    en: ({ language, file }) => ({
      says: `The page has no ${languageNames.en[language] ?? language} version.`,
      mend: `Once it is written, it belongs in ${file}.`,
    }),
  },
  "page-link-unknown": {
    vi: ({ id, suggestion, known }) => ({
      says: `Không có trang nào tên «${id}» để dẫn tới.`,
      mend: suggestion ? `Có phải «#page:${suggestion}»?` : `Các trang có: ${known.join(", ")}.`,
    }),
    en: ({ id, suggestion, known }) => ({
      says: `There is no page “${id}” to link to.`,
      mend: suggestion ? `Did you mean “#page:${suggestion}”?` : `There are: ${known.join(", ")}.`,
    }),
  },
  "opening-unknown": {
    vi: ({ field, id, suggestion }) => ({
      says: `Trang đầu nhắc tới «${field}: ${id}», nhưng không có tên ấy.`,
      mend: suggestion ? `Có phải «${suggestion}»?` : "Sửa tên, hoặc bỏ dòng ấy.",
    }),
    en: ({ field, id, suggestion }) => ({
      says: `The home page names “${field}: ${id}”, which is not there.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : "Mend the name, or leave that line out.",
    }),
  },
};
