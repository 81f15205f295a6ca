import type { ChartRules } from "../../domain/rules/chart.ts";
import type { PageRules } from "../../domain/rules/page.ts";
import { meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

/** A file whose name is to be an address, whatever it holds. */
export const malformedName: ProblemWords<ChartRules>["chart-id-malformed"] = {
  vi: ({ id, suggestion }) => ({
    says: `Tên tệp «${id}» không dùng làm địa chỉ được.`,
    mend: meant(suggestion, "vi", "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối."),
  }),
  en: ({ id, suggestion }) => ({
    says: `The file name “${id}” cannot be an address.`,
    mend: meant(suggestion, "en", "Use lower-case letters without accents, digits and hyphens only."),
  }),
};

/** A folder of texts that is named after no language of the publication. */
export const unknownLanguage: ProblemWords<PageRules>["page-language-unknown"] = {
  vi: ({ folder, known }) => ({
    says: `Thư mục «${folder}» không phải một ngôn ngữ của trang này.`,
    mend: `Chuyển tệp vào một trong các thư mục: ${known.join(", ")}.`,
  }),
  en: ({ folder, known }) => ({
    says: `The folder “${folder}” is no language of this site.`,
    mend: `Move the file into one of: ${known.join(", ")}.`,
  }),
};
