import type { Gazetteer } from "../../domain/gazetteer.ts";

const domain = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:vn|com|net|org|info|tv)$/iu;
const plusName = /^\p{Lu}\p{L}{2,20}\+$/u;
const innerCapital = /^(?=.*[\p{Ll}\d]\p{Lu}|.*\p{Lu}{2}\p{Ll})[\p{L}\p{N}.+]{3,24}$/u;
/** How online papers abbreviate themselves. */
const onlinePaper =
  /^(?:TTO|NDO|TNO|TPO|NLĐO|NLDO|SGGPO|CAO|HNMO|LĐO|LDO|PNO|VNO|GD&TĐ|KTĐT|ĐCSVN|QĐND|QĐND Online|BNEWS|TTXVN|VOV|VTV|VGP|VNN|ANTĐ|ANTT|CAND|SGGP|TBKTSG|DĐDN)$/u;
const newsWord =
  /^(?:(?:Cổng thông tin điện tử|Cổng TTĐT|Trang thông tin điện tử|Trang TTĐT) .{2,60}$|(?:Báo điện tử|Báo|Tạp chí điện tử|Tạp chí|Đài|Thông tấn xã|Cổng thông tin|Cổng TTĐT|Trang tin|Trang TTĐT|Kênh) \p{Lu})/u;
const paperPrefix = /^(?:báo điện tử|báo|tạp chí|trang tin|theo báo)\s+/iu;
const joint = /\s*[/,;|]\s*|\s+[-–—]\s+/u;

/** Tells whether words name a newspaper, agency or news site. */
export interface Publishers {
  isKnown: (text: string) => boolean;
  /** Whether the words name a province or an organisation that is no publisher. */
  isOther: (text: string) => boolean;
}

/** From the gazetteer's publishers; a text may join several: "TTXVN/Vietnam+". */
export function toPublishers(gazetteer: Gazetteer): Publishers {
  const names = new Set(
    gazetteer.organisations
      .filter(({ kind }) => kind === "publisher")
      .flatMap(({ name, aliases }) => [name.vi, name.en, ...aliases])
      .map(keyOf),
  );
  const others = new Set(
    [...gazetteer.provinces, ...gazetteer.organisations.filter(({ kind }) => kind !== "publisher")]
      .flatMap(({ name, aliases }) => [name.vi, name.en, ...aliases])
      .map(keyOf),
  );
  const isOne = (text: string): boolean => names.has(keyOf(text)) || names.has(keyOf(text.replace(paperPrefix, "")));
  return {
    isKnown: (text) => isOne(text) || (joint.test(text) && text.split(joint).every(isOne)),
    isOther: (text) => others.has(keyOf(text)) && !isOne(text),
  };
}

function keyOf(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Words that can only be a news site's, known or not: "Xyz.vn", "VietAbc", "ABO", "Báo Xyz". */
export function looksLikePublisher(text: string): boolean {
  return (
    domain.test(text) || innerCapital.test(text) || plusName.test(text) || onlinePaper.test(text) || newsWord.test(text)
  );
}

export function isPublisher(text: string, publishers: Publishers): boolean {
  if (publishers.isKnown(text)) return true;
  if (publishers.isOther(text)) return false;
  if (looksLikePublisher(text)) return true;
  const parts = text.split(joint);
  return parts.length > 1 && parts.every((part) => publishers.isKnown(part) || looksLikePublisher(part));
}
