import { formatNumber } from "../../domain/number.ts";
import type { GazetteerRules } from "../../domain/rules/gazetteer.ts";
import type { ProblemWords } from "./problem-words.ts";

export const gazetteerWords: ProblemWords<GazetteerRules> = {
  "gazetteer-id-wrong": {
    vi: ({ id, suggestion }) => ({
      says: id === "" ? "Dòng này không có mã." : `Mã «${id}» chỉ được gồm chữ thường không dấu, chữ số và gạch nối.`,
      mend: suggestion ? `Ghi là «${suggestion}».` : "Đặt một mã như «ha-giang».",
    }),
    en: ({ id, suggestion }) => ({
      says:
        id === "" ? "This row has no id." : `The id “${id}” may hold only lower-case letters a–z, digits and hyphens.`,
      mend: suggestion ? `Write “${suggestion}”.` : "Give it an id such as “ha-giang”.",
    }),
  },
  "gazetteer-id-twice": {
    vi: ({ id }) => ({ says: `Mã «${id}» đã có trong danh sách này.`, mend: "Đổi mã, hoặc gộp hai mục làm một." }),
    en: ({ id }) => ({
      says: `The id “${id}” is already in this list.`,
      mend: "Give it another id, or make one entry of the two.",
    }),
  },
  "gazetteer-name-missing": {
    vi: ({ id, column }) => ({
      says: `Mục «${id}» thiếu tên ở cột «${column}».`,
      mend: "Điền tên vào ô này.",
    }),
    en: ({ id, column }) => ({
      says: `The entry “${id}” has no name in the column “${column}”.`,
      mend: "Fill in the name.",
    }),
  },
  "gazetteer-name-twice": {
    vi: ({ name, entry }) => ({
      says: `Tên «${name}» cũng là tên của mục «${entry}».`,
      mend: "Giữ tên này ở một mục: một tên chỉ được chỉ một thứ.",
    }),
    en: ({ name, entry }) => ({
      says: `The name “${name}” also belongs to the entry “${entry}”.`,
      mend: "Keep it in one of them: a name may mean one thing only.",
    }),
  },
  "gazetteer-tile-wrong": {
    vi: ({ id, column, text }) => ({
      says: `Ô «${column}» của «${id}» cần số nguyên từ 0 trở lên, không phải «${text}».`,
      mend: "Ghi vị trí ô vuông trên bản đồ, đếm từ 0 ở góc tây bắc.",
    }),
    en: ({ id, column, text }) => ({
      says: `The cell “${column}” of “${id}” needs a whole number from 0, not “${text}”.`,
      mend: "Write the place of its tile on the map, counted from 0 in the north-west.",
    }),
  },
  "gazetteer-tile-taken": {
    vi: ({ column, row, entry }) => ({
      says: `Ô vuông ở cột ${formatNumber(column, "vi")}, hàng ${formatNumber(row, "vi")} đã thuộc về «${entry}».`,
      mend: "Chuyển một trong hai sang ô còn trống bên cạnh.",
    }),
    en: ({ column, row, entry }) => ({
      says: `The tile in column ${formatNumber(column, "en")}, row ${formatNumber(row, "en")} is taken by “${entry}”.`,
      mend: "Move one of the two to a free tile beside it.",
    }),
  },
  "gazetteer-unit-common": {
    vi: ({ text }) => ({
      says: `«${text}» là đơn vị chung, ấn phẩm nào cũng có sẵn.`,
      mend: "Xoá nó khỏi tệp này.",
    }),
    en: ({ text }) => ({
      says: `“${text}” is a common unit that every publication has.`,
      mend: "Delete it from this file.",
    }),
  },
  "gazetteer-word-capitals": {
    vi: ({ word }) => ({
      says: `Từ chỉ đơn vị «${word}» có chữ hoa.`,
      mend: `Ghi «${word.toLowerCase()}»: chữ hoa trong bài vẫn được nhận ra.`,
    }),
    en: ({ word }) => ({
      says: `The unit’s word “${word}” has capitals.`,
      mend: `Write “${word.toLowerCase()}”: capitals in articles are recognised all the same.`,
    }),
  },
};
