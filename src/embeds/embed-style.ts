import { metricsStyle } from "./block-metrics.ts";

interface Sheets {
  /** The site's tokens of colour and type. */
  tokens: string;
  /** The look of a figure, wherever it stands. */
  figure: string;
  /** The look of an embed page. */
  embed: string;
}

// What pages choose by an attribute, an embed page chooses by its fragment, without a script.
function byFragment(tokens: string): string {
  return tokens.replace(/\[data-theme="(dark|light)"\]/gu, ":has(#$1:target)");
}

/** The whole style of an embed page, not yet minified. What decides heights stands last and outside any layer. */
export function toEmbedStyle({ tokens, figure, embed }: Sheets): string {
  return `@layer tokens,chart,embed;${byFragment(tokens)}${figure}${embed}${metricsStyle()}`;
}
