import type { Element, ElementContent, Properties } from "hast";
import type { MarkedQuote, NumberEntry } from "../data/number-entry.ts";
import { toCsv } from "../data/publish/csv.ts";
import type { Language } from "../domain/language.ts";
import { numberWords, type NumberWords } from "../words/numbers.ts";
import { idOfValue } from "./links.ts";

interface ListOptions {
  language: Language;
  /** Where a reader reports a mistake in a number. */
  reportHref: (reference: string) => string;
}

/**
 * The list of numbers at a story's foot: for each its sentence with the number marked, translation, source, dates and,
 * where it is computed, the formula. It is complete without script; script opens the same entry beside the number.
 */
export function renderNumberList(entries: readonly NumberEntry[], options: ListOptions): Element {
  return element(
    "ol",
    { className: ["numbers"] },
    entries.map((entry) => renderEntry(entry, options)),
  );
}

function renderEntry(entry: NumberEntry, { language, reportHref }: ListOptions): Element {
  const words = numberWords[language];
  const parts: (ElementContent | null)[] = [
    element("p", { className: ["number-shown"] }, [
      element("strong", {}, [text(entry.shown)]),
      ...(entry.label === null ? [] : [text(` · ${entry.label}`)]),
    ]),
    element("p", { className: ["number-origin"] }, [text(originOf(entry, words))]),
    entry.quote === null ? null : renderQuote(entry.quote, entry, language, words),
    entry.formula === null
      ? null
      : named(words.formula, [element("span", { className: ["formula"] }, [text(entry.formula)])]),
    entry.inputs.length === 0
      ? null
      : named(
          words.madeOf,
          joined(entry.inputs.map(({ reference, shown }) => link(`#${idOfValue(reference)}`, shown))),
        ),
    entry.assumptions.length === 0 ? null : named(words.assumptions, [text(entry.assumptions.join("; "))]),
    entry.work === null ? null : named(words.source, renderWork(entry.work, words)),
    entry.note === null ? null : named(words.note, [text(entry.note)]),
    element("p", { className: ["number-report"] }, [link(reportHref(entry.reference), words.report)]),
  ];
  const properties = { id: idOfValue(entry.reference), className: ["number"], dataOrigin: entry.origin };
  return element(
    "li",
    properties,
    parts.filter((part) => part !== null),
  );
}

function originOf({ origin, period }: NumberEntry, words: NumberWords): string {
  return period === null ? words.origins[origin] : `${words.origins[origin]} · ${words.period} ${period}`;
}

function renderQuote(quote: MarkedQuote, { origin }: NumberEntry, language: Language, words: NumberWords): Element {
  return origin === "outside" ? renderStatement(quote, language, words) : renderSentence(quote, language, words);
}

function renderSentence(quote: MarkedQuote, language: Language, words: NumberWords): Element {
  const own = quote.language === language ? {} : { lang: quote.language };
  const children: ElementContent[] = [element("p", own, [element("q", {}, toMarked(quote))])];
  if (quote.isEdited) children.push(element("p", { className: ["quote-edited"] }, [text(words.edited)]));
  if (quote.translation !== null && quote.language !== "en") {
    const properties = { className: ["translation"], ...(language === "en" ? {} : { lang: "en" }) };
    children.push(element("p", properties, [text(`${words.translation}: ${quote.translation}`)]));
  }
  return element("blockquote", { className: ["quote"] }, children);
}

/** What an outside source states is in our words in both languages: the page shows its own. */
function renderStatement(quote: MarkedQuote, language: Language, words: NumberWords): Element {
  const isTranslated = quote.language !== language && quote.translation !== null;
  const statement = isTranslated ? [text(quote.translation ?? "")] : toMarked(quote);
  const label = element("p", { className: ["quote-label"] }, [text(words.inOurWords)]);
  return element("div", { className: ["quote"] }, [label, element("p", {}, statement)]);
}

function toMarked({ before, marked, after }: MarkedQuote): readonly ElementContent[] {
  return [text(before), ...(marked === "" ? [] : [element("mark", {}, [text(marked)])]), text(after)];
}

function renderWork(work: NonNullable<NumberEntry["work"]>, words: NumberWords): readonly ElementContent[] {
  const { title, href, publisher, date, language } = work;
  const name = element("cite", { lang: language }, [text(title)]);
  const rest = ` · ${publisher ?? words.publisherUnknown} · ${date ?? words.dateUnknown}`;
  return [href === null ? name : element("a", { href }, [name]), text(rest)];
}

/** The same list as a CSV file, for people who check. */
export function formatNumbersCsv(entries: readonly NumberEntry[], language: Language): string {
  const words = numberWords[language];
  const header = [
    words.reference,
    words.number,
    words.label,
    words.origin,
    words.period,
    words.quote,
    words.translation,
    words.formula,
    words.assumptions,
    words.source,
    words.note,
  ];
  const rows = entries.map((entry) => [
    entry.reference,
    entry.shown,
    entry.label ?? "",
    words.origins[entry.origin],
    entry.period ?? "",
    entry.quote === null ? "" : entry.quote.before + entry.quote.marked + entry.quote.after,
    entry.quote?.translation ?? "",
    entry.formula ?? "",
    entry.assumptions.join("; "),
    entry.work === null
      ? ""
      : [entry.work.title, entry.work.publisher, entry.work.date].filter((part) => part !== null).join(" · "),
    entry.note ?? "",
  ]);
  return toCsv([header, ...rows]);
}

function named(name: string, children: readonly ElementContent[]): Element {
  return element("p", {}, [element("span", { className: ["name"] }, [text(`${name}: `)]), ...children]);
}

function joined(items: readonly ElementContent[]): readonly ElementContent[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(" · "), item]));
}

function link(href: string, words: string): Element {
  return element("a", { href }, [text(words)]);
}

function text(value: string): ElementContent {
  return { type: "text", value };
}

function element(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
