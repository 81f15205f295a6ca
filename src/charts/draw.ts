import type { Chart, ChartState } from "../domain/chart.ts";
import type { Value } from "../domain/value.ts";
import { drawHatches, sharedPrefix } from "./appearance.ts";
import { describe } from "./describe.ts";
import { serialiseSvg } from "./document/serialise.ts";
import type { Drawing, ShownNumber } from "./kind.ts";
import { toKinds, type Kinds } from "./kinds/registry.ts";
import { toScene, type Scene, type Surroundings } from "./scene.ts";
import { svg } from "./svg.ts";
import { drawTextBlock, toTextBlock } from "./text.ts";

export interface DrawOptions extends Surroundings {
  widthPx: number;
  /** Default: the engine's own. */
  kinds?: Kinds;
  /** What ids within the picture begin with. Default: chart, state and width; the page must differ where it repeats one. */
  prefix?: string;
}

/** A drawn picture and all that its figure must say about it. */
export interface Picture {
  widthPx: number;
  heightPx: number;
  svg: string;
  /** The text alternative. */
  alternative: string;
  /** Exactly the numbers that the picture shows, in reading order. */
  numbers: readonly ShownNumber[];
  /** Whether the picture tells certainty by the form of its marks. */
  hasLooks: boolean;
  remarks: readonly string[];
}

/** Draws one state of a chart for one width. The same input gives the same bytes. */
export function draw(chart: Chart, stateId: string, data: readonly Value[], options: DrawOptions): Picture {
  const { widthPx, prefix = `${chart.id}-${stateId}-${widthPx}`, kinds = toKinds() } = options;
  const kind = kinds.find(chart.kind, chart.options);
  if (kind === null) throw new RangeError(`unknown chart kind: ${chart.kind}`);
  const state = findState(chart, stateId);
  const takenKeys = kind.roles(chart.options).keys;
  const scene = toScene(chart, state, data, { ...options, widthPx, prefix, takenKeys });
  const numbers = kind.read(scene);
  const drawing = numbers.length === 0 ? drawNothing(scene) : kind.draw(scene);
  const alternative = state.alternative ?? chart.alternative;
  const text = alternative?.text[options.language].text ?? describe(scene, numbers);
  return {
    widthPx,
    heightPx: drawing.heightPx,
    svg: toSvg(scene, drawing, text),
    alternative: text,
    numbers,
    remarks: drawing.remarks,
    hasLooks: kind.hasLooks,
  };
}

export function findState<Text>(chart: Chart<Text>, stateId: string): ChartState<Text> {
  const state = chart.states.find(({ id }) => id === stateId);
  if (state === undefined) throw new RangeError(`unknown state of chart ${chart.id}: ${stateId}`);
  return state;
}

function drawNothing({ document, widthPx, words, type }: Scene): Drawing {
  const block = toTextBlock([{ text: words.nothing, sizePx: type.body, colour: "var(--ink-2)" }], widthPx - 40);
  const frame = svg(document, "rect", {
    x: 1,
    y: 1,
    width: widthPx - 2,
    height: 118,
    fill: "none",
    stroke: "var(--rule)",
    "stroke-dasharray": "3 3",
  });
  return { heightPx: 120, content: [frame, ...drawTextBlock(document, block, { x: 20, y: 50 })], remarks: [] };
}

function toSvg({ document, widthPx, prefix }: Scene, { heightPx, content }: Drawing, alternative: string): string {
  const root = svg(
    document,
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "chart-picture",
      viewBox: `0 0 ${widthPx} ${Math.ceil(heightPx)}`,
      width: widthPx,
      height: Math.ceil(heightPx),
      fill: "currentColor",
      role: "img",
      "aria-label": alternative,
    },
    ...content.filter((element) => element !== null),
  );
  const drawn = serialiseSvg(root);
  const hatches = prefix === sharedPrefix ? null : drawHatches(document, prefix, drawn);
  return hatches === null ? drawn : drawn.replace(/^<svg[^>]*>/u, (opening) => opening + serialiseSvg(hatches));
}
