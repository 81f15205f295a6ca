import type { RootContent } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Place, Problem } from "../domain/problem.ts";
import { toError } from "../domain/problem.ts";
import type { RichText } from "../domain/value.ts";
import type { StoryBlock, StoryStep } from "../domain/story.ts";
import { directives, type DirectiveName } from "./directive.ts";
import type { Marker, PlacedText } from "./marker.ts";
import type { PlacedValue } from "./placed-value.ts";
import type { RenderedText } from "./story-context.ts";
import { isVisible } from "./to-hast.ts";
import { findStepId, findView, type ViewOptions } from "./chart-view.ts";

type OpenMarker = Extract<Marker, { kind: "open" }>;

/** A part of the story between two markers. */
export interface Piece {
  marker: Marker | null;
  content: readonly RootContent[];
  /** The first heading in it. */
  heading: { text: string; place: Place } | null;
  text: PlacedText | null;
}

export interface BlockOptions extends ViewOptions {
  renderText: (text: string, place: Place) => RenderedText;
}

interface Container {
  name: "scrolly" | "quote" | "aside";
  marker: OpenMarker;
  html: string;
  steps: StoryStep[];
  headings: { text: string; place: Place }[];
  hasStep: boolean;
  hasText: boolean;
}

type Numbers = NonNullable<RenderedText["numbers"]>;

/** Puts the pieces together. A marker out of place is told, and its text stays where it stands. */
export function toBlocks(
  pieces: readonly Piece[],
  options: BlockOptions,
): { blocks: readonly StoryBlock[]; values: readonly PlacedValue[]; numbers: Numbers; problems: readonly Problem[] } {
  const builder = new BlockBuilder(options);
  for (const piece of pieces) builder.add(piece);
  builder.end();
  return builder;
}

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true, closeSelfClosing: false });

/** HTML nodes as text. The only raw parts are those that the link renderer made. */
export function toHtml(content: readonly RootContent[]): string {
  return stringifier.stringify({ type: "root", children: [...content] }).trim();
}

class BlockBuilder {
  readonly blocks: StoryBlock[] = [];
  readonly problems: Problem[] = [];
  readonly values: PlacedValue[] = [];
  readonly numbers = { linked: 0, unlinked: 0 };
  readonly #options: BlockOptions;
  readonly #stepPlaces = new Map<string, Place>();
  #open: Container | null = null;

  constructor(options: BlockOptions) {
    this.#options = options;
  }

  add(piece: Piece): void {
    if (piece.marker?.kind === "close") this.#close(piece.marker.place);
    if (piece.marker?.kind === "open") this.#start(piece.marker, piece);
    else this.#addProse(piece);
  }

  end(): void {
    if (this.#open) this.#leaveUnclosed(this.#open, this.#open.headings[0]?.place.line ?? null);
  }

  #tell(...problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  #start(marker: OpenMarker, piece: Piece): void {
    const { name } = marker;
    if (name !== null && directives[name].form === "container") {
      if (this.#open) this.#leaveUnclosed(this.#open, marker.place.line);
      this.#openContainer(marker, name);
    } else if (name === "step") {
      this.#addStep(marker, piece);
      return;
    } else if (name === "chart") {
      this.#addChart(marker);
    }
    this.#addProse(piece);
  }

  #openContainer(marker: OpenMarker, name: DirectiveName): void {
    if (name === "step" || name === "chart") return;
    if (name === "scrolly") this.#checkChart(marker);
    this.#open = { name, marker, html: "", steps: [], headings: [], hasStep: false, hasText: false };
  }

