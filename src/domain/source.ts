import type { PartialDate } from "./date.ts";
import type { Bilingual, Language } from "./language.ts";

/** Something from outside the articles: read, dated, linked, never copied from. */
export interface Source {
  id: string;
  publisher: string;
  title: string;
  language: Language;
  /** When it was published, as far as it is known. */
  date: PartialDate | null;
  /** Where it stood when it was read; the link may be dead by now. */
  url: string | null;
  /** When we read it. */
  read: PartialDate;
  /** What we read it for. */
  readFor: Bilingual;
  formerly: readonly string[];
}
