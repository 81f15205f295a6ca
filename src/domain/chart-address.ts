import type { Language } from "./language.ts";
import { isId } from "./slug.ts";
import type { ChartView } from "./story.ts";

// The addresses of charts outside pages: a public contract, on which newsrooms build. Changing it breaks their pages.
// All are paths below the site's root, without a leading slash; the publication's first language has no folder.

/** An embed page: live, or a pin of it. */
export interface EmbedView extends ChartView {
  /** The pin's hash; null follows the data. */
  pin: string | null;
}

export interface InLanguage {
  language: Language;
  rootLanguage: Language;
}

export type PictureFormat = "svg" | "png" | "@2x.png";
export type DataFormat = "csv" | "json" | "metadata.json";

/** State ids that the grammar takes for itself. */
export const reservedStateIds = ["v", "en"] as const;

export function languageFolder({ language, rootLanguage }: InLanguage): string {
  return language === rootLanguage ? "" : `${language}/`;
}

/** "charts/ty-le/", "en/charts/ty-le/". */
export function chartPagePath(chart: string, options: InLanguage): string {
  return `${languageFolder(options)}charts/${chart}/`;
}

/** "embed/ty-le/", "en/embed/ty-le/first/", "embed/ty-le/first/v/0123456789abcdef/". */
export function embedPath({ chart, state, pin }: EmbedView, options: InLanguage): string {
  const parts = [chart, ...(state === null ? [] : [state]), ...(pin === null ? [] : ["v", pin])];
  return `${languageFolder(options)}embed/${parts.join("/")}/`;
}

/** "charts/ty-le.svg", "charts/ty-le.first.svg", "en/charts/ty-le@2x.png". */
export function picturePath({ chart, state }: ChartView, format: PictureFormat, options: InLanguage): string {
  const ending = format.startsWith("@") ? format : `.${format}`;
  return `${languageFolder(options)}charts/${nameOf({ chart, state })}${ending}`;
}

/** "charts/ty-le.csv": data have no language. */
export function dataPath(chart: string, format: DataFormat): string {
  return `charts/${chart}.${format}`;
}

/** "oembed/ty-le.json", "en/oembed/ty-le.first.json". */
export function oembedPath(view: ChartView, options: InLanguage): string {
  return `${languageFolder(options)}oembed/${nameOf(view)}.json`;
}

/** "charts/ty-le.zip": everything for a newsroom that hosts the chart itself. */
export function kitPath(chart: string, options: InLanguage): string {
  return `${languageFolder(options)}charts/${chart}.zip`;
}

/** The script that gives other pages the element for our charts. */
export const elementPath = "embed.js";

function nameOf({ chart, state }: ChartView): string {
  return state === null ? chart : `${chart}.${state}`;
}

/** What an embed page's path means, or null where it is none: the way back from `embedPath`. */
export function parseEmbedPath(path: string, rootLanguage: Language): (EmbedView & { language: Language }) | null {
  const match = /^(?:(vi|en)\/)?embed\/([^/]+)\/(?:([^/]+)\/)?$/u.exec(path.replace(/v\/[0-9a-f]{16}\/$/u, ""));
  const [, folder, chart = "", state = null] = match ?? [];
  if (match === null || folder === rootLanguage || !isId(chart) || (state !== null && !isStateId(state))) return null;
  const pin = /\/v\/([0-9a-f]{16})\/$/u.exec(path)?.[1] ?? null;
  const language = folder === "vi" || folder === "en" ? folder : rootLanguage;
  return { chart, state, pin, language };
}

function isStateId(text: string): boolean {
  return isId(text) && !reservedStateIds.some((id) => id === text);
}
