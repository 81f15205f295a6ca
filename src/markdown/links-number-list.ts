import type { Element, ElementContent, Properties } from "hast";
import type { FormulaPiece } from "../data/formula-pieces.ts";
import type { CitedWork, NumberEntry } from "../data/number-entry.ts";
import { groupEntries, type GroupQuote, type NumberGroup } from "../data/number-group.ts";
import type { Language } from "../domain/language.ts";
import { numberWords, type NumberWords } from "../words/numbers.ts";
import { bindNumbersIn } from "./bound-line.ts";
import { idOfValue } from "./links.ts";

interface ListOptions {
  language: Language;
  /** Where a reader reports a mistake in a number. */
  reportHref: (reference: string) => string;
  /** Where an input that is not on this list can be read. Default: its entry on this page all the same. */
  elsewhere?: (reference: string) => string;
  /** "short": a sentence in the page's own language comes without its translation. Default: "whole". */
  length?: "short" | "whole";
}

interface Rendering extends Required<Omit<ListOptions, "reportHref" | "elsewhere">> {
  words: NumberWords;
  reportHref: ListOptions["reportHref"];
  hrefOfInput: (reference: string) => string;
}

/**
 * A list of numbers: each sentence once, with the numbers that it states; for a computed one the formula. Every entry has
 * an address of its own. It is complete without script; script opens the same entry beside the number.
 */
export function renderNumberList(entries: readonly NumberEntry[], options: ListOptions): Element {
  const { language, reportHref, elsewhere, length = "whole" } = options;
  const listed = new Set(entries.map(({ reference }) => reference));
  const hrefOfInput = (reference: string): string =>
    listed.has(reference) || elsewhere === undefined ? `#${idOfValue(reference)}` : elsewhere(reference);
  const rendering = { language, reportHref, length, hrefOfInput, words: numberWords[language] };
  return element(
    "ol",
    { className: ["numbers"], dataClose: rendering.words.close },
    groupEntries(entries).map((group) => renderGroup(group, rendering)),
  );
}

function renderGroup({ entries, quote, work }: NumberGroup, rendering: Rendering): Element {
  const { words } = rendering;
  const marks = quote?.pieces.filter(({ isMarked }) => isMarked).length ?? 0;
  const isOutside = entries.some(({ entry }) => entry.origin === "outside");
  return element("li", {}, [
    ...entries.map(({ entry, mark }) => renderEntry(entry, marks > 1 ? mark : null, rendering)),
    ...(quote === null ? [] : [isOutside ? renderStatement(quote, rendering) : renderSentence(quote, rendering)]),
    ...(work === null ? [] : [named(words.source, renderWork(work, rendering))]),
  ]);
}

function renderEntry(entry: NumberEntry, mark: number | null, rendering: Rendering): Element {
  const { words, hrefOfInput } = rendering;
  const inputs = entry.inputs.map(({ reference, shown }) => link(hrefOfInput(reference), shown));
  const parts: (ElementContent | null)[] = [
    renderShown(entry, rendering),
    entry.formula === null
      ? null
      : named(words.formula, [element("span", { className: ["formula"] }, toFormula(entry.formula, hrefOfInput))]),
    inputs.length === 0 ? null : named(words.madeOf, joined(inputs)),
    entry.assumptions.length === 0 ? null : named(words.assumptions, [text(entry.assumptions.join("; "))]),
    entry.note === null ? null : named(words.note, [text(entry.note)]),
  ];
  const properties = {
    id: idOfValue(entry.reference),
    className: ["number"],
    dataOrigin: entry.origin,
    ...(mark === null ? {} : { dataMark: String(mark) }),
  };
  return element(
    "div",
    properties,
    parts.filter((part) => part !== null),
  );
}

function toFormula(pieces: readonly FormulaPiece[], hrefOf: (reference: string) => string): readonly ElementContent[] {
  return pieces.map((piece) =>
    piece.reference === null ? text(piece.text) : link(hrefOf(piece.reference), piece.text),
  );
}

/** The number, what it is, where it comes from, and a way to say that it is wrong. */
function renderShown({ reference, shown, label, origin, period }: NumberEntry, rendering: Rendering): Element {
  const { words, reportHref } = rendering;
  const facts = [
    label?.toLowerCase() === period?.toLowerCase() ? null : label,
    origin === "article" ? null : words.origins[origin],
    period === null ? null : `${words.period} ${period}`,
  ].filter((fact) => fact !== null);
  return paragraph({ className: ["number-shown"] }, [
    element("strong", {}, [text(shown)]),
    text(` ${facts.map((fact) => `${fact}\u00a0· `).join("")}`),
    link(reportHref(reference), words.report.replaceAll(" ", "\u00a0")),
  ]);
}

function renderSentence(quote: GroupQuote, { language, length, words }: Rendering): Element {
  const own = quote.language === language ? {} : { lang: quote.language };
  const children: ElementContent[] = [element("p", own, [element("q", {}, toMarked(quote))])];
  if (quote.isEdited) children.push(element("p", { className: ["quote-edited"] }, [text(words.edited)]));
  const isNeeded = length === "whole" || quote.language !== language;
  if (quote.translation !== null && quote.language !== "en" && isNeeded) {
    const properties = { className: ["translation"], ...(language === "en" ? {} : { lang: "en" }) };
    children.push(paragraph(properties, [text(`${words.translation}: ${quote.translation}`)]));
  }
  return element("blockquote", { className: ["quote"] }, children);
}

/** What an outside source states is in our words in both languages: the page shows its own. */
function renderStatement(quote: GroupQuote, { language, words }: Rendering): Element {
  const isTranslated = quote.language !== language && quote.translation !== null;
  const statement = isTranslated ? [text(quote.translation ?? "")] : toMarked(quote);
  const label = element("p", { className: ["quote-label"] }, [text(words.inOurWords)]);
  return element("div", { className: ["quote"] }, [label, paragraph({}, statement)]);
}

function toMarked({ pieces }: GroupQuote): readonly ElementContent[] {
  return pieces.map((piece) => (piece.isMarked ? element("mark", {}, [text(piece.text)]) : text(piece.text)));
}

function renderWork(work: CitedWork, { language, words }: Rendering): readonly ElementContent[] {
  const { title, href, publisher, date } = work;
  const name = element("cite", work.language === language ? {} : { lang: work.language }, [text(title)]);
  const rest = ` · ${publisher ?? words.publisherUnknown} · ${date ?? words.dateUnknown}`;
  return [href === null ? name : element("a", { href }, [name]), text(rest)];
}

function named(name: string, children: readonly ElementContent[]): Element {
  return paragraph({}, [text(`${name}: `), ...children]);
}

function joined(items: readonly ElementContent[]): readonly ElementContent[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(" · "), item]));
}

function link(href: string, words: string): Element {
  return element("a", { href }, [text(words)]);
}

/** Words of ours, whose numbers stay with their words. A quoted sentence keeps every character of its article. */
function paragraph(properties: Properties, children: readonly ElementContent[]): Element {
  return bindNumbersIn(element("p", properties, children));
}

function text(value: string): ElementContent {
  return { type: "text", value };
}

function element(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
