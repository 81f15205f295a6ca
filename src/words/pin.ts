import type { Bilingual } from "../domain/language.ts";

/** What the command that freezes charts says. */
export interface PinCommandWords {
  mendFirst: (errors: number) => string;
  unknown: (id: string, suggestion: string | null) => string;
  exists: (file: string, address: string) => string;
  willWrite: (pin: { file: string; address: string; title: string; rows: number; states: number }) => string;
  ask: string;
  yes: readonly string[];
  nothingWritten: string;
  written: (file: string) => string;
}

export const pinCommandWords: Bilingual<PinCommandWords> = {
  vi: {
    mendFirst: (errors) => `Còn ${errors} lỗi: hãy sửa trước khi cố định một biểu đồ.`,
    unknown: (id, suggestion) =>
      suggestion === null ? `Không có biểu đồ «${id}».` : `Không có biểu đồ «${id}». Có phải «${suggestion}»?`,
    exists: (file, address) => `Bản này đã có: ${file}\nĐịa chỉ: ${address}`,
    willWrite: ({ file, address, title, rows, states }) =>
      `Sẽ ghi: ${file}\n  «${title}»: ${rows} con số, ${states} trạng thái\n  Địa chỉ, không bao giờ đổi: ${address}`,
    ask: "Ghi tệp này? (c/k) ",
    yes: ["c", "co", "có", "y", "yes"],
    nothingWritten: "Chưa ghi gì. Chạy lại với --yes để ghi.",
    written: (file) => `Đã ghi ${file}. Hãy đưa tệp vào git: các báo sẽ trỏ tới nó.`,
  },
  en: {
    mendFirst: (errors) => `There are ${errors} errors: mend them before a chart is frozen.`,
    unknown: (id, suggestion) =>
      suggestion === null ? `There is no chart “${id}”.` : `There is no chart “${id}”. Did you mean “${suggestion}”?`,
    exists: (file, address) => `This version exists: ${file}\nAddress: ${address}`,
    willWrite: ({ file, address, title, rows, states }) =>
      `Will write: ${file}\n  “${title}”: ${rows} numbers, ${states} states\n  Address, which never changes: ${address}`,
    ask: "Write this file? (y/n) ",
    yes: ["y", "yes"],
    nothingWritten: "Nothing was written. Run again with --yes to write.",
    written: (file) => `Wrote ${file}. Commit it: newspapers will point to it.`,
  },
};
