import { isByline, isInitials, isNameLike, isPerson, namesBeforeDeed } from "./person.ts";
import { isPublisher, looksLikePublisher, type Publishers } from "./publisher.ts";

/** Who signs a text. */
export interface SignOff {
  author: string | null;
  publisher: string | null;
}

const authorLabel =
  /^(?:tác giả|người viết|bài viết|bài và ảnh|bài, ảnh|bài|tin, ảnh|tin và ảnh|tin|thực hiện|phóng viên|pv|by|author|biên tập|biên soạn|tổng hợp)\s*[:：]\s*/iu;
/** "Phóng viên Minh Hà": the trade before the name. */
const trade = /^(?:phóng viên|pv|p\.v|ctv|nhà báo|biên tập viên|btv|by)\s+(?=\S)/iu;
const sourceLabel = /^(?:nguồn tin|nguồn|source|theo nguồn|nguồn bài viết|dẫn nguồn)\s*[:：]\s*/iu;
const according = /^(?:theo)\s*:?\s+/iu;
const brackets = /^[([]\s*(.*?)\s*[)\]]\.?$/u;
const leadingDash = /^[-–—•*]\s*/u;
const ofOffice =
  /^(.{4,40}?)\s*[-–—,(]\s*(?:Sở|Ban|Phòng|Văn phòng|UBND|Trung tâm|Cục|Vụ|Tổng cục|Chi cục|Bộ|Đài|Viện)\s[^.]{2,60}\)?$/u;
/** "Lê Hoàng - Phóng viên thường trú tại Tân Lập". */
const ofTrade =
  /^(.{4,40}?)\s*[-–—,(]\s*(?:phóng viên|thông tín viên|cộng tác viên|biên tập viên|pv|ctv|btv)(?!\p{L})[^.]{0,60}\)?$/iu;
const mail = /\s*[-–—(<[]?\s*[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,32}){1,3}\s*[)>\]]?$/u;
const maxLength = 80;
const anyPublishers: Publishers = { isKnown: () => false, isOther: () => false };

/** Whether a line can only be a signature, whoever signs: "M.T", "(TTXVN/Vietnam+)", "Theo Abc.vn", "Tác giả: …". */
export function isSignOff(text: string): boolean {
  if (text.length > maxLength) return false;
  return parseSignOff(text, anyPublishers, false) !== null;
}

/**
 * Reads a line that signs an article; null where it is something else. A bare name counts only where `isBareName`
 * says that the line stands where names stand.
 */
export function parseSignOff(line: string, publishers: Publishers, isBareName: boolean): SignOff | null {
  if (line.length > maxLength) return null;
  const text = line.replace(leadingDash, "").replace(mail, "").trim();
  const inner = brackets.exec(text)?.[1];
  if (inner !== undefined) return parseSignOff(inner, publishers, true) ?? toAgency(inner, publishers);
  if (authorLabel.test(text)) return toAuthor(text.replace(authorLabel, ""), publishers);
  if (sourceLabel.test(text)) return toSource(text.replace(sourceLabel, ""));
  if (according.test(text)) return toAccording(text.replace(according, ""), publishers, isBareName);
  if (isInitials(text)) return { author: text, publisher: null };
  const named = text.replace(trade, "");
  if (named !== text && isByline(named)) return { author: named, publisher: null };
  const doing = namesBeforeDeed(text);
  if (doing !== null) return { author: doing, publisher: null };
  if (publishers.isKnown(text)) return isBareName ? { author: null, publisher: text } : null;
  const joined = toJoined(text, publishers);
  if (joined !== null) return joined;
  return isBareName && isByline(text) && !publishers.isOther(text) ? { author: text, publisher: null } : null;
}

function toAuthor(text: string, publishers: Publishers): SignOff | null {
  if (text === "" || text.split(" ").length > 12) return null;
  return toJoined(text, publishers) ?? (isNameOf(text) ? { author: text, publisher: null } : null);
}

/** Names, whatever they are joined by; "PV: Xin cảm ơn ông!" is what someone said. */
function isNameOf(text: string): boolean {
  const words = text.split(" ");
  const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return startsUpper(text) && capitals * 2 >= words.length && !/[?!…,]$|[\p{Ll}]{2}\.$/u.test(text);
}

function toSource(text: string): SignOff | null {
  const name = text.replace(/\.$/u, "");
  // "Nguồn: Vụ A - Đồ họa: Minh Anh" credits a picture.
  if (/[\p{L}\s][:：]\s/u.test(name)) return null;
  return startsUpper(name) || looksLikePublisher(name) || /^(?:https?|www)/u.test(name)
    ? { author: null, publisher: name }
    : null;
}

/** "Theo Nguyễn An/Abc.vn", "Theo Báo Xyz"; "Theo báo cáo của …" is a sentence. */
function toAccording(text: string, publishers: Publishers, isBareName: boolean): SignOff | null {
  const name = text.replace(/\.$/u, "");
  if (isPublisher(name, publishers)) return { author: null, publisher: name };
  const joined = toJoined(name, publishers);
  if (joined !== null) return joined;
  if (isPerson(name) || isInitials(name)) return { author: name, publisher: null };
  const isName = isNameLike(name) || (isBareName && isShortName(text));
  return isName ? { author: null, publisher: name } : null;
}

/** "Minh Anh/Abc.vn", "Nguyễn An (TTXVN)", "Minh Anh - Theo Abc.vn". */
function toJoined(text: string, publishers: Publishers): SignOff | null {
  const match =
    /^(.{2,40}?)\s*\(\s*(?:theo\s+)?([^()]{2,40})\)$/iu.exec(text) ??
    /^(.{2,40}?)\s*(?:\/|\(\s*(?:theo\s+)?|[-–—]\s*theo\s+)\s*([^()/]{2,40})\)?$/iu.exec(text);
  const [, author = "", publisher = ""] = match ?? [];
  const office = (ofOffice.exec(text) ?? ofTrade.exec(text))?.[1];
  if (office !== undefined && isByline(office)) return { author: office, publisher: null };
  if (!isByline(author) || !isPublisher(publisher, publishers)) return null;
  return { author, publisher };
}

/** "Nhịp sống kinh tế": capitalised, a few words, no stop. */
function isShortName(text: string): boolean {
  return startsUpper(text) && text.split(" ").length <= 6 && !/[.:;,!?…]/u.test(text);
}

function toAgency(inner: string, publishers: Publishers): SignOff | null {
  return isPublisher(inner, publishers) ? { author: null, publisher: inner } : null;
}

function startsUpper(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text);
}
