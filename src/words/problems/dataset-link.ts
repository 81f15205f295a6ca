import type { LinkRules } from "../../domain/rules/dataset.ts";
import { meant } from "./meant.ts";
import type { ProblemWords } from "./problem-words.ts";

export const linkWords: ProblemWords<LinkRules> = {
  "link-shape": {
    vi: ({ address, example }) => ({
      says: `Liên kết «${address}» viết chưa đúng.`,
      mend: `Viết như ${example}.`,
    }),
    en: ({ address, example }) => ({
      says: `The link “${address}” is not written right.`,
      mend: `Write it like ${example}.`,
    }),
  },
  "link-value-unknown": {
    vi: ({ reference, suggestion }) => ({
      says: `Không có giá trị «${reference}».`,
      mend: meant(suggestion, "vi", "Xem các khoá trong content/datasets/."),
    }),
    en: ({ reference, suggestion }) => ({
      says: `There is no value “${reference}”.`,
      mend: meant(suggestion, "en", "See the keys in content/datasets/."),
    }),
  },
  "link-term-unknown": {
    vi: ({ term, suggestion }) => ({
      says: `Không có thuật ngữ «${term}».`,
      mend: meant(suggestion, "vi", "Thêm tệp vào content/terms/."),
    }),
    en: ({ term, suggestion }) => ({
      says: `There is no term “${term}”.`,
      mend: meant(suggestion, "en", "Add a file to content/terms/."),
    }),
  },
  "link-unreadable": {
    vi: ({ text, expected }) => ({
      says: `Không đọc được số trong «${text}».`,
      mend: `Số liệu ghi ${expected}.`,
    }),
    en: ({ text, expected }) => ({ says: `No number can be read in “${text}”.`, mend: `The data say ${expected}.` }),
  },
  "link-number": {
    vi: ({ text, expected }) => ({
      says: `Bài viết «${text}», số liệu ghi ${expected}.`,
      mend: "Sửa số trong bài, hoặc để trống ngoặc vuông cho máy điền.",
    }),
    en: ({ text, expected }) => ({
      says: `The text says “${text}”, the data ${expected}.`,
      mend: "Mend the text, or leave the brackets empty and it is filled in.",
    }),
  },
  "link-qualifier": {
    vi: ({ text, expected }) => ({
      says: `«${text}» thiếu hoặc sai từ chỉ mức độ: số liệu ghi ${expected}.`,
      mend: "Viết từ ấy trong ngoặc vuông hoặc ngay trước nó.",
    }),
    en: ({ text, expected }) => ({
      says: `“${text}” lacks its qualifier or has another: the data say ${expected}.`,
      mend: "Write the qualifier inside the brackets or right before them.",
    }),
  },
  "link-unit": {
    vi: ({ text, expected }) => ({
      says: `«${text}» sai đơn vị: số liệu ghi ${expected}.`,
      mend: "Sửa đơn vị trong bài.",
    }),
    en: ({ text, expected }) => ({
      says: `“${text}” has the wrong unit: the data say ${expected}.`,
      mend: "Mend the unit.",
    }),
  },
  "link-unsafe": {
    vi: ({ address }) => ({
      says: `Liên kết «${address}» không dùng được trên trang.`,
      mend: "Dùng địa chỉ http, https, mailto, hoặc đường dẫn trong trang.",
    }),
    en: ({ address }) => ({
      says: `The link “${address}” cannot be used on a page.`,
      mend: "Use http, https, mailto, or a path of the site.",
    }),
  },
  "link-image": {
    vi: () => ({ says: "Không đặt ảnh trong dòng chữ được.", mend: "Dùng khối riêng cho hình." }),
    en: () => ({ says: "A picture cannot stand in a line of text.", mend: "Give it a block of its own." }),
  },
  "number-unlinked": {
    vi: ({ text }) => ({
      says: `Số «${text}» chưa dẫn về số liệu.`,
      mend: `Viết [${text}](#value:bo-so-lieu.khoa), hoặc [${text}](#plain) nếu không cần.`,
    }),
    en: ({ text }) => ({
      says: `The number “${text}” refers to no value.`,
      mend: `Write [${text}](#value:dataset.key), or [${text}](#plain) if none is needed.`,
    }),
  },
};
