import type { Bilingual, Language } from "../domain/language.ts";
import type { SiteMistake, SiteRule, SiteRules, WeightPart } from "../domain/rules/site.ts";

type SiteWords = { readonly [R in SiteRule]: Bilingual<(facts: SiteRules[R]) => string> };

const parts: Readonly<Record<WeightPart, Bilingual>> = {
  code: { vi: "HTML, CSS và JS sau nén", en: "HTML, CSS and JS after gzip" },
  script: { vi: "JS sau nén", en: "JS after gzip" },
  fonts: { vi: "phông chữ", en: "fonts" },
  total: { vi: "lần xem đầu", en: "first visit" },
  requests: { vi: "số lần tải", en: "requests" },
};

const amount = (part: WeightPart, count: number): string =>
  part === "requests" ? String(count) : `${(count / 1000).toFixed(1)} kB`;

const words: SiteWords = {
  "page-empty": {
    vi: () => "trang không có nội dung nào ngoài tiêu đề",
    en: () => "the page holds nothing besides its heading",
  },
  "language-missing": {
    vi: () => "thẻ <html> thiếu thuộc tính lang",
    en: () => "<html> has no lang attribute",
  },
  "language-unknown": {
    vi: ({ language }) => `lang="${language}" không phải vi hay en`,
    en: ({ language }) => `lang="${language}" is neither vi nor en`,
  },
  "title-missing": { vi: () => "thiếu <title>", en: () => "<title> is missing" },
  "description-missing": {
    vi: () => 'thiếu <meta name="description">',
    en: () => '<meta name="description"> is missing',
  },
  "headings-first": {
    vi: ({ count }) => `trang có ${count} thẻ <h1>, cần đúng một`,
    en: ({ count }) => `the page has ${count} <h1>, exactly one is wanted`,
  },
  "id-twice": {
    vi: ({ id }) => `id «${id}» xuất hiện hơn một lần`,
    en: ({ id }) => `the id “${id}” stands more than once`,
  },
  "image-without-alt": {
    vi: ({ address }) => `ảnh ${address} thiếu alt`,
    en: ({ address }) => `the picture ${address} has no alt`,
  },
  "style-attribute": {
    vi: ({ element }) => `<${element}> có thuộc tính style, chính sách CSP sẽ bỏ qua`,
    en: ({ element }) => `<${element}> has a style attribute, which the CSP refuses`,
  },
  "script-attribute": {
    vi: ({ element, attribute }) => `<${element}> có thuộc tính ${attribute}, chính sách CSP sẽ bỏ qua`,
    en: ({ element, attribute }) => `<${element}> has an ${attribute} attribute, which the CSP refuses`,
  },
  "script-address": {
    vi: ({ address }) => `địa chỉ ${address} là mã lệnh`,
    en: ({ address }) => `the address ${address} is a script`,
  },
  "inline-not-allowed": {
    vi: ({ element, begins }) => `<${element}> viết thẳng trong trang không có mã băm trong CSP: «${begins}»`,
    en: ({ element, begins }) => `the inline <${element}> has no hash in the CSP: “${begins}”`,
  },
  "policy-missing": {
    vi: () => "thiếu thẻ meta Content-Security-Policy",
    en: () => "the Content-Security-Policy meta tag is missing",
  },
  "policy-late": {
    vi: ({ element }) => `thẻ meta CSP đứng sau một <${element}>, nên không bảo vệ được nó`,
    en: ({ element }) => `the CSP meta tag stands after a <${element}>, which it does not cover`,
  },
  "policy-loose": {
    vi: ({ directive, source }) => `CSP cho phép quá rộng: ${directive} ${source}`,
    en: ({ directive, source }) => `the CSP allows too much: ${directive} ${source}`,
  },
  "policy-open": {
    vi: ({ directive }) => `CSP không giới hạn ${directive}`,
    en: ({ directive }) => `the CSP does not restrict ${directive}`,
  },
  "policy-useless": {
    vi: ({ directive }) => `${directive} không có tác dụng trong thẻ meta; đặt ở tiêu đề HTTP`,
    en: ({ directive }) => `${directive} has no effect in a meta tag; it belongs in a header`,
  },
  "third-party": {
    vi: ({ element, address }) => `<${element}> tải từ nơi khác: ${address}`,
    en: ({ element, address }) => `<${element}> loads from elsewhere: ${address}`,
  },
  "address-broken": {
    vi: ({ address }) => `địa chỉ không đọc được: ${address}`,
    en: ({ address }) => `the address cannot be read: ${address}`,
  },
  "link-outside": {
    vi: ({ address, base }) => `liên kết ${address} ra khỏi thư mục ${base} của trang`,
    en: ({ address, base }) => `the link ${address} leaves the site’s folder ${base}`,
  },
  "link-nowhere": {
    vi: ({ address }) => `liên kết ${address} không dẫn tới đâu`,
    en: ({ address }) => `the link ${address} leads nowhere`,
  },
  "anchor-nowhere": {
    vi: ({ address }) => `không có chỗ nào mang id của liên kết ${address}`,
    en: ({ address }) => `nothing has the id of the link ${address}`,
  },
  "weight-over": {
    vi: ({ part, kind, actual, allowed }) =>
      `${parts[part].vi}: ${amount(part, actual)}, mức cho phép của loại «${kind}» là ${amount(part, allowed)}`,
    en: ({ part, kind, actual, allowed }) =>
      `${parts[part].en}: ${amount(part, actual)}, the budget of “${kind}” is ${amount(part, allowed)}`,
  },
  "embed-tall": {
    vi: ({ widthPx, actual, allowed }) =>
      `hình nhúng cao tới ${actual} px trên màn hình rộng ${widthPx} px, mức cho phép là ${allowed} px: bớt hàng trong trạng thái này (show), hoặc rút ngắn tiêu đề, ghi chú`,
    en: ({ widthPx, actual, allowed }) =>
      `the embed is up to ${actual} px high on a screen of ${widthPx} px, at most ${allowed} px is allowed: show fewer rows in this state, or shorten its title or note`,
  },
};

/** The reason of a mistake, without its page. */
export function tellMistake<R extends SiteRule>({ rule, facts }: SiteMistake<R>, language: Language): string {
  return words[rule][language](facts);
}

/** A weight as people read it: "12.3 kB", or a bare count of requests. */
export function formatWeight(part: WeightPart, count: number): string {
  return amount(part, count);
}
