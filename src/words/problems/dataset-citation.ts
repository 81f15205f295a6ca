import { formatNumber } from "../../domain/number.ts";
import type { CitationRules } from "../../domain/rules/dataset.ts";
import { listed, meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

export const citationWords: ProblemWords<CitationRules> = {
  "citation-missing": {
    vi: ({ key }) => ({
      says: `Dòng «${key}» không dẫn bài nào.`,
      mend: "Điền cột article (địa chỉ bài) hoặc source (nguồn ngoài); ô gộp phải được tách ra.",
    }),
    en: ({ key }) => ({
      says: `The row “${key}” cites nothing.`,
      mend: "Fill in article or source; split merged cells before saving.",
    }),
  },
  "citation-twice": {
    vi: ({ key }) => ({ says: `Dòng «${key}» dẫn cả bài báo lẫn nguồn ngoài.`, mend: "Giữ một trong hai." }),
    en: ({ key }) => ({
      says: `The row “${key}” cites both an article and an outside source.`,
      mend: "Keep one of them.",
    }),
  },
  "article-unknown": {
    vi: ({ article, suggestion }) => ({
      says: `Không có bài nào tên «${article}».`,
      mend: meant(suggestion, "vi", "Xem tên tệp trong content/articles/."),
    }),
    en: ({ article, suggestion }) => ({
      says: `No article is called “${article}”.`,
      mend: meant(suggestion, "en", "See the file names in content/articles/."),
    }),
  },
  "source-unknown": {
    vi: ({ source, suggestion }) => ({
      says: `Không có nguồn nào tên «${source}».`,
      mend: meant(suggestion, "vi", "Thêm tệp vào content/sources/."),
    }),
    en: ({ source, suggestion }) => ({
      says: `No source is called “${source}”.`,
      mend: meant(suggestion, "en", "Add a file to content/sources/."),
    }),
  },
  "quote-missing": {
    vi: ({ key }) => ({
      says: `Dòng «${key}» không có câu trích.`,
      mend: "Chép nguyên câu trong bài vào cột quote; với nguồn ngoài, viết lại bằng lời của mình.",
    }),
    en: ({ key }) => ({
      says: `The row “${key}” has no quote.`,
      mend: "Copy the article’s sentence into quote; for an outside source, say it in your own words.",
    }),
  },
  "quote-not-in-article": {
    vi: ({ article, nearest }) => ({
      says: `Câu trích không có trong bài «${article}».${nearest === null ? "" : ` Gần nhất là: «${nearest}»`}`,
      mend: "Chép lại nguyên văn từ bài.",
    }),
    en: ({ article, nearest }) => ({
      says: `The quote is not in the article “${article}”.${nearest === null ? "" : ` Nearest: “${nearest}”`}`,
      mend: "Copy it word for word from the article.",
    }),
  },
  "quote-not-in-seed": {
    vi: ({ seed, nearest }) => ({
      says: `Câu trích có trong bài nhưng không có trong bản gốc ${seed}.${nearest === null ? "" : ` Bản gốc viết: «${nearest}»`}`,
      mend: "Sửa theo bản gốc; nếu cố ý sửa bài, hãy ghi vào edits của bài.",
    }),
    en: ({ seed, nearest }) => ({
      says: `The quote is in the article but not in its seed ${seed}.${nearest === null ? "" : ` The seed says: “${nearest}”`}`,
      mend: "Follow the seed; a change made on purpose belongs under the article’s edits.",
    }),
  },
  "quote-spans-paragraphs": {
    vi: ({ article }) => ({
      says: `Câu trích nối hai đoạn khác nhau của bài «${article}».`,
      mend: "Chỉ trích trong một đoạn.",
    }),
    en: ({ article }) => ({
      says: `The quote joins two paragraphs of “${article}”.`,
      mend: "Quote within one paragraph.",
    }),
  },
  "quote-ambiguous": {
    vi: ({ article, count }) => ({
      says: `Câu trích có ở ${formatNumber(count, "vi")} chỗ trong bài «${article}», mỗi chỗ nêu số khác nhau.`,
      mend: "Trích dài hơn, để chỉ còn một chỗ.",
    }),
    en: ({ article, count }) => ({
      says: `The quote stands in ${formatNumber(count, "en")} places of “${article}”, which state different numbers.`,
      mend: "Quote more words, until only one place is left.",
    }),
  },
  "quote-cuts-number": {
    vi: ({ found }) => ({ says: `Câu trích cắt ngang «${found}».`, mend: "Trích cả cụm số, kể cả gần, hơn, khoảng." }),
    en: ({ found }) => ({
      says: `The quote cuts through “${found}”.`,
      mend: "Quote the whole number with its qualifier.",
    }),
  },
  "value-not-in-quote": {
    vi: ({ expected, found }) => ({
      says: `Câu trích không nêu ${expected}. Các số trong câu: ${listed(found, "vi", "không có")}.`,
      mend: "Sửa số, hoặc trích câu khác.",
    }),
    en: ({ expected, found }) => ({
      says: `The quote does not state ${expected}. Its numbers: ${listed(found, "en", "none")}.`,
      mend: "Mend the number, or quote another sentence.",
    }),
  },
  "unit-not-in-quote": {
    vi: ({ expected, found }) => ({
      says: `Bảng ghi ${expected}, câu trích viết ${listed(found, "vi", "")}: khác đơn vị.`,
      mend: "Sửa đơn vị.",
    }),
    en: ({ expected, found }) => ({
      says: `The table says ${expected}, the quote ${listed(found, "en", "")}: another unit.`,
      mend: "Mend the unit.",
    }),
  },
  "qualifier-not-in-quote": {
    vi: ({ expected, found }) => ({
      says: `Bảng ghi ${expected}, câu trích viết ${listed(found, "vi", "")}: khác từ chỉ mức độ.`,
      mend: "Sửa cột qualifier theo câu trích.",
    }),
    en: ({ expected, found }) => ({
      says: `The table says ${expected}, the quote ${listed(found, "en", "")}: another qualifier.`,
      mend: "Mend the column qualifier.",
    }),
  },
  "date-not-in-quote": {
    vi: ({ expected, found }) => ({
      says: `Bảng ghi ${expected}, câu trích gắn số này với ${found}.`,
      mend: "Sửa ngày theo câu trích.",
    }),
    en: ({ expected, found }) => ({
      says: `The table says ${expected}, the quote binds the number to ${found}.`,
      mend: "Mend the date.",
    }),
  },
  "label-not-in-quote": {
    vi: ({ label }) => ({
      says: `Câu trích không có chữ «${label}».`,
      mend: "Nhãn của dòng không có số phải chép từ câu trích.",
    }),
    en: ({ label }) => ({
      says: `The quote does not hold “${label}”.`,
      mend: "The label of a row without a number has to be copied from its quote.",
    }),
  },
  "translation-missing": {
    vi: ({ key }) => ({ says: `Câu trích của «${key}» chưa có bản tiếng Anh.`, mend: "Điền cột quote_en." }),
    en: ({ key }) => ({ says: `The quote of “${key}” has no English translation.`, mend: "Fill in quote_en." }),
  },
  "translation-differs": {
    vi: ({ expected, found }) => ({
      says: `Bản dịch không nêu ${expected}. Các số trong bản dịch: ${listed(found, "vi", "không có")}.`,
      mend: "Sửa cột quote_en, kể cả nearly, over, about.",
    }),
    en: ({ expected, found }) => ({
      says: `The translation does not state ${expected}. Its numbers: ${listed(found, "en", "none")}.`,
      mend: "Mend quote_en, its qualifier included.",
    }),
  },
  "translation-years": {
    vi: ({ missing, extra }) => ({
      says: `Năm trong bản dịch khác câu gốc (thiếu ${listed(missing, "vi", "không năm nào")}; thừa ${listed(extra, "vi", "không năm nào")}).`,
      mend: "Viết đúng những năm có trong câu gốc.",
    }),
    en: ({ missing, extra }) => ({
      says: `The translation’s years differ from the sentence’s (missing: ${listed(missing, "en", "none")}; too many: ${listed(extra, "en", "none")}).`,
      mend: "Name the years of the sentence, no others.",
    }),
  },
  "translation-numbers": {
    vi: ({ missing, extra }) => ({
      says: `Số trong bản dịch khác câu gốc (thiếu ${listed(missing, "vi", "không số nào")}; thừa ${listed(extra, "vi", "không số nào")}).`,
      mend: "Bản dịch nêu đúng mọi số của câu gốc.",
    }),
    en: ({ missing, extra }) => ({
      says: `The translation’s numbers differ from the sentence’s (missing: ${listed(missing, "en", "none")}; too many: ${listed(extra, "en", "none")}).`,
      mend: "State every number of the sentence, and no other.",
    }),
  },
  "label-not-in-translation": {
    vi: ({ label }) => ({ says: `Bản dịch không có chữ «${label}».`, mend: "Sửa quote_en hoặc label_en." }),
    en: ({ label }) => ({ says: `The translation does not hold “${label}”.`, mend: "Mend quote_en or label_en." }),
  },
};
