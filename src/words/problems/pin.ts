import type { PinRules } from "../../domain/rules/pin.ts";
import type { ProblemWords } from "./problem-words.ts";

export const pinWords: ProblemWords<PinRules> = {
  "pin-unreadable": {
    vi: () => ({
      says: "Tệp này không phải một bản cố định.",
      mend: "Lấy lại tệp từ lịch sử; đừng xóa: có báo đang nhúng nó.",
    }),
    en: () => ({
      says: "This file is no pin.",
      mend: "Take it back from the history; do not delete it: newspapers embed it.",
    }),
  },
  "pin-changed": {
    vi: ({ named, actual }) => ({
      says: `Bản cố định mang tên ${named} nhưng nội dung là ${actual}: nó đã bị sửa.`,
      mend: "Lấy lại tệp từ lịch sử; muốn đổi số thì tạo bản mới bằng npm run pin.",
    }),
    en: ({ named, actual }) => ({
      says: `The pin is named ${named} but holds ${actual}: it was changed.`,
      mend: "Take it back from the history; to change numbers make a new one with npm run pin.",
    }),
  },
  "pin-misplaced": {
    vi: ({ folder, chart }) => ({
      says: `Bản cố định của biểu đồ «${chart}» nằm trong thư mục «${folder}».`,
      mend: `Chuyển tệp về thư mục pins/${chart}.`,
    }),
    en: ({ folder, chart }) => ({
      says: `A pin of the chart “${chart}” lies in the folder “${folder}”.`,
      mend: `Move it to pins/${chart}.`,
    }),
  },
};
