interface Span {
  start: number;
  end: number;
}

/** What a shape cannot be without: cheap to look for first. */
export const needs = {
  net: /:\/\/|www\.|@/iu,
  dots: /\d\.\d+\.\d/u,
  zero: /0\d|\+84/u,
  freeCall: /1[89]00/u,
  contact: /hotline|điện thoại|đường dây|tổng đài|đầu số|số máy|đt|tel|fax|phone|mobile|zalo/iu,
  code: /mã |số|biển |cmnd|cccd|isbn|issn/iu,
  long: /\d{8}/u,
  issuer: /[/-]\p{Lu}/u,
  yearBehind: /[:-]\d{4}/u,
  hour: /\d\s?[hg]/iu,
  half: /rưỡi/iu,
  odds: /\s(?:chọi|ăn)\s\d/iu,
  initial: /\p{Lu}\.\d/u,
  minutes: /\d[:h]\d/u,
  clock: /\d\sgiờ/iu,
  weekday: /thứ\s/iu,
  months: /\d\stháng/iu,
  street: /đường|phố|ngõ|ngách|hẻm|đại lộ/iu,
  ratio: /\d\s?:\s?\d/u,
  score: /\d\s?[-–]\s?\d/u,
  named: /\p{L}[-–]\d/u,
  sign: /\d[gkd/]|°/iu,
  version: /\s\d\.\d/u,
  metal: /vàng|nhẫn|trơn|bạc|sjc|pnj|doji/iu,
  term: /\d\sk/iu,
  bracket: /\[\d/u,
  hash: /#\d/u,
  road: /km\s?\d/iu,
  parenthesis: /\d\)/u,
} as const satisfies Readonly<Record<string, RegExp>>;
type Need = keyof typeof needs;

