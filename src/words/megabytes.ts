import type { Language } from "../domain/language.ts";
import { formatNumber } from "../domain/number.ts";

/** "5,1 MB", "5.1 MB": to a tenth upwards, so that what is over a limit never reads as the limit. */
export function formatMegabytes(bytes: number, language: Language): string {
  return `${formatNumber(Math.ceil(bytes / 100_000) / 10, language)} MB`;
}