  #checkChart({ attributes: { chart } }: OpenMarker): void {
    if (chart) this.#tell(...findView({ chart }, this.#options).problems);
  }

  #leaveUnclosed(open: Container, beforeLine: number | null): void {
    this.#tell(toError("container-unclosed", open.marker.place, { name: open.name, beforeLine }));
    this.#finish({ ...open, headings: [] });
  }

  #close(place: Place): void {
    if (this.#open) this.#finish(this.#open);
    else this.#tell(toError("container-close-stray", place, {}));
  }

  #finish(open: Container): void {
    const { name, marker, html, steps } = open;
    this.#open = null;
    const label = this.#render(marker.label);
    if (name === "scrolly") {
      for (const { text, place } of open.headings) this.#tell(toError("scrolly-heading", place, { text }));
      if (!open.hasStep) this.#tell(toError("scrolly-without-steps", marker.place, {}));
      this.blocks.push({ kind: "scrolly", label, steps });
      return;
    }
    if (!open.hasText) this.#tell(toError("container-empty", marker.place, { name }));
    if (name === "aside") this.blocks.push({ kind: "aside", label, html });
    else this.blocks.push({ kind: "quote", html, by: this.#render(asPlaced(marker.attributes.by)) });
  }

  #addProse(piece: Piece): void {
    const content = piece.content.filter((node) => isVisible(node));
    if (content.length === 0) return;
    const open = this.#open;
    if (open === null) {
      this.blocks.push({ kind: "prose", html: toHtml(piece.content) });
    } else if (open.name === "scrolly") {
      if (piece.heading) open.headings.push(piece.heading);
      const isOnlyHeading = piece.heading !== null && content.length === 1;
      if (piece.text && !isOnlyHeading) {
        this.#tell(toError("scrolly-text-before-step", piece.text.place, { text: piece.text.text }));
      }
    } else {
      open.hasText = true;
      open.html += toHtml(piece.content);
    }
  }

  #addStep(marker: OpenMarker, piece: Piece): void {
    const open = this.#open?.name === "scrolly" ? this.#open : null;
    if (open === null) {
      this.#tell(toError("step-outside", marker.place, {}));
      this.#addProse(piece);
    } else {
      open.hasStep = true;
      if (piece.heading) open.headings.push(piece.heading);
    }
    const label = this.#render(marker.label);
    if (label === null) this.#tell(toError("step-without-label", marker.place, {}));
    const hasText = piece.content.some((node) => isVisible(node));
    if (!hasText) this.#tell(toError("step-without-text", marker.place, { label: label?.text ?? "" }));
    const view = this.#findStepView(marker, open);
    const id = findStepId(marker, this.#stepPlaces);
    this.#tell(...id.problems);
    if (open === null || label === null || view === null || id.value === null) return;
    open.steps.push({ id: id.value, view, label, html: toHtml(piece.content) });
  }

  #findStepView(marker: OpenMarker, open: Container | null): StoryStep["view"] | null {
    const { attributes, place } = marker;
    if (!attributes.state) this.#tell(toError("attribute-missing", place, { name: "step", attribute: "state" }));
    const chart = attributes.chart ?? open?.marker.attributes.chart;
    if (!chart) return null;
    const { value, problems } = findView({ ...attributes, chart }, this.#options);
    this.#tell(...problems.filter((problem) => !this.#isToldAtContainer(problem, open)));
    return value?.state ? { chart: value.chart, state: value.state } : null;
  }

  /** An unknown chart of a section is told once, not again at each of its steps. */
  #isToldAtContainer({ place }: Problem, open: Container | null): boolean {
    const told = open?.marker.attributes.chart?.place;
    return told?.line === place.line;
  }

  #addChart(marker: OpenMarker): void {
    if (this.#open) this.#tell(toError("chart-inside", marker.place, { name: this.#open.name }));
    const { id, state } = marker.attributes;
    const attributes = { ...(id ? { chart: id } : {}), ...(state ? { state } : {}) };
    if (!id) this.#tell(toError("attribute-missing", marker.place, { name: "chart", attribute: "id" }));
    const view = findView(attributes, this.#options);
    this.#tell(...view.problems);
    if (view.value) this.blocks.push({ kind: "chart", view: view.value });
  }

  #render(text: PlacedText | null): RichText | null {
    if (text === null) return null;
    const { rich, values, problems, numbers } = this.#options.renderText(text.text, text.place);
    this.numbers.linked += numbers?.linked ?? values.length;
    this.numbers.unlinked += numbers?.unlinked ?? 0;
    this.values.push(...values.map((reference) => ({ reference, place: text.place })));
    this.#tell(...problems);
    return rich;
  }
}

function asPlaced(attribute: { value: string; place: Place } | undefined): PlacedText | null {
  return attribute ? { text: attribute.value, place: attribute.place } : null;
}
