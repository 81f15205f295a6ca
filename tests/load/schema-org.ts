import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const names = z.array(z.string());
const vocabulary = z
  .record(
    z.string(),
    z.strictObject({ above: z.string().optional(), properties: z.record(z.string(), names).default({}) }),
  )
  .parse(parse(readFileSync(path.join(import.meta.dirname, "schema-org.yaml"), "utf8")));

const node = z.record(z.string(), z.unknown());
const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === "string" && value.trim() !== "",
  URL: (value) => typeof value === "string" && /^https?:\/\/\S+$/u.test(value),
  Date: (value) => typeof value === "string" && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(value),
  DateTime: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(value),
  Boolean: (value) => typeof value === "boolean",
  Integer: (value) => Number.isInteger(value),
};

/** What a block of linked data says that schema.org's vocabulary does not know, each as "place: what is wrong". */
export function checkLinkedData(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(checkLinkedData);
  const context = node.safeParse(data).data?.["@context"];
  return [...(context === "https://schema.org" ? [] : [`@context: ${String(context)}`]), ...checkNode(data, "")];
}

function checkNode(data: unknown, place: string): readonly string[] {
  const { "@type": type, "@context": _, ...properties } = node.parse(data);
  if (typeof type !== "string" || !(type in vocabulary)) return [`${place}@type: ${String(type)}`];
  return Object.entries(properties).flatMap(([name, value]) => {
    const expected = expectedOf(type, name);
    if (expected === null) return [`${place}${name}: no property of ${type}`];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((one) => checkValue(one, expected, `${place}${name}`));
  });
}

function checkValue(value: unknown, expected: readonly string[], place: string): readonly string[] {
  const inner = node.safeParse(value).data;
  if (inner === undefined) {
    const fits = expected.some((name) => plain[name]?.(value) === true);
    return fits ? [] : [`${place}: ${JSON.stringify(value)} is no ${expected.join(" or ")}`];
  }
  const lineage = typesFrom(String(inner["@type"]));
  const fits = expected.some((name) => lineage.includes(name));
  return [
    ...(fits ? [] : [`${place}: ${lineage[0]} is no ${expected.join(" or ")}`]),
    ...checkNode(inner, `${place}.`),
  ];
}

function expectedOf(type: string, property: string): readonly string[] | null {
  const found = typesFrom(type).find((each) => property in (vocabulary[each]?.properties ?? {}));
  return found === undefined ? null : (vocabulary[found]?.properties[property] ?? null);
}

/** A type and all above it. */
function typesFrom(type: string): readonly string[] {
  const above = vocabulary[type]?.above;
  return above === undefined ? [type] : [type, ...typesFrom(above)];
}
