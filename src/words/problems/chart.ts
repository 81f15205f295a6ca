import { formatNumber } from "../../domain/number.ts";
import type { ChartRules } from "../../domain/rules/chart.ts";
import { meant } from "./meant.ts";
import { malformedName } from "./misnamed.ts";
import type { ProblemWords } from "./problem-words.ts";

export const chartWords: ProblemWords<ChartRules> = {
  "chart-kind-unknown": {
    vi: ({ kind, suggestion, known }) => ({
      says: `Không có kiểu biểu đồ «${kind}».`,
      mend: meant(suggestion, "vi", `Chọn một trong: ${known.join(", ")}.`),
    }),
    en: ({ kind, suggestion, known }) => ({
      says: `There is no chart kind “${kind}”.`,
      mend: meant(suggestion, "en", `Choose one of: ${known.join(", ")}.`),
    }),
  },
  "chart-custom-unknown": {
    vi: ({ name, suggestion }) => ({
      says: `Không có kiểu biểu đồ riêng nào tên «${name}».`,
      mend: meant(suggestion, "vi", "Khai báo kiểu đó trong danh sách kiểu riêng của ấn phẩm."),
    }),
    en: ({ name, suggestion }) => ({
      says: `There is no custom chart named “${name}”.`,
      mend: meant(suggestion, "en", "Add it to the publication’s list of custom kinds."),
    }),
  },
  "chart-dataset-unknown": {
    vi: ({ dataset, suggestion }) => ({
      says: `Không có bộ số liệu «${dataset}».`,
      mend: meant(suggestion, "vi", "Kiểm tra tên thư mục của bộ số liệu."),
    }),
    en: ({ dataset, suggestion }) => ({
      says: `There is no dataset “${dataset}”.`,
      mend: meant(suggestion, "en", "Check the name of the dataset’s folder."),
    }),
  },
  "chart-id-malformed": malformedName,
  "chart-key-unknown": {
    vi: ({ key, suggestion }) => ({
      says: `Số liệu không có dòng «${key}».`,
      mend: meant(suggestion, "vi", "Kiểm tra cột key của bộ số liệu."),
    }),
    en: ({ key, suggestion }) => ({
      says: `The data have no row “${key}”.`,
      mend: meant(suggestion, "en", "Check the key column of the dataset."),
    }),
  },
  "chart-column-unknown": {
    vi: ({ column, suggestion }) => ({
      says: `Số liệu không có cột «${column}».`,
      mend: meant(suggestion, "vi", "Kiểm tra dòng đầu của data.csv."),
    }),
    en: ({ column, suggestion }) => ({
      says: `The data have no column “${column}”.`,
      mend: meant(suggestion, "en", "Check the first line of data.csv."),
    }),
  },
  "chart-place-unknown": {
    vi: ({ place, suggestion }) => ({
      says: `Không có tỉnh, thành nào mang mã «${place}».`,
      mend: meant(suggestion, "vi", "Kiểm tra danh mục địa danh."),
    }),
    en: ({ place, suggestion }) => ({
      says: `No province has the id “${place}”.`,
      mend: meant(suggestion, "en", "Check the gazetteer."),
    }),
  },
  "chart-state-unknown": {
    vi: ({ state, suggestion, known }) => ({
      says: `Biểu đồ không có trạng thái «${state}».`,
      mend: meant(suggestion, "vi", `Các trạng thái của biểu đồ: ${known.join(", ")}.`),
    }),
    en: ({ state, suggestion, known }) => ({
      says: `The chart has no state “${state}”.`,
      mend: meant(suggestion, "en", `The states of the chart: ${known.join(", ")}.`),
    }),
  },
  "chart-state-reserved": {
    vi: ({ state }) => ({
      says: `Tên trạng thái «${state}» đã dành cho việc khác.`,
      mend: "Đặt tên khác cho trạng thái.",
    }),
    en: ({ state }) => ({ says: `The state id “${state}” is reserved.`, mend: "Give the state another id." }),
  },
  "chart-state-empty": {
    vi: ({ state }) => ({
      says: `Trạng thái «${state}» không cho thấy gì.`,
      mend: "Thêm ít nhất một dòng vào mục show, hoặc bỏ mục đó.",
    }),
    en: ({ state }) => ({
      says: `The state “${state}” shows nothing.`,
      mend: "Put at least one row into its show list, or leave the list out.",
    }),
  },
  "chart-empty": {
    vi: ({ dataset, isChosen }) =>
      isChosen
        ? { says: "Mục rows trống, nên không có gì để vẽ.", mend: "Ghi khoá các dòng vào rows, hoặc xoá cả mục." }
        : { says: `Bộ số liệu «${dataset}» không có dòng nào để vẽ.`, mend: "Thêm dòng vào data.csv." },
    en: ({ dataset, isChosen }) =>
      isChosen
        ? { says: "rows is empty, so there is nothing to draw.", mend: "Name rows by their keys, or delete the field." }
        : { says: `The dataset “${dataset}” has no row to draw.`, mend: "Add rows to data.csv." },
  },
  "chart-units-mixed": {
    vi: ({ units }) => ({
      says: `Một trục không thể mang nhiều đơn vị: ${units}.`,
      mend: "Dùng mục rows để chọn các dòng cùng đơn vị.",
    }),
    en: ({ units }) => ({
      says: `One axis cannot carry several units: ${units}.`,
      mend: "Select rows of one unit with the rows field.",
    }),
  },
  "chart-value-missing": {
    vi: ({ key }) => ({
      says: `Dòng «${key}» không có số để vẽ.`,
      mend: "Bỏ dòng đó khỏi rows, hoặc ghi nó vào mục missing.",
    }),
    en: ({ key }) => ({
      says: `The row “${key}” has no number to draw.`,
      mend: "Leave it out of rows, or list it under missing.",
    }),
  },
  "chart-value-negative": {
    vi: ({ key, value, kind }) => ({
      says: `Dòng «${key}» có giá trị âm (${formatNumber(value, "vi")}); kiểu ${kind} không vẽ được số âm.`,
      mend: "Dùng kiểu bars, hoặc bỏ dòng đó.",
    }),
    en: ({ key, value, kind }) => ({
      says: `The row “${key}” is negative (${formatNumber(value, "en")}); the kind ${kind} cannot draw that.`,
      mend: "Use the kind bars, or leave the row out.",
    }),
  },
  "chart-date-missing": {
    vi: ({ key, kind }) => ({
      says: `Dòng «${key}» không có thời điểm, mà kiểu ${kind} cần có.`,
      mend: "Điền cột as_of (hoặc from và to) cho dòng đó.",
    }),
    en: ({ key, kind }) => ({
      says: `The row “${key}” has no date, which the kind ${kind} needs.`,
      mend: "Fill in its as_of column (or from and to).",
    }),
  },
  "chart-label-long": {
    vi: ({ characters, maxCharacters }) => ({
      says: `Nhãn dài ${formatNumber(characters, "vi")} ký tự; quá ${formatNumber(maxCharacters, "vi")} ký tự thì khó đọc trên điện thoại.`,
      mend: "Viết nhãn ngắn lại, đưa phần còn lại vào ghi chú.",
    }),
    en: ({ characters, maxCharacters }) => ({
      says: `The label has ${formatNumber(characters, "en")} characters; more than ${formatNumber(maxCharacters, "en")} are hard to read on a phone.`,
      mend: "Shorten it and put the rest into the note.",
    }),
  },
  "chart-parts-exceed-whole": {
    vi: ({ parts, whole }) => ({
      says: `Các phần cộng lại là ${formatNumber(parts, "vi")}, lớn hơn tổng ${formatNumber(whole, "vi")}.`,
      mend: "Kiểm tra các phần và dòng làm tổng (whole).",
    }),
    en: ({ parts, whole }) => ({
      says: `The parts add up to ${formatNumber(parts, "en")}, more than the whole of ${formatNumber(whole, "en")}.`,
      mend: "Check the parts and the row given as whole.",
    }),
  },
  "chart-cells-many": {
    vi: ({ cells, maxCells }) => ({
      says: `Biểu đồ cần ${formatNumber(cells, "vi")} ô, nhiều hơn mức ${formatNumber(maxCells, "vi")} ô.`,
      mend: "Tăng số đơn vị mỗi ô (cell).",
    }),
    en: ({ cells, maxCells }) => ({
      says: `The chart needs ${formatNumber(cells, "en")} cells, more than the ${formatNumber(maxCells, "en")} allowed.`,
      mend: "Let each cell stand for more.",
    }),
  },
  "chart-alternative-number-missing": {
    vi: ({ number }) => ({
      says: `Mô tả thay thế không nhắc đến ${number}, con số có trong hình.`,
      mend: "Thêm con số đó, hoặc bỏ mục alt để dùng mô tả viết tự động.",
    }),
    en: ({ number }) => ({
      says: `The text alternative leaves out ${number}, which the picture shows.`,
      mend: "Add it, or remove the alt field to use the text written from the data.",
    }),
  },
  "chart-alternative-outdated": {
    vi: ({ checked, actual }) => ({
      says: `Số liệu đã đổi từ khi mô tả thay thế được kiểm tra (${checked}, nay là ${actual}).`,
      mend: "Đọc lại mô tả rồi chạy npm run accept.",
    }),
    en: ({ checked, actual }) => ({
      says: `The data changed since the text alternative was checked (${checked}, now ${actual}).`,
      mend: "Read it again, then run npm run accept.",
    }),
  },
  "chart-alternative-unchecked": {
    vi: ({ actual }) => ({
      says: `Mô tả thay thế chưa ghi là đã đọc đối chiếu với số liệu nào (số liệu hôm nay: ${actual}); số liệu đổi thì sẽ không ai hay.`,
      mend: "Đọc lại mô tả cạnh hình rồi chạy npm run accept.",
    }),
    en: ({ actual }) => ({
      says: `Nothing tells which data the text alternative was checked against (today’s: ${actual}), so a change would go unnoticed.`,
      mend: "Read it beside the picture, then run npm run accept.",
    }),
  },
};
