import type { Bilingual, Language } from "../../domain/language.ts";
import { qualifierWords } from "../../domain/qualifier.ts";
import { toKey, type Token } from "./tokens.ts";

const lastWords = (language: Language): readonly string[] =>
  Object.values(qualifierWords).flatMap((words) => words[language].map((word) => toKey(word.split(" ").at(-1) ?? "")));

const cues: Bilingual<ReadonlySet<string>> = {
  vi: new Set([
    ...lastWords("vi"),
    ..."có lượt được là với cho của đã gồm trong đạt tăng giảm lên xuống còn thêm số cả và hoặc từ bán mua thu chi giao nhận tuyển phát tặng trao đón làm khiến mất cùng bằng hỗ_trợ ghi_nhận".split(
      " ",
    ),
  ]),
  en: new Set([...lastWords("en"), ..."of has have had the with and or are were is was to from by for all".split(" ")]),
};

/** Whether a token can stand right before a number that counts, as a name or a noun phrase cannot. */
export function isNumberCue(token: Token | undefined, language: Language): boolean {
  return token === undefined || token.kind === "mark" || cues[language].has(token.key);
}