/** Shapes that hold digits and no quantity, whatever stands around them. */
export const shapes: readonly (readonly [Need, RegExp])[] = [
  // Addresses on the net, mail and numeric addresses.
  ["net", /\b(?:https?:\/\/|www\.)[^\s]+/giu],
  ["net", /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}/gu],
  [
    "dots",
    /(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.])(?!\s?(?:đồng|đ|VNĐ|VND|USD)(?!\p{L}))/gu,
  ],
  // Telephones, codes and accounts.
  ["zero", /(?<![\d.,/])(?:\(?\+84\)?|\(?0\d{1,3}\)?)(?:[\s.-]?\d{1,4}){2,4}(?![\d.,]\d|\d)/gu],
  ["freeCall", /(?<![\d.,])1[89]00[\s.-]?\d{2,4}(?:[\s.-]?\d{2,4})?(?![\d.,]\d|\d)(?!\s?%)/gu],
  [
    "contact",
    /(?<!\p{L})(?:hotline|điện thoại|đường dây nóng|tổng đài|số máy|đt|tel|fax|phone|mobile|zalo)(?:\s?(?:số|:|\.)){0,3}\s{0,2}[\d(+][\d\s.()+-]{1,24}\d/giu,
  ],
  [
    "contact",
    /(?:tổng đài|đầu số|số máy)(?:\s(?:hỗ trợ|tư vấn|giải đáp|miễn phí|điện thoại|chăm sóc khách hàng|tiếp nhận)){1,2}\s(?:số\s)?\d{3,8}(?![\d.,]*\d|\s?%|\s(?:cuộc|lượt|người|ý kiến|phản ánh|câu))/giu,
  ],
  [
    "code",
    /(?:mã số thuế|mã số|mã vùng|mã bưu chính|số tài khoản|tài khoản số|số hiệu|biển số|biển kiểm soát|CMND|CCCD|hộ chiếu số|số báo danh|ISBN|ISSN|hộp thư số)(?:\s?(?:số|:)){0,2}\s{0,2}(?:từ\s)?[\p{L}\d][\p{L}\d./-]*\d(?:\s?(?:-|–|đến|tới|,|và)\s?\d{1,6}(?![\d.,]*\d|\s?\p{Ll}))*/giu,
  ],
  ["long", /(?<![\d.,])\d{8,}(?![\d.,]\d)/gu],
  // Document numbers in full.
  [
    "issuer",
    /(?<![\p{L}\d])\d{1,6}[a-zđ]?(?:[/:]\d{4})?[/-]\p{Lu}[\p{Lu}\d&]+(?:-\p{Lu}[\p{Lu}\d&]*){0,4}(?![\p{Ll}])/gu,
  ],
  ["yearBehind", /(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]{1,7}[\s-]\d{1,6}[:-]\d{4}(?:\/\p{Lu}+)?/gu],
  // Times of day.
  ["hour", /(?<![\d.,/])(?:[01]?\d|2[0-4])(?:\s?h|g)\s?[0-5]\d(?:\s?['’p])?(?![\p{L}\d])/gu],
  ["hour", /(?<![\d.,/])(?<!(?:trong|suốt|mất|sau)\s)(?:[01]?\d|2[0-4])\s?h(?![\p{L}\d/]|\s(?:qua|tới|liên|liền))/gu],
  [
    "hour",
    /(?:từ|lúc|đến|vào|hồi|trước|sau|-|–)\s?(?:[01]?\d|2[0-4])g(?:\s?[-–]\s?(?:[01]?\d|2[0-4])g)?(?![\p{L}\d/])/giu,
  ],
  ["half", /(?:từ|lúc|vào|hồi|trước|sau|đến)\s(?:[1-9]|1[0-2])\srưỡi(?!\p{L})/giu],
  ["odds", /\d{1,3}\s(?:chọi|ăn)\s\d{1,3}(?!\d)/giu],
  ["initial", /(?<![\p{L}\d])\p{Lu}\.\d{1,3}(?![\d.,]*\d)/gu],
  ["minutes", /(?<![\d.,/])(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?:\s?[AaPp]\.?[Mm])?(?![\d])/gu],
  [
    "clock",
    /(?<![\d.,/])(?:[01]?\d|2[0-4])\sgiờ(?:\s[0-5]?\d(?:\sphút)?)?(?=\s?,?\s?(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|cùng ngày|kém|rưỡi\s(?:sáng|trưa|chiều|tối|đêm)))/giu,
  ],
  [
    "clock",
    /(?:lúc|vào lúc|vào|hồi|mới|đúng|khi|từ|trước|sau(?=\s(?:1[3-9]|2[0-3])\s)|đến|(?<!(?:còn|mất|trong|dài|hết|tốn|sau|suốt|thêm|chỉ|cách|xuống|lên|tới|đến)\s)khoảng|at)\s(?:[01]?\d|2[0-4])\sgiờ(?:\s[0-5]?\d(?:\sphút)?)?(?!\s?(?:làm|đồng hồ|liên tục|qua|tới|tiếp|đi|bay|xuống|còn|lên|rưỡi\s(?:xuống|còn|lên)|\/))(?:\s?(?:-|đến)\s?(?:[01]?\d|2[0-4])\sgiờ(?:\s[0-5]?\d)?)?(?![\p{L}])/giu,
  ],
  // Days of the week.
  ["weekday", /thứ\s(?:[2-7]|hai|ba|tư|năm|sáu)\s?(?:-|–|đến|tới)\s?(?:hết\s)?(?:thứ\s)?[2-7](?![\d.,]*\d|\s?%)/giu],
  ["weekday", /(?:vào|sáng|trưa|chiều|tối|đêm|ngày|hôm|các)\sthứ\s[2-7](?![\d.,]*\d)/giu],
  ["weekday", /thứ\s[2-7](?=\s?(?:,?\s?ngày\s\d|tuần|hằng tuần|hàng tuần|\(\d|,\s\d{1,2}\/))/giu],
  // The first months of a year, told without it.
  [
    "months",
    /(?<!(?:trong|sau|hạn|mất|dài|suốt|thêm|từ|đến|khoảng|hơn|gần|trên|dưới|trước|mỗi|tù|phạt)\s)(?<![\d.,/-])(?:[2-9]|1[01])\stháng(?=\s(?:đạt|ước|tăng|giảm|vừa qua|đầu|cuối)(?!\p{L}))/giu,
  ],
  // Addresses in a street.
  [
    "street",
    /(?:số|số nhà|tại|ở)\s\d{1,4}[A-Za-z]?(?:\/\d+){0,3},?\s(?:đường|phố|ngõ|ngách|hẻm|đại lộ|Đường|Phố)\s(?=[\p{Lu}\d])/gu,
  ],
  // Ratios and scores.
  ["ratio", /(?<![\p{L}\d.,/:])\d{1,3}(?::|\s:\s)\d{1,3}(?![\d.,/:]*\d)(?!\s(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng))/gu],
  [
    "score",
    /(?:tỷ số|tỉ số|thắng|thua|hoà|hòa|dẫn|score)(?:\s\p{L}+){0,4}\s\d{1,3}\s?[-–]\s?\d{1,3}(?![\d.,]\d|\d|\s?%)/giu,
  ],
  // Names with a number in them: Covid-19, 36a, 4G, 24/7, coordinates, versions.
  ["named", /\p{L}[-–]\d+(?:[.,]\d+)*(?![\d%])/gu],
  ["named", /(?<![\p{L}\d])\p{Lu}{1,5}[-–]\d+(?:[-–/]\d+)+(?![\d%])/gu],
  ["dots", /(?<![\d.,])\d+(?:\.\d+){2,}(?![\d])(?<!\.\d{3})/gu],
  ["sign", /(?<![\p{L}\d.,])(?:[2-6][gG]|[248][kK]|[23]D|24\/24h?|24\/7|7\/7|360°)(?![\p{L}\d])/gu],
  [
    "version",
    /(?:cách mạng công nghiệp|công nghiệp|cuộc cách mạng|CMCN|industry|phiên bản|version|bản|web|chính phủ)(?:\s(?:lần thứ|số))?\s\d\.\d(?:\.\d+)*(?![\d%])/giu,
  ],
  // How pure gold and silver are.
  [
    "metal",
    /(?:vàng|nhẫn|trơn|bạc|SJC|PNJ|DOJI)(?:\s[\p{L}-]+){0,4}\s(?:9999|999[.,]9|99[.,]9{1,2}|999|\d{2}\s?[kK])(?![\p{L}\d.,]*\d|\s?%|\s(?:đồng|nghìn|triệu))/giu,
  ],
  ["term", /(?<![\d.,])\d{1,2}\s(?:khóa|khoá|kỳ)\s[IVX]{1,6}(?![\p{L}\d])/gu],
  ["bracket", /\[\d{1,3}\]/gu],
  ["hash", /#\d+/gu],
  ["road", /(?<![\p{L}\d])[Kk]m\s?\d{1,4}\s?\+\s?\d{1,4}/gu],
  ["road", /(?:tại|ở|từ|đến|lý trình)\skm\s?\d{1,4}(?![\d.,]*\d)/giu],
  // Numbers of the points of a list within a sentence.
  ["parenthesis", /(?<=[;:,.]\s{0,2})(?:\(\d{1,2}\)|\d{1,2}\))(?=\s)/gu],
];

const numbering =
  /^\s*(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/](?=\s)|\(\d{1,2}\)|\d{1,2}\.(?=\p{Lu})|[-–•*]\s\d{1,2}[.)](?=\s))/u;

export function fixedShapes(text: string, isParagraphStart: boolean): readonly Span[] {
  const spans: Span[] = [];
  const held = new Map<Need, boolean>();
  for (const [need, shape] of shapes) {
    const isHeld = held.get(need) ?? needs[need].test(text);
    held.set(need, isHeld);
    if (!isHeld) continue;
    for (const match of text.matchAll(shape)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  const first = isParagraphStart ? numbering.exec(text) : null;
  if (first !== null) spans.push({ start: 0, end: first[0].length });
  return spans;
}
