import { z } from "zod";
import { chartKinds, type Chart, type ChartKind } from "../domain/chart.ts";
import { toError, type Place, type Problem, type Reading } from "../domain/problem.ts";
import { isId, toSlug } from "../domain/slug.ts";
import { suggest } from "../domain/suggestion.ts";
import { readYaml } from "../domain/yaml.ts";
import { commonFields } from "./chart-schema.ts";
import type { Kind } from "./kind.ts";
import type { Kinds } from "./kinds/registry.ts";
import { toChart } from "./to-chart.ts";

export interface ChartSource {
  /** The path that problems name. */
  file: string;
  text: string;
  /** The file's name without its ending. */
  id: string;
}

/** A chart file's chart, its texts still as written. */
export interface ChartReading extends Reading<Chart<string>> {
  placeOf: (path: readonly PropertyKey[], part?: "name" | "value") => Place;
}

const kindOnly = z.looseObject({ kind: z.string(), draws: z.string().optional() });

/** Reads a chart file. All problems are told at once, each at its line; `value` is null where there is an error. */
export function parseChart(source: ChartSource, kinds: Kinds): ChartReading {
  const reading = readChart(source, kinds);
  const { file, id } = source;
  if (isId(id)) return reading;
  const facts = { id, suggestion: toSlug(id) || null };
  const malformed = toError("chart-id-malformed", { file, line: 1, column: 1 }, facts);
  return { ...reading, value: null, problems: [malformed, ...reading.problems] };
}

function readChart({ file, text, id }: ChartSource, kinds: Kinds): ChartReading {
  const yaml = readYaml({ file, text });
  const first = yaml.check(kindOnly);
  if (first.value === null) return { ...first, value: null };
  const { placeOf } = first;
  const { kind: name, draws } = first.value;
  if (!isKind(name)) {
    const facts = { kind: name, suggestion: suggest(name, chartKinds), known: chartKinds };
    return { value: null, problems: [toError("chart-kind-unknown", placeOf(["kind"]), facts)], placeOf };
  }
  const kind = kinds.find(name, { draws });
  if (kind === null) {
    const facts = { name: draws ?? "", suggestion: suggest(draws ?? "", kinds.customNames) };
    return { value: null, problems: [toError("chart-custom-unknown", placeOf(["draws"]), facts)], placeOf };
  }
  const { whole, own } = schemasOf(kind, name);
  const fields = yaml.check(whole);
  if (fields.value === null) return { ...fields, value: null };
  const chart = toChart(id, common.parse(fields.value), own.parse(fields.value));
  const problems = checkStateIds(chart, placeOf);
  return { value: problems.length > 0 ? null : chart, problems: [...fields.problems, ...problems], placeOf };
}

const common = z.object(commonFields);

/** What a chart of a kind may say, and the part of it that is the kind's own. */
interface KindSchemas {
  whole: z.ZodType<Record<string, unknown>>;
  own: z.ZodType<Record<string, unknown>>;
}

const schemas = new WeakMap<Kind, KindSchemas>();

/** Made once for all charts of a kind: a schema is compiled when it is first used. */
function schemasOf(kind: Kind, name: ChartKind): KindSchemas {
  const known = schemas.get(kind);
  if (known !== undefined) return known;
  const shape = name === "custom" ? { ...kind.shape, draws: z.string() } : kind.shape;
  const made = { whole: z.strictObject({ ...shape, ...commonFields }), own: z.object(shape) };
  schemas.set(kind, made);
  return made;
}

function isKind(name: string): name is ChartKind {
  return chartKinds.some((kind) => kind === name);
}

const reservedStates = ["v", "en"];

function checkStateIds(chart: Chart<string>, placeOf: ChartReading["placeOf"]): readonly Problem[] {
  const states = chart.states.map(({ id }) => id);
  return [
    ...states
      .filter((state) => reservedStates.includes(state))
      .map((state) => toError("chart-state-reserved", placeOf(["states", state], "name"), { state })),
    ...(states.includes(chart.opens)
      ? []
      : [
          toError("chart-state-unknown", placeOf(["opens"]), {
            state: chart.opens,
            suggestion: suggest(chart.opens, states),
            known: states,
          }),
        ]),
  ];
}
