import { join, tag, type Html } from "../charts/markup.ts";
import type { ShownCorrection } from "./published-chart.ts";
import { formatDate } from "../domain/date.ts";
import type { Language } from "../domain/language.ts";
import { embedWords } from "../words/embed.ts";

/** How a pin stands to what is published today. */
export interface PinStanding {
  state: "current" | "superseded" | "withdrawn";
  /** The live version; null where the chart is gone. */
  newest: string | null;
}

interface NoticeOptions {
  language: Language;
  corrections: readonly ShownCorrection[];
  /** Null for a live chart. */
  pin: PinStanding | null;
}

/** What must be said above a picture: corrections, and that a fixed version has been superseded; null for nothing. */
export function renderNotices({ language, corrections, pin }: NoticeOptions): Html | null {
  const words = embedWords[language];
  const notices = corrections.map(({ date, text }) =>
    tag("p", { class: "embed-notice" }, tag("b", {}, words.correction(formatDate(date, language))), " ", {
      html: text[language].html,
    }),
  );
  if (pin !== null && pin.state !== "current") {
    const link = pin.newest === null ? null : tag("a", { href: pin.newest }, words.newest);
    notices.push(tag("p", { class: "embed-notice" }, words[pin.state], link === null ? null : " ", link));
  }
  return notices.length === 0 ? null : join(notices);
}
