import { join, tag, type Html } from "../charts/markup.ts";
import type { Language } from "../domain/language.ts";
import { embedWords } from "../words/embed.ts";
import type { EmbedCode } from "./codes.ts";

/** The place of the codes on a chart's page: where a figure's "embed" leads. */
export const codesId = "embed";

export interface CodesSection {
  language: Language;
  codes: readonly EmbedCode[];
  headingLevel: 1 | 2 | 3 | 4;
  /** Addresses of the chart's other states and pins, to copy instead of the first one. */
  others: readonly { label: string; address: string }[];
  kit: string | null;
}

/** The codes of a chart, each with what it needs and what is lost without. It works without a script: texts to select. */
export function renderCodes({ language, codes, headingLevel, others, kit }: CodesSection): Html {
  const words = embedWords[language];
  const list = codes.map((code, index) => renderCode(code, language, index === 0));
  return tag(
    "embed-codes",
    { "data-copied": words.copied, "data-selected": words.selected, "data-close": words.close },
    tag(
      "section",
      { class: "embed-codes", id: codesId, "aria-labelledby": `${codesId}-title` },
      tag(`h${headingLevel}`, { id: `${codesId}-title` }, words.heading),
      tag("p", {}, words.ask),
      join(list),
      tag("p", { class: "embed-hint" }, words.themes),
      others.length === 0 ? null : renderOthers(others),
      kit === null ? null : tag("p", {}, tag("a", { href: kit, download: true }, words.kit)),
    ),
  );
}

function renderCode({ kind, code }: EmbedCode, language: Language, isOpen: boolean): Html {
  const words = embedWords[language];
  const { title, needs, without } = words.codes[kind];
  const rows = Math.min(6, Math.ceil(code.length / 64));
  return tag(
    "details",
    { class: "embed-code", name: "embed-code", open: isOpen },
    tag("summary", {}, title),
    tag("p", {}, needs),
    tag("textarea", { readonly: true, rows, spellcheck: "false", "aria-label": title }, code),
    tag("button", { type: "button", hidden: true }, words.copy),
    tag("p", { class: "embed-hint" }, without),
  );
}

function renderOthers(others: CodesSection["others"]): Html {
  const items = others.map(({ label, address }) => tag("li", {}, `${label}: `, tag("code", {}, address)));
  return tag("ul", { class: "embed-others" }, ...items);
}

/** What newsrooms ask before they embed: what is loaded, stored, promised. */
export function renderEmbedFacts(language: Language): Html {
  const facts = embedWords[language].facts.flatMap(({ title, text }) => [tag("dt", {}, title), tag("dd", {}, text)]);
  return tag("dl", { class: "embed-facts" }, ...facts);
}
