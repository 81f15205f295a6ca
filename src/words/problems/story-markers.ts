import type { StoryRules } from "../../domain/rules/story.ts";
import type { ProblemWords } from "./problem-words.ts";

type MarkerRule = Extract<
  keyof StoryRules,
  `${"marker" | "attribute" | "container" | "step" | "chart" | "scrolly"}-${string}`
>;

const quoteExample = 'state="hai-nam"';

export const markerWords: ProblemWords<Pick<StoryRules, MarkerRule | "story-chart-unknown" | "story-state-unknown">> = {
  "marker-nameless": {
    vi: () => ({ says: "Dòng đánh dấu không có tên.", mend: "Viết tên ngay sau dấu hai chấm: ::buoc, :::cuon." }),
    en: () => ({
      says: "The marker has no name.",
      mend: "Write its name right behind the colons: ::step, :::scrolly.",
    }),
  },
  "marker-space": {
    vi: ({ written, meant }) => ({ says: `Có dấu cách trong «${written}».`, mend: `Viết liền: ${meant}` }),
    en: ({ written, meant }) => ({ says: `There is a space in “${written}”.`, mend: `Write it together: ${meant}` }),
  },
  "marker-colons": {
    vi: ({ written, meant }) => ({ says: `«${written}» có số dấu hai chấm không đúng.`, mend: `Viết ${meant}` }),
    en: ({ written, meant }) => ({ says: `“${written}” has the wrong number of colons.`, mend: `Write ${meant}` }),
  },
  "marker-unknown": {
    vi: ({ name, suggestion, known }) => ({
      says: `Không có dấu nào tên «${name}».`,
      mend: suggestion ? `Có phải «${suggestion}»?` : `Dùng một trong: ${known.join(", ")}.`,
    }),
    en: ({ name, suggestion, known }) => ({
      says: `There is no marker “${name}”.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : `Use one of: ${known.join(", ")}.`,
    }),
  },
  "marker-text-behind": {
    vi: ({ text }) => ({
      says: `Dòng đánh dấu còn chữ phía sau: «${text}».`,
      mend: "Chuyển phần chữ ấy xuống dòng dưới, sau một dòng trống.",
    }),
    en: ({ text }) => ({
      says: `There is text behind the marker: “${text}”.`,
      mend: "Move it to the line below, after an empty line.",
    }),
  },
  "marker-label-open": {
    vi: () => ({ says: "Tiêu đề của bước thiếu dấu ] đóng.", mend: "Thêm ] ở cuối tiêu đề." }),
    en: () => ({ says: "The label lacks its closing ].", mend: "Put a ] at the end of the label." }),
  },
  "marker-label-unexpected": {
    vi: ({ name }) => ({ says: `Dấu ${name} không nhận chữ trong ngoặc vuông.`, mend: "Bỏ phần ngoặc vuông." }),
    en: ({ name }) => ({ says: `The marker ${name} takes no text in square brackets.`, mend: "Remove the brackets." }),
  },
  "marker-attributes-open": {
    vi: () => ({ says: "Ngoặc nhọn { chưa đóng.", mend: "Thêm } ở cuối dòng." }),
    en: () => ({ says: "The brace { is not closed.", mend: "Put a } at the end of the line." }),
  },
  "marker-indented-in-list": {
    vi: ({ name }) => ({
      says: `Dòng đánh dấu «${name}» nằm trong một danh sách hoặc trích dẫn.`,
      mend: "Đưa nó về đầu dòng và để một dòng trống phía trên.",
    }),
    en: ({ name }) => ({
      says: `The marker “${name}” stands inside a list or a quotation.`,
      mend: "Move it to the left margin, with an empty line above.",
    }),
  },
  "attribute-unknown": {
    vi: ({ attribute, suggestion, known }) => ({
      says: `Không có thuộc tính «${attribute}».`,
      mend: suggestion ? `Có phải «${suggestion}»?` : known.length > 0 ? `Dùng: ${known.join(", ")}.` : "Xoá nó đi.",
    }),
    en: ({ attribute, suggestion, known }) => ({
      says: `There is no attribute “${attribute}”.`,
      mend: suggestion
        ? `Did you mean “${suggestion}”?`
        : known.length > 0
          ? `Use: ${known.join(", ")}.`
          : "Delete it.",
    }),
  },
  "attribute-twice": {
    vi: ({ attribute }) => ({ says: `Thuộc tính «${attribute}» có hai lần.`, mend: "Giữ một, xoá một." }),
    en: ({ attribute }) => ({
      says: `The attribute “${attribute}” stands twice.`,
      mend: "Keep one, delete the other.",
    }),
  },
  "attribute-without-value": {
    vi: ({ attribute }) => ({ says: `Thuộc tính «${attribute}» không có giá trị.`, mend: `Viết như ${quoteExample}.` }),
    en: ({ attribute }) => ({
      says: `The attribute “${attribute}” has no value.`,
      mend: 'Write it like state="first".',
    }),
  },
  "attribute-missing": {
    vi: ({ name, attribute }) => ({
      says: `Dấu ${name} thiếu thuộc tính ${attribute}.`,
      mend: `Thêm {${attribute}="…"} vào cuối dòng.`,
    }),
    en: ({ name, attribute }) => ({
      says: `The marker ${name} lacks its attribute ${attribute}.`,
      mend: `Add {${attribute}="…"} at the end of the line.`,
    }),
  },
  "attribute-unquoted": {
    vi: ({ attribute, value }) => ({
      says: `Giá trị «${value}» có dấu cách mà không đặt trong dấu nháy.`,
      mend: `Viết ${attribute}="${value}".`,
    }),
    en: ({ attribute, value }) => ({
      says: `The value “${value}” has a space and no quotation marks.`,
      mend: `Write ${attribute}="${value}".`,
    }),
  },
  "attribute-curly-quotes": {
    vi: ({ written, meant }) => ({ says: `${written} dùng dấu nháy cong.`, mend: `Dùng dấu nháy thẳng: ${meant}` }),
    en: ({ written, meant }) => ({ says: `${written} has curly quotes.`, mend: `Use straight quotes: ${meant}` }),
  },
  "attribute-id-malformed": {
    vi: ({ value, suggestion }) => ({
      says: `«${value}» không dùng làm tên được.`,
      mend: suggestion ? `Viết ${suggestion}.` : "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
    }),
    en: ({ value, suggestion }) => ({
      says: `“${value}” cannot be an id.`,
      mend: suggestion ? `Write ${suggestion}.` : "Use lower-case letters without accents, digits and hyphens only.",
    }),
  },
  "container-unclosed": {
    vi: ({ name, beforeLine }) => ({
      says: `Phần :::${name} mở ở đây mà không đóng.`,
      mend: beforeLine ? `Thêm một dòng ::: trước dòng ${beforeLine}.` : "Thêm một dòng ::: ở cuối phần.",
    }),
    en: ({ name, beforeLine }) => ({
      says: `The :::${name} opened here is not closed.`,
      mend: beforeLine ? `Put a line ::: before line ${beforeLine}.` : "Put a line ::: at its end.",
    }),
  },
  "container-close-stray": {
    vi: () => ({ says: "Dòng ::: này không đóng phần nào.", mend: "Xoá nó, hoặc thêm dòng mở phần ở trên." }),
    en: () => ({ says: "This ::: closes nothing.", mend: "Delete it, or add the line that opens the part above." }),
  },
  "container-empty": {
    vi: ({ name }) => ({
      says: `Phần :::${name} không có chữ nào.`,
      mend: "Viết nội dung vào giữa, hoặc xoá phần này.",
    }),
    en: ({ name }) => ({ says: `The :::${name} holds no text.`, mend: "Write its text, or delete it." }),
  },
  "step-outside": {
    vi: () => ({
      says: "Bước này không nằm trong phần cuộn nào.",
      mend: 'Thêm dòng :::cuon{bieu-do="…"} phía trên và ::: phía dưới.',
    }),
    en: () => ({
      says: "This step stands outside any scrolly.",
      mend: 'Put :::scrolly{chart="…"} above and ::: below.',
    }),
  },
  "chart-inside": {
    vi: ({ name }) => ({
      says: `Biểu đồ nằm bên trong phần :::${name}.`,
      mend: "Đóng phần ấy bằng ::: trước; trong phần cuộn, hình do các bước chọn.",
    }),
    en: ({ name }) => ({
      says: `The chart stands inside a :::${name}.`,
      mend: "Close that part with ::: first; inside a scrolly the steps choose the figure.",
    }),
  },
  "scrolly-without-steps": {
    vi: () => ({
      says: "Phần cuộn không có bước nào.",
      mend: 'Thêm ít nhất một dòng ::buoc[Tiêu đề]{trang-thai="…"}.',
    }),
    en: () => ({ says: "The scrolly has no steps.", mend: 'Add at least one line ::step[Heading]{state="…"}.' }),
  },
  "scrolly-text-before-step": {
    vi: ({ text }) => ({
      says: `Có chữ trước bước đầu tiên: «${start(text)}».`,
      mend: "Đưa nó lên trên dòng mở phần cuộn, hoặc xuống dưới một dòng ::buoc.",
    }),
    en: ({ text }) => ({
      says: `There is text before the first step: “${start(text)}”.`,
      mend: "Move it above the scrolly, or below a ::step.",
    }),
  },
  "scrolly-heading": {
    vi: ({ text }) => ({
      says: `Có tiêu đề «${start(text)}» bên trong phần cuộn.`,
      mend: "Đóng phần cuộn bằng ::: phía trên, hoặc viết tiêu đề ấy thành một bước.",
    }),
    en: ({ text }) => ({
      says: `The heading “${start(text)}” stands inside a scrolly.`,
      mend: "Close the scrolly with ::: above it, or make it a step.",
    }),
  },
  "step-without-label": {
    vi: () => ({ says: "Bước này chưa có tiêu đề.", mend: "Viết tiêu đề trong ngoặc vuông: ::buoc[Tiêu đề]." }),
    en: () => ({ says: "The step has no heading.", mend: "Write it in square brackets: ::step[Heading]." }),
  },
  "step-without-text": {
    vi: ({ label }) => ({ says: `Bước «${label}» không có chữ.`, mend: "Viết ít nhất một câu dưới dòng này." }),
    en: ({ label }) => ({
      says: `The step “${label}” has no text.`,
      mend: "Write at least a sentence below this line.",
    }),
  },
  "step-id-twice": {
    vi: ({ id }) => ({ says: `Hai bước cùng tên «${id}».`, mend: "Cho một bước tên riêng: {#ten-khac}." }),
    en: ({ id }) => ({ says: `Two steps have the id “${id}”.`, mend: "Give one of them its own: {#another-id}." }),
  },
  "step-id-reserved": {
    vi: ({ id }) => ({ says: `Tên «${id}» đã dành cho việc khác của trang.`, mend: "Cho bước tên khác: {#ten-khac}." }),
    en: ({ id }) => ({
      says: `The id “${id}” is used by the page itself.`,
      mend: "Give the step another: {#another-id}.",
    }),
  },
  "story-chart-unknown": {
    vi: ({ chart, suggestion }) => ({
      says: `Không có biểu đồ nào tên «${chart}».`,
      mend: suggestion ? `Có phải «${suggestion}»?` : "Kiểm tra tên tệp trong thư mục charts.",
    }),
    en: ({ chart, suggestion }) => ({
      says: `There is no chart “${chart}”.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : "Check the file names in the charts folder.",
    }),
  },
  "story-state-unknown": {
    vi: ({ chart, state, suggestion, known, elsewhere }) => ({
      says: elsewhere
        ? `«${state}» là trạng thái của biểu đồ ${elsewhere}, không phải của ${chart}.`
        : `Biểu đồ ${chart} không có trạng thái «${state}».`,
      mend: suggestion ? `Có phải «${suggestion}»?` : `Các trạng thái: ${known.join(", ")}.`,
    }),
    en: ({ chart, state, suggestion, known, elsewhere }) => ({
      says: elsewhere
        ? `“${state}” is a state of the chart ${elsewhere}, not of ${chart}.`
        : `The chart ${chart} has no state “${state}”.`,
      mend: suggestion ? `Did you mean “${suggestion}”?` : `Its states: ${known.join(", ")}.`,
    }),
  },
};

function start(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
