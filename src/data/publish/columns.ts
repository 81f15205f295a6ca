import type { Dataset } from "../../domain/dataset.ts";
import type { Bilingual } from "../../domain/language.ts";
import { originOf, type Citation, type Derivation, type Value } from "../../domain/value.ts";

/** A column of a published table: a field of the standard's table schema. */
export interface PublishedColumn {
  name: string;
  type: "string" | "number" | "boolean";
  title: Bilingual;
  isRequired: boolean;
  /** The closed list of what it can hold; null where there is none. */
  choices: readonly string[] | null;
  /** Null is written as an empty cell. */
  cell: (value: Value) => string | number | null;
}

/** An end that is open is not a number that a file could hold. */
function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

function citation({ basis }: Value): Citation | null {
  return basis.kind === "derived" ? null : basis;
}

function derivation({ basis }: Value): Derivation | null {
  return basis.kind === "derived" ? basis : null;
}

function column(
  name: string,
  type: PublishedColumn["type"],
  vi: string,
  en: string,
  cell: PublishedColumn["cell"],
  { isRequired = false, choices = null }: Partial<Pick<PublishedColumn, "isRequired" | "choices">> = {},
): PublishedColumn {
  return { name, type, title: { vi, en }, isRequired, choices, cell };
}

const start: readonly PublishedColumn[] = [
  column("key", "string", "Khoá", "Key", ({ key }) => key, { isRequired: true }),
  column("value", "number", "Giá trị", "Value", ({ value }) => value),
  column("unit", "string", "Đơn vị", "Unit", ({ value, unit }) => (value === null ? null : unit)),
  column("qualifier", "string", "Mức độ chính xác", "Qualifier", ({ qualifier }) => qualifier, {
    choices: ["below", "above", "about"],
  }),
  column("low", "number", "Cận dưới", "Lower bound", ({ value, low }) => (value === null ? null : finite(low))),
  column("high", "number", "Cận trên", "Upper bound", ({ value, high }) => (value === null ? null : finite(high))),
  column("as_of", "string", "Ngày của số liệu", "Date it is of", ({ asOf }) => asOf),
  column("from", "string", "Kỳ bắt đầu", "Period begins", ({ from }) => from),
  column("to", "string", "Kỳ kết thúc", "Period ends", ({ to }) => to),
  column("label_vi", "string", "Nhãn tiếng Việt", "Label in Vietnamese", ({ label }) => label.vi),
  column("label_en", "string", "Nhãn tiếng Anh", "Label in English", ({ label }) => label.en),
];

const end: readonly PublishedColumn[] = [
  column("origin", "string", "Từ đâu", "Origin", originOf, {
    isRequired: true,
    choices: ["article", "outside", "derived"],
  }),
  column("article", "string", "Bài báo", "Article", (value) =>
    originOf(value) === "article" ? (citation(value)?.id ?? null) : null,
  ),
  column("source", "string", "Nguồn ngoài", "Outside source", (value) =>
    originOf(value) === "outside" ? (citation(value)?.id ?? null) : null,
  ),
  column("quote", "string", "Câu gốc", "Quote", (value) => citation(value)?.quote ?? null),
  column(
    "quote_en",
    "string",
    "Bản dịch của chúng tôi",
    "Our translation",
    (value) => citation(value)?.quoteEn ?? null,
  ),
  column("formula", "string", "Công thức", "Formula", (value) => derivation(value)?.formula ?? null),
  column("inputs", "string", "Tính từ", "Computed from", (value) => inputsOf(derivation(value))),
  column("note_vi", "string", "Ghi chú tiếng Việt", "Note in Vietnamese", ({ note }) => note.vi),
  column("note_en", "string", "Ghi chú tiếng Anh", "Note in English", ({ note }) => note.en),
];

function inputsOf(basis: Derivation | null): string | null {
  const pairs = Object.entries(basis?.inputs ?? {}).map(([name, reference]) => `${name}=${reference}`);
  return pairs.length === 0 ? null : pairs.join(" ");
}

/** The columns of a dataset's published table: those of all, with its own between. */
export function columnsOf({ dimensions }: Dataset): readonly PublishedColumn[] {
  const own = dimensions.map(({ id, title }): PublishedColumn => {
    return {
      name: id,
      type: "string",
      title,
      isRequired: false,
      choices: null,
      cell: (value) => value.dimensions[id] || null,
    };
  });
  return [...start, ...own, ...end];
}
