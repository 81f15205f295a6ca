import type { Bilingual } from "../../domain/language.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { classifiers, countedNouns } from "./counted-nouns.ts";
import { longestAt, longestBefore, toPhrases, type Phrases } from "./phrases.ts";
import { scaleAt } from "./scales.ts";
import type { Token } from "./tokens.ts";
import { unitAt } from "./units.ts";

/** "firm": the number after it is a name whatever follows. "loose": a name unless it counts what follows. */
type Firmness = "firm" | "loose";

const firm = `mức độ|mực độ|cấp độ|mức|điều|khoản|điểm|chương|tiểu mục|lớp|quận|phường|tổ dân phố|khu phố|ấp|thôn|phòng số|tầng thứ|trang|bảng|hình|ảnh|biểu đồ|
sơ đồ|phụ lục|khoá|quân khu|quân đoàn|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|binh đoàn|quốc lộ|tỉnh lộ|đường tỉnh|hương lộ|vành đai|ngõ|ngách|hẻm|kiệt|lần thứ|
kỳ họp thứ|phiên họp thứ|khoá thứ|thế hệ thứ|người thứ|quốc gia thứ|ngày thứ|năm thứ|tháng thứ|tuần thứ|thế kỷ|windows|android|ios|iphone|galaxy|sea games|olympic|world cup|asiad|
euro|covid|covid -|boeing|airbus|chuyến bay|phiên bản|version|đề án|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|công văn|công điện|kết luận|bộ đề|đề số|bài số|số nhà|dự án thành phần|dự án thành phần số|hợp phần|tiểu dự án|toà nhà số|chỉ thị số|công ước|nhà ga t|ga t`;
const loose = `cấp|đợt|giai đoạn|vòng|phần|tập|kỳ|nhóm|loại|hạng|bậc|số|đội|đường|tuyến|tổ|khu|khu vực|lô|chặng|bước|phiên|kênh|cổng|cầu|ca|tầng|phòng|nhà|toà|mục|thứ|top|tốp|
trạm|điểm cầu|trục|dự án|gói thầu số|gói thầu|tổ máy số|tổ máy|lần|học kỳ|kịch bản|phương án|cụm|block|vị trí|zone|lò|nhà máy số|bệnh viện|trung tâm|trường|công ty|xí nghiệp|bệnh nhân|bn|f|mùa|cung|mạch`;
const englishFirm = `level|levels|article|articles|section|chapter|page|phase|class|grade|tier|version|windows|resolution|decree|decision|circular|directive|annex|covid`;
const english = `no .|stage|round|group|type|number|table|figure|step|category|district`;

function toLabels(lists: readonly (readonly [string, Firmness])[]): Phrases<Firmness> {
  return toPhrases(
    lists.flatMap(([list, firmness]) => list.split("|").map((word) => [word.trim(), firmness] as const)),
  );
}

const labels: Bilingual<Phrases<Firmness>> = {
  vi: toLabels([
    [firm, "firm"],
    [loose, "loose"],
  ]),
  en: toLabels([
    [englishFirm, "firm"],
    [english, "loose"],
  ]),
};

/**
 * Where the numbers end that a label at this token names: "mức độ 3, 4", "lớp 10, 11 và 12", "quận 5".
 * The token itself where there is none. The list goes on only with numbers that count nothing themselves.
 */
export function labelEnd(
  tokens: readonly Token[],
  at: number,
  masked: readonly boolean[],
  options: ReadingOptions,
): number {
  const label = longestAt(labels[options.language], tokens, at);
  const before = tokens[at - 1];
  if (label === null || (before?.kind === "numeral" && masked[at - 1] !== true)) return at;
  // «mỗi lô 100 lượng», «mỗi tổ 5 - 7 thành viên»: what each of them holds.
  if (/^(?:mỗi|mọi|từng|bình quân|trung bình)$/u.test(before?.key ?? "")) return at;
  const firmness = isNumbered(tokens, at) ? "firm" : label.value;
  const isLevel = /^(?:mức|mực|cấp độ|level)/u.test(tokens[at]?.key ?? "");
  let end = label.end;
  if (!isName(tokens, end, masked, options, firmness, isLevel)) return at;
  for (end += 1; ;) {
    const next = continuation(tokens, end);
    // "level 3 and 4 services": in English the label's numbers stand before the noun.
    const further = isLevel && options.language === "en" ? "firm" : "loose";
    if (next === null || (!isLevel && isPart(tokens, next)) || !isName(tokens, next, masked, options, further, isLevel))
      return end;
    end = next + 1;
  }
}

/**
 * "cửa ga số 8 trục trặc", "room No. 8 services": the number of one thing, whatever word follows; «trong số 8 người»,
 * «con số 8 người» and a sentence that begins "No. 8 people" count.
 */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key === "no") return tokens[at - 1]?.kind === "word";
  if (tokens[at]?.key !== "số" || /^(?:điểm|con)$/u.test(tokens[at - 1]?.key ?? "")) return false;
  return longestBefore(countedNouns.vi, tokens, at) !== null || longestBefore(classifiers.vi, tokens, at) !== null;
}

function continuation(tokens: readonly Token[], at: number): number | null {
  const joined = /^(?:,|và|hoặc|hay|đến|tới|-|–|&|\/|and|or|to)$/u;
  if (!joined.test(tokens[at]?.key ?? "")) return null;
  return tokens[at + 1]?.kind === "numeral" ? at + 1 : null;
}

/** "Đề án 06, 21 trong 25 dịch vụ": a part of what is said behind it, and no second number of the name. */
function isPart(tokens: readonly Token[], at: number): boolean {
  return /^(?:trong|trên)$/u.test(tokens[at + 1]?.key ?? "") && /^(?:\d+|tổng|số)$/u.test(tokens[at + 2]?.key ?? "");
}

const named = /^\d{1,4}$/u;
const namedList = /^\d(?:[,.]\d)+$/u;

function isName(
  tokens: readonly Token[],
  at: number,
  masked: readonly boolean[],
  options: ReadingOptions,
  firmness: Firmness,
  isLevel: boolean,
): boolean {
  const token = tokens[at];
  if (token?.kind !== "numeral" || !(named.test(token.text) || (isLevel && namedList.test(token.text)))) return false;
  if (isLevel && Number(token.text) > 10) return false;
  const after = tokens[at + 1];
  if (after?.text === "%" || after?.text === "/" || scaleAt(tokens, at + 1, options.language) !== null) return false;
  const unit = masked[at + 1] === true ? null : unitAt(tokens, at + 1, options);
  if (unit === null) return firmness === "firm" || !isRange(tokens, at, options);
  return firmness === "firm" && unit.kind === "count" && !isMeasured(tokens, at) && !isVerb(tokens, at);
}

/** "nhóm 18 - 35 tuổi": from one number of the unit to another. */
function isRange(tokens: readonly Token[], at: number, options: ReadingOptions): boolean {
  if (!/^(?:-|–|đến|tới)$/u.test(tokens[at + 1]?.key ?? "") || tokens[at + 2]?.kind !== "numeral") return false;
  return tokens[at + 3]?.text === "%" || unitAt(tokens, at + 3, options) !== null;
}

/** «quân đội điều 3 tàu»: «điều» sends; in «điều 5 luật này» it is an article. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.text === "điều" && !/^(?:luật|bộ|nghị|thông|quyết|pháp|hiến|quy)$/u.test(tokens[at + 1]?.key ?? "")
  );
}

/** "mức 5 người" measures although «mức» is a label. */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.key === "mức" && Number(tokens[at]?.text) > 9;
}
