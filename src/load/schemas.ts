import { z } from "zod";
import { commonFields } from "../charts/chart-schema.ts";
import { toKinds } from "../charts/kinds/registry.ts";
import { datasetSchema } from "../data/dataset-spec.ts";
import { chartKinds } from "../domain/chart.ts";
import { contentPageFields } from "../domain/content-page.ts";
import { storyFields } from "../domain/story.ts";
import { curatedSchema } from "./curated.ts";
import { siteSchema } from "./site.ts";
import { sourceSchema } from "./sources.ts";
import { termSchema } from "./terms.ts";

/** What each file may hold, as an editor's program reads it to help while typing: JSON Schema by the schema's name. */
export function toJsonSchemas(): ReadonlyMap<string, object> {
  const schemas: readonly (readonly [string, z.ZodType])[] = [
    ["story", storyFields],
    ["page", contentPageFields],
    ["chart", toChartSchema()],
    ["dataset", datasetSchema],
    ["term", termSchema],
    ["source", sourceSchema],
    ["site", siteSchema],
    ["curated", curatedSchema],
  ];
  return new Map(schemas.map(([name, schema]) => [name, toJsonSchema(schema)]));
}

/** A chart's fields by its kind: `custom` charts have fields of their own that only their code knows. */
function toChartSchema(): z.ZodType {
  const kinds = toKinds();
  const [first, ...rest] = chartKinds.map((name) => {
    const own = kinds.find(name, { draws: undefined });
    const fields = { ...own?.shape, ...commonFields, kind: z.literal(name) };
    return name === "custom" ? z.looseObject({ ...fields, draws: z.string() }) : z.strictObject(fields);
  });
  if (first === undefined) throw new Error("chart kinds missing");
  return z.discriminatedUnion("kind", [first, ...rest]);
}

function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      // YAML reads a bare 2020-05-11 as text and 2020 as a number; the check says which dates there are.
      if (zodSchema._zod.def.type === "literal" && jsonSchema.const !== undefined) jsonSchema.type ??= "string";
    },
  });
}
