import type { Chart } from "../domain/chart.ts";
import type { PartialDate } from "../domain/date.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Province } from "../domain/gazetteer.ts";
import type { Unit } from "../domain/unit.ts";
import type { RichText, Value } from "../domain/value.ts";

/** A correction with its links resolved. */
export interface ShownCorrection {
  date: PartialDate;
  text: Bilingual<RichText>;
}

/** A story as embeds link to it. */
export interface StoryLink {
  title: Bilingual;
  /** Below the site's root, without a leading slash. */
  path: Bilingual;
}

/** Where a value was read, as a source line names it. */
export interface SourceName {
  text: Bilingual;
  /** Where its sentence can be read: a path below the site's root, or an absolute address; null where nowhere. */
  address: Bilingual<string | null>;
}

/** A chart with all that its embeds, pictures and files are made of. */
export interface PublishedChart {
  chart: Chart;
  data: readonly Value[];
  units: readonly Unit[];
  provinces: readonly Province[];
  /** Source names by `dataset.key`. */
  sources: Readonly<Record<string, SourceName>>;
  corrections: readonly ShownCorrection[];
  story: StoryLink | null;
}
