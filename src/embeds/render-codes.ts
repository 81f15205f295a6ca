import { tag, type Html } from "../charts/markup.ts";
import { bindNumbers } from "../domain/bound-numbers.ts";
import type { Language } from "../domain/language.ts";
import { embedCodesWords } from "../words/embed-codes.ts";
import type { EmbedCode } from "./codes.ts";

/** The place of the codes on a chart's page: where a figure's "embed" leads. */
export const codesId = "embed";

/** The place of the codes of one state, or of a pin by its hash; null for those of the state that opens. */
export function codesIdOf(view: string | null): string {
  return view === null ? codesId : `${codesId}-${view}`;
}

/** The codes of one of a chart's states, or of a pin. */
export interface CodesView {
  /** The state's id or the pin's hash. */
  id: string;
  label: string;
  codes: readonly EmbedCode[];
}

export interface CodesSection {
  language: Language;
  /** The chart's. */
  title: string;
  /** Those of the state that opens. */
  codes: readonly EmbedCode[];
  headingLevel: 1 | 2 | 3;
  states: readonly CodesView[];
  pins: readonly CodesView[];
  kit: string | null;
}

/** The codes of a chart, each with what it needs and what is lost without. It works without a script: texts to select. */
export function renderCodes({ language, title, codes, headingLevel, states, pins, kit }: CodesSection): Html {
  const words = embedCodesWords[language];
  const views = (heading: string, list: readonly CodesView[]): readonly (Html | null)[] =>
    list.length === 0
      ? []
      : [tag(`h${headingLevel + 1}`, {}, heading), ...list.map((view) => renderView(view, language))];
  return tag(
    "embed-codes",
    { "data-copied": words.copied, "data-selected": words.selected, "data-close": words.close },
    tag(
      "section",
      { class: "embed-codes", id: codesId, "aria-labelledby": `${codesId}-title` },
      tag(`h${headingLevel}`, { id: `${codesId}-title` }, words.heading),
      tag("p", { class: "embed-of" }, bindNumbers(title)),
      tag("p", {}, words.ask),
      ...renderList(codes, language, codesId),
      tag("p", { class: "embed-hint" }, words.themes),
      ...views(words.states, states),
      ...views(words.pins, pins),
      kit === null ? null : tag("p", { class: "embed-kit" }, tag("a", { href: kit, download: true }, words.kit)),
    ),
  );
}

function renderView({ id, label, codes }: CodesView, language: Language): Html {
  // A link to what stands inside opens the details around it; a link to the details does not.
  const list = tag("div", { id: codesIdOf(id) }, ...renderList(codes, language, codesIdOf(id)));
  return tag("details", { class: "embed-view" }, tag("summary", {}, label), list);
}

function renderList(codes: readonly EmbedCode[], language: Language, group: string): readonly Html[] {
  return codes.map((code, index) => renderCode(code, language, { group, isOpen: index === 0 }));
}

function renderCode(
  { kind, code }: EmbedCode,
  language: Language,
  { group, isOpen }: { group: string; isOpen: boolean },
): Html {
  const words = embedCodesWords[language];
  const { title, gives, without } = words.codes[kind];
  // For browsers that do not size a field by what it holds: as many lines as on a phone, so that none is cut through.
  const rows = Math.min(6, Math.ceil(code.length / 36));
  return tag(
    "details",
    { class: "embed-code", name: group, open: isOpen },
    tag("summary", {}, title),
    tag("p", {}, gives),
    tag("textarea", { readonly: true, rows, spellcheck: "false", "aria-label": title }, code),
    tag("button", { type: "button", hidden: true }, words.copy),
    tag("p", { class: "embed-hint" }, without),
  );
}
