import { formatNumber } from "../../domain/number.ts";
import type { ArticleRules } from "../../domain/rules/article.ts";
import { formatMegabytes } from "../megabytes.ts";
import type { ProblemWords } from "./problem-words.ts";

function inVietnamese(fields: readonly string[], lines: readonly number[]): string {
  return fields.length + lines.length === 0
    ? ""
    : ` (${[...fields, ...lines.map((line) => `dòng ${line}`)].join(", ")})`;
}

function inEnglish(fields: readonly string[], lines: readonly number[]): string {
  return fields.length + lines.length === 0
    ? ""
    : ` (${[...fields, ...lines.map((line) => `line ${line}`)].join(", ")})`;
}

export const articleWords: ProblemWords<ArticleRules> = {
  "seed-not-utf8": {
    vi: ({ byte }) => ({
      says: `Tệp không phải UTF-8: byte thứ ${formatNumber(byte, "vi")} không đọc được.`,
      mend: "Mở tệp bằng trình soạn thảo, lưu lại với bảng mã UTF-8.",
    }),
    en: ({ byte }) => ({
      says: `The file is not UTF-8: byte ${formatNumber(byte, "en")} cannot be read.`,
      mend: "Open the file in an editor and save it as UTF-8.",
    }),
  },
  "seed-utf16": {
    vi: ({ encoding }) => ({
      says: `Tệp được lưu bằng bảng mã ${encoding}.`,
      mend: "Lưu lại tệp với bảng mã UTF-8.",
    }),
    en: ({ encoding }) => ({ says: `The file is saved as ${encoding}.`, mend: "Save it again as UTF-8." }),
  },
  "seed-empty": {
    vi: () => ({ says: "Tệp không có chữ nào.", mend: "Dán nội dung bài báo vào tệp, hoặc xoá tệp đi." }),
    en: () => ({ says: "The file holds no text.", mend: "Paste the article into it, or delete the file." }),
  },
  "seed-binary": {
    vi: ({ byte }) => ({
      says: `Tệp không phải văn bản: có ký tự rỗng ở byte thứ ${formatNumber(byte, "vi")}.`,
      mend: "Kiểm tra xem có phải ảnh hay tệp nén bị đổi tên; thay bằng văn bản UTF-8.",
    }),
    en: ({ byte }) => ({
      says: `The file is not text: there is a null character at byte ${formatNumber(byte, "en")}.`,
      mend: "See whether it is a picture or an archive under another name; put the UTF-8 text in its place.",
    }),
  },
  "seed-too-large": {
    vi: ({ bytes, maxBytes }) => ({
      says: `Tệp nặng ${formatMegabytes(bytes, "vi")}, quá giới hạn ${formatMegabytes(maxBytes, "vi")} cho một bài báo.`,
      mend: "Chia tệp ra, mỗi bài báo một tệp.",
    }),
    en: ({ bytes, maxBytes }) => ({
      says: `The file has ${formatMegabytes(bytes, "en")}; an article may have at most ${formatMegabytes(maxBytes, "en")}.`,
      mend: "Split it: one article a file.",
    }),
  },
  "seed-not-a-file": {
    vi: () => ({ says: "Đây là thư mục, không phải tệp.", mend: "Đổi tên thư mục, hoặc chuyển nó ra khỏi seeds/." }),
    en: () => ({ says: "This is a folder, not a file.", mend: "Rename the folder or move it out of seeds/." }),
  },
  "seed-unreadable": {
    vi: ({ reason }) => ({
      says: `Không đọc được tệp (${reason}).`,
      mend: "Kiểm tra quyền đọc của tệp; nếu đây là lối tắt thì chép chính tệp ấy vào.",
    }),
    en: ({ reason }) => ({
      says: `The file cannot be read (${reason}).`,
      mend: "Check the file’s permissions; put the file itself here if this is a shortcut to it.",
    }),
  },
  "article-misnamed": {
    vi: ({ slug }) => ({
      says: `Tên tệp «${slug}.md» không dùng làm địa chỉ được.`,
      mend: "Chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ ket-noi-2020.md.",
    }),
    en: ({ slug }) => ({
      says: `The file name “${slug}.md” cannot be an address.`,
      mend: "Use lower-case letters without accents, digits and hyphens only, such as report-2020.md.",
    }),
  },
  "article-edited": {
    vi: ({ fields, lines }) => ({
      says: `Bài này đã được sửa tay${inVietnamese(fields, lines)}, nên không ghi đè.`,
      mend: "Sửa có chủ ý thì ghi vào mục edits (was, is, why); muốn bỏ phần sửa thì chạy lại với --force.",
    }),
    en: ({ fields, lines }) => ({
      says: `The article was edited by hand${inEnglish(fields, lines)}, so it is left alone.`,
      mend: "List a change that is meant under edits (was, is, why); run again with --force to drop it.",
    }),
  },
  "article-orphaned": {
    vi: ({ seed }) => ({
      says: `Không còn tệp gốc «${seed}» của bài này.`,
      mend: "Đặt lại tệp gốc vào seeds/, hoặc tự xoá bài nếu không dùng nữa.",
    }),
    en: ({ seed }) => ({
      says: `The seed “${seed}” of this article is gone.`,
      mend: "Put it back into seeds/, or delete the article if it is no longer wanted.",
    }),
  },
  "article-superseded": {
    vi: ({ seed, slug }) => ({
      says: `Tệp gốc «${seed}» nay cho bài «${slug}», không còn cho bài này.`,
      mend: `Xoá bài này, hoặc giữ tên cũ bằng slug trong seeds/curated.yaml.`,
    }),
    en: ({ seed, slug }) => ({
      says: `The seed “${seed}” now gives the article “${slug}” and no longer this one.`,
      mend: "Delete this article, or keep its name with a slug in seeds/curated.yaml.",
    }),
  },
  "article-unreadable": {
    vi: ({ reason }) => ({
      says: `Không đọc hoặc không ghi được bài này (${reason}).`,
      mend: "Kiểm tra quyền của tệp và thư mục.",
    }),
    en: ({ reason }) => ({
      says: `The article cannot be read or written (${reason}).`,
      mend: "Check the permissions of the file and its folder.",
    }),
  },
  "seed-unconverted": {
    vi: ({ article }) => ({
      says: `Tệp gốc này chưa được chuyển thành bài ${article}.`,
      mend: "Chạy npm run convert.",
    }),
    en: ({ article }) => ({
      says: `This seed has not been converted into ${article} yet.`,
      mend: "Run npm run convert.",
    }),
  },
  "article-outdated": {
    vi: () => ({ says: "Bài này khác với kết quả chuyển hôm nay.", mend: "Chạy npm run convert." }),
    en: () => ({ says: "The article differs from what is converted today.", mend: "Run npm run convert." }),
  },
  "seeds-same-slug": {
    vi: ({ slug, seeds, curated }) => ({
      says: `Các tệp ${seeds.join(", ")} cho cùng một tên bài «${slug}».`,
      mend: `Ghi slug riêng cho từng tệp trong ${curated}, hoặc bỏ tệp trùng.`,
    }),
    en: ({ slug, seeds, curated }) => ({
      says: `The seeds ${seeds.join(", ")} give one and the same article “${slug}”.`,
      mend: `Give each a slug of its own in ${curated}, or delete the duplicate.`,
    }),
  },
  "curated-seed-missing": {
    vi: ({ seed }) => ({
      says: `Không có tệp «${seed}» trong thư mục seeds.`,
      mend: "Sửa tên cho đúng, hoặc xoá mục này.",
    }),
    en: ({ seed }) => ({
      says: `There is no seed “${seed}”.`,
      mend: "Correct the name or delete the entry.",
    }),
  },
  "seeds-folder-missing": {
    vi: () => ({ says: "Không có thư mục bài gốc.", mend: "Tạo thư mục này và đặt các tệp .txt vào đó." }),
    en: () => ({ says: "The folder of seeds is not there.", mend: "Make it and put the .txt files into it." }),
  },
  "article-without-frontmatter": {
    vi: () => ({
      says: "Bài này không có phần dữ liệu đầu tệp, giữa hai dòng «---».",
      mend: "Xoá tệp rồi chạy lại npm run convert.",
    }),
    en: () => ({
      says: "The article has no frontmatter between two lines of “---”.",
      mend: "Delete the file and run npm run convert again.",
    }),
  },
  "seed-without-title": {
    vi: () => ({
      says: "Không thấy tiêu đề trong bài.",
      mend: "Ghi tiêu đề (title) cho tệp này trong seeds/curated.yaml nếu biết.",
    }),
    en: () => ({
      says: "The article shows no title.",
      mend: "Give its title in seeds/curated.yaml if you know it.",
    }),
  },
  "seed-without-accents": {
    vi: () => ({
      says: "Bài viết không dấu, nên không đọc số liệu trong bài.",
      mend: "Dán lại bản có dấu của bài báo.",
    }),
    en: () => ({
      says: "The text has no Vietnamese accents, so no numbers are read from it.",
      mend: "Paste the article’s accented text.",
    }),
  },
  "seed-without-text": {
    vi: () => ({
      says: "Không còn đoạn văn nào sau khi bỏ phần thừa của trang web.",
      mend: "Xem mục removed của bài đã chuyển; dán lại nội dung bài báo nếu thiếu.",
    }),
    en: () => ({
      says: "No paragraph is left once the site’s own words are taken away.",
      mend: "Look at the article’s removed list; paste the text again if it is missing.",
    }),
  },
};
