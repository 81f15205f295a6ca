import { fold } from "../../domain/fold.ts";

/** Vietnamese family names, folded: with them a capitalised line is a person's name. */
const surnames: ReadonlySet<string> = new Set(
  (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao dinh lam trinh mai truong ha cao chu ta " +
    "to luu thai luong quach tang tong doan vuong la kieu nghiem luc thach tu au ung giap khuc phung tieu vi ninh diep khong ton"
  ).split(" "),
);
const nameWord = /^\p{Lu}(?:[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+)$/u;
const initials = /^(?:\p{Lu}[\p{Ll}]{0,2}\.\s?){1,3}\p{Lu}[\p{Ll}]{0,6}\.?$|^\p{Lu}\.?\p{Lu}?\.$/u;
const desk = /^(?:PV|P\.V|BT|BBT|BTV|CTV|PV\/CTV|nhóm PV|nhóm phóng viên)\.?$/iu;
const aside = /\s*\((?:t\/h|th|tổng hợp|ghi|thực hiện|biên dịch|lược dịch|dịch|theo[^()]*)\)$/iu;

/** "Nguyễn Văn An", "Minh Anh (t/h)": two to five capitalised words. */
export function isNameLike(text: string): boolean {
  const words = text.replace(aside, "").split(" ");
  return words.length >= 2 && words.length <= 5 && words.every((word) => nameWord.test(word));
}

/** A name that begins with a Vietnamese family name. */
export function isPerson(text: string): boolean {
  return isNameLike(text) && surnames.has(fold(text.split(" ")[0] ?? ""));
}

export function isSurname(word: string): boolean {
  return nameWord.test(word) && surnames.has(fold(word));
}

/** "M.T", "Ng.Huyền", "PV": how reporters sign. */
export function isInitials(text: string): boolean {
  return initials.test(text) || desk.test(text);
}

/** "Minh Anh (t/h)" is Minh Anh. */
export function withoutAside(text: string): string {
  return text.replace(aside, "");
}

const joint = /\s*(?:[-–—,;&/]|\bvà\b)\s*/u;

/** "Mai Quyên thực hiện", "Minh Anh (t/h)": names with what they did. */
const deed =
  /\s+(?:thực hiện|ghi|lược ghi|tổng hợp|biên soạn|biên dịch|lược dịch|dịch|phỏng vấn|tường thuật|đưa tin)\.?$/iu;

/** The names of a line that says what they did, else null. */
export function namesBeforeDeed(text: string): string | null {
  const names = text.replace(deed, "");
  return names !== text && isByline(names) ? names : null;
}

/** One or several people: "Minh Anh - Trần Hà", "M.T". */
export function isByline(text: string): boolean {
  const names = text.replace(aside, "").split(joint);
  return names.length <= 4 && names.every((name) => isNameLike(name) || isInitials(name));
}
