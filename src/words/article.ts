import type { RemovalReason } from "../domain/article.ts";
import type { Bilingual } from "../domain/language.ts";

/** What the archive and an article's card of evidence say. */
export interface ArticleWords {
  archiveTitle: string;
  archiveIntro: string;
  unknownDate: string;
  notBefore: (date: string) => string;
  unknownPublisher: string;
  basis: Readonly<Record<"stated" | "inferred" | "curated", string>>;
  from: string;
  publisher: string;
  author: string;
  published: string;
  seed: string;
  original: string;
  numbers: (count: number) => string;
  numbersIntro: string;
  noNumbers: string;
  line: (line: number) => string;
  checks: string;
  checksIntro: string;
  noChecks: string;
  holds: string;
  fails: string;
  removed: string;
  removedIntro: string;
  nothingRemoved: string;
  removedLines: (first: number, last: number) => string;
  reasons: Readonly<Record<RemovalReason, string>>;
  edits: string;
  rights: string;
  counts: (numbers: number, checks: number) => string;
}

export const articleWords: Bilingual<ArticleWords> = {
  vi: {
    archiveTitle: "Các bài báo gốc",
    archiveIntro:
      "Mọi con số trên trang này bắt đầu từ một câu trong các bài báo dưới đây. Mỗi bài có một phiếu bằng chứng: câu nào nêu số nào, phép cộng nào khớp, phép nào chưa.",
    unknownDate: "không rõ ngày đăng",
    notBefore: (date) => `không sớm hơn ${date}`,
    unknownPublisher: "không rõ nơi đăng",
    basis: { stated: "bài nêu rõ", inferred: "suy ra từ lời bài", curated: "do biên tập bổ sung" },
    from: "theo",
    publisher: "Nơi đăng",
    author: "Tác giả",
    published: "Ngày đăng",
    seed: "Tệp gốc",
    original: "Bản gốc",
    numbers: (count) => `${count} con số trong bài`,
    numbersIntro: "Mỗi con số đứng cùng đúng câu đã nêu ra nó.",
    noNumbers: "Bài không nêu con số nào.",
    line: (line) => `dòng ${line}`,
    checks: "Phép tính trong bài",
    checksIntro: "Nơi nào bài tự nêu đủ để cộng lại, chúng tôi cộng lại. “Chưa khớp” không có nghĩa là sai.",
    noChecks: "Bài không có phép tính nào để kiểm lại.",
    holds: "khớp",
    fails: "chưa khớp",
    removed: "Đã bỏ khi làm sạch",
    removedIntro: "Những gì bản sao chép mang theo nhưng không thuộc về bài.",
    nothingRemoved: "Không có gì phải bỏ.",
    removedLines: (first, last) => (first === last ? `dòng ${first}` : `dòng ${first}–${last}`),
    reasons: {
      "duplicate-caption": "chú thích ảnh lặp lại",
      "repeated-title": "tiêu đề lặp lại",
      "repeated-lead": "đoạn mở đầu lặp lại",
      "unaccented-copy": "bản sao không dấu của chính bài",
      "repeated-text": "đoạn văn lặp lại",
      widget: "nút bấm của trang web",
      comments: "ô bình luận",
      "related-links": "đường dẫn tới bài khác",
      breadcrumb: "đường dẫn chuyên mục",
      counter: "bộ đếm",
      advertisement: "quảng cáo",
      "end-mark": "dấu hết bài",
      letterhead: "quốc hiệu, nơi nhận",
      markup: "mã trình bày",
    },
    edits: "Sửa bằng tay",
    rights:
      "Bài thuộc về nơi đăng. Ở đây chỉ trích từng câu có con số, để người đọc đối chiếu; toàn văn không được đăng lại.",
    counts: (numbers, checks) => `${numbers} con số, ${checks} phép tính`,
  },
  en: {
    archiveTitle: "The source articles",
    archiveIntro:
      "Every number on this site begins in a sentence of one of these articles. Each has a card of evidence: which sentence gives which number, which sums hold and which do not.",
    unknownDate: "date of publication unknown",
    notBefore: (date) => `not before ${date}`,
    unknownPublisher: "publisher unknown",
    basis: { stated: "stated in the article", inferred: "inferred from its words", curated: "added by an editor" },
    from: "from",
    publisher: "Publisher",
    author: "Author",
    published: "Published",
    seed: "Source file",
    original: "Original",
    numbers: (count) => `${count} numbers in the article`,
    numbersIntro: "Each number stands with the very sentence that gives it.",
    noNumbers: "The article gives no numbers.",
    line: (line) => `line ${line}`,
    checks: "Sums in the article",
    checksIntro: "Where the article gives enough to add up, we add it up. “Does not match” does not mean wrong.",
    noChecks: "The article holds no sum to check.",
    holds: "matches",
    fails: "does not match",
    removed: "Removed when the text was cleaned",
    removedIntro: "What the copied page brought along that is not part of the article.",
    nothingRemoved: "Nothing had to be removed.",
    removedLines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    reasons: {
      "duplicate-caption": "caption repeated",
      "repeated-title": "title repeated",
      "repeated-lead": "lead repeated",
      "unaccented-copy": "a copy of the article without accents",
      "repeated-text": "text repeated",
      widget: "buttons of the web page",
      comments: "comment box",
      "related-links": "links to other articles",
      breadcrumb: "section path",
      counter: "counter",
      advertisement: "advertisement",
      "end-mark": "end mark",
      letterhead: "letterhead",
      markup: "markup",
    },
    edits: "Edited by hand",
    rights:
      "The article belongs to its publisher. Only the sentences that give numbers are quoted here, so that readers can check them; the full text is not republished.",
    counts: (numbers, checks) => `${numbers} numbers, ${checks} sums`,
  },
};
