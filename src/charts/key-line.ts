import { drawHatches, markAttributes, sharedPrefix } from "./appearance.ts";
import { serialiseSvg } from "./document/serialise.ts";
import type { Picture } from "./draw.ts";
import type { Item } from "./item.ts";
import { join, tag, type Html } from "./markup.ts";
import type { FigureWords } from "../words/chart.ts";
import { svg } from "./svg.ts";

type Look = Pick<Item, "tone" | "emphasis" | "origin" | "isApproximate">;

export interface KeyEntry {
  look: Look | null;
  text: string;
}

/** The key explains forms: its grey says nothing of the subject, whose colour is the picture's own. */
const plain = { tone: "context", emphasis: "plain", origin: "article", isApproximate: false } as const satisfies Look;

/** What the looks in a picture mean, for those that occur in it. */
export function toKeyEntries({ numbers, remarks, hasLooks }: Picture, words: FigureWords): readonly KeyEntry[] {
  const entries: readonly (KeyEntry & { occurs: boolean })[] = [
    {
      occurs: numbers.some(({ isApproximate, origin }) => isApproximate && origin !== "derived"),
      look: { ...plain, isApproximate: true },
      text: words.key.approximate,
    },
    {
      occurs: numbers.some(({ origin }) => origin === "derived"),
      look: { ...plain, origin: "derived" },
      text: words.key.derived,
    },
    {
      occurs: numbers.some(({ origin }) => origin === "outside"),
      look: { ...plain, tone: "outside", origin: "outside" },
      text: words.key.outside,
    },
    {
      occurs: numbers.some(({ origin }) => origin === "missing"),
      look: { ...plain, tone: "missing", origin: "missing" },
      text: words.key.missing,
    },
  ];
  return [...entries.filter(({ occurs }) => occurs && hasLooks), ...remarks.map((text) => ({ look: null, text }))];
}

/** The one line under a picture that says how to read its marks; null where nothing needs it. */
export function renderKeyLine(picture: Picture, words: FigureWords, document: Document, prefix: string): Html | null {
  const entries = toKeyEntries(picture, words);
  if (entries.length === 0) return null;
  const items = entries.map(({ look, text }, index) =>
    tag(
      "span",
      { class: "chart-key-entry" },
      look === null ? null : renderSwatch(look, document, prefix === sharedPrefix ? prefix : `${prefix}-key${index}`),
      text,
    ),
  );
  return tag("p", { class: "chart-key" }, join(items.flatMap((item, index) => (index === 0 ? [item] : [" ", item]))));
}

function renderSwatch(look: Look, document: Document, prefix: string): Html {
  const isSquare = look.origin === "derived" || look.origin === "missing";
  const shape =
    look.origin === "outside"
      ? svg(document, "path", { d: "M7 1L13 7L7 13L1 7Z", ...markAttributes(look, prefix) })
      : svg(document, "rect", {
          x: 2,
          y: 2,
          width: 10,
          height: 10,
          rx: isSquare ? 0 : 5,
          ...markAttributes(look, prefix),
        });
  const definitions = prefix === sharedPrefix ? null : drawHatches(document, prefix, serialiseSvg(shape));
  const root = svg(
    document,
    "svg",
    { class: "chart-swatch", viewBox: "0 0 14 14", width: 14, height: 14 },
    definitions,
    shape,
  );
  root.setAttribute("aria-hidden", "true");
  return { html: serialiseSvg(root) };
}
