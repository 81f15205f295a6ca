import type { Item, Tone } from "./item.ts";
import { serialiseSvg } from "./document/serialise.ts";
import { svg, type Attributes } from "./svg.ts";

const colours = {
  subject: "var(--subject)",
  context: "var(--context)",
  outside: "var(--outside)",
  missing: "var(--ink-2)",
} as const satisfies Record<Tone, string>;

export function colourOf(tone: Tone): string {
  return colours[tone];
}

/** The colour of words about a mark: the mark's own where it is strong enough to read, else quiet ink. */
export function textColourOf({ tone, emphasis }: Pick<Item, "tone" | "emphasis">): string {
  if (emphasis === "faint" || tone === "missing") return "var(--ink-2)";
  return tone === "context" ? "var(--ink)" : colours[tone];
}

type Look = Pick<Item, "tone" | "emphasis" | "origin" | "isApproximate">;

/**
 * How certain a mark is, told by its form: full where the source states a figure, hollow where it is approximate,
 * hatched with a dotted outline where we computed it, a dashed outline where there is none.
 */
export function markAttributes(look: Look, prefix: string): Attributes {
  const stroke = colours[look.tone];
  return { ...formOf(look, prefix, stroke), opacity: look.emphasis === "faint" ? 0.35 : null };
}

/** The same for a mark too small to hatch: what we computed is hollow with a dotted outline. */
export function dotAttributes(look: Look): Attributes {
  if (look.origin !== "derived") return markAttributes(look, "");
  const opacity = look.emphasis === "faint" ? 0.35 : null;
  return { fill: "var(--paper)", stroke: colours[look.tone], "stroke-width": 2, "stroke-dasharray": "2 2", opacity };
}

function formOf({ tone, origin, isApproximate }: Look, prefix: string, stroke: string): Attributes {
  if (origin === "missing") return { fill: "none", stroke, "stroke-width": 1.2, "stroke-dasharray": "3 3" };
  if (origin === "derived") {
    return { fill: `url(#${hatchId(prefix, tone)})`, stroke, "stroke-width": 1.5, "stroke-dasharray": "1.5 2" };
  }
  if (isApproximate) return { fill: "var(--paper)", stroke, "stroke-width": 2 };
  return { fill: stroke, stroke };
}

export function hatchId(prefix: string, tone: Tone): string {
  return `${prefix}-${tone}`;
}

/** The diagonal lines over a tint that fill what we computed; one pattern for each tone that is asked for. */
function drawHatch(document: Document, prefix: string, tone: Tone): Element {
  const [colour, size] = [colours[tone], 6];
  const tint = tone === "missing" ? null : { width: size, height: size, fill: colour, "fill-opacity": 0.2 };
  const line = { d: `M0 0V${size}`, stroke: colour, "stroke-width": tone === "missing" ? 1 : 3 };
  return svg(
    document,
    "pattern",
    {
      id: hatchId(prefix, tone),
      width: size,
      height: size,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    tint === null ? null : svg(document, "rect", tint),
    svg(document, "path", line),
  );
}

const tones = ["subject", "context", "outside", "missing"] as const satisfies readonly Tone[];

/** What a picture needs to be hatched as it is: nothing where it asks for no hatch. */
export function drawHatches(document: Document, prefix: string, picture: string): Element | null {
  const used = tones.filter((tone) => picture.includes(`url(#${hatchId(prefix, tone)})`));
  return used.length === 0 ? null : svg(document, "defs", {}, ...used.map((tone) => drawHatch(document, prefix, tone)));
}

/** The hatches of a page whose figures share them, each once, as `<svg>` without extent; "" where no figure is hatched. */
export function drawSharedHatches(document: Document, figures: readonly string[]): string {
  const definitions = drawHatches(document, sharedPrefix, figures.join(""));
  if (definitions === null) return "";
  const root = svg(document, "svg", { class: "unseen", width: 0, height: 0 }, definitions);
  root.setAttribute("aria-hidden", "true");
  return serialiseSvg(root);
}

/** What the ids of shared hatches begin with. */
export const sharedPrefix = "hatch";
