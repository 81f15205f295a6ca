import { fold } from "../domain/fold.ts";
import { suggest } from "../domain/suggestion.ts";

export const attributeNames = ["chart", "state", "id", "by"] as const;
export type AttributeName = (typeof attributeNames)[number];

/** A kind of marker: how it is written, what it takes. */
export interface Directive {
  /** Containers reach to the next `:::`; leaves stand alone. */
  form: "container" | "leaf";
  label: "needed" | "allowed" | "none";
  attributes: readonly AttributeName[];
}

export const directives = {
  scrolly: { form: "container", label: "allowed", attributes: ["chart"] },
  step: { form: "leaf", label: "needed", attributes: ["state", "chart", "id"] },
  chart: { form: "leaf", label: "none", attributes: ["id", "state"] },
  quote: { form: "container", label: "none", attributes: ["by"] },
  aside: { form: "container", label: "allowed", attributes: [] },
} as const satisfies Record<string, Directive>;
export type DirectiveName = keyof typeof directives;

const directiveAliases: Readonly<Record<string, DirectiveName>> = {
  scrolly: "scrolly",
  cuon: "scrolly",
  step: "step",
  buoc: "step",
  chart: "chart",
  "bieu-do": "chart",
  quote: "quote",
  trich: "quote",
  "trich-dan": "quote",
  aside: "aside",
  "ben-le": "aside",
};

const attributeAliases: Readonly<Record<string, AttributeName>> = {
  chart: "chart",
  "bieu-do": "chart",
  state: "state",
  "trang-thai": "state",
  id: "id",
  ma: "id",
  by: "by",
  "nguoi-noi": "by",
};

export const knownDirectives: readonly string[] = Object.keys(directiveAliases);

/** The directive that a written name means, diacritics and case aside. */
export function parseDirectiveName(written: string): DirectiveName | null {
  return directiveAliases[fold(written)] ?? null;
}

/** The one directive that a misspelt name is near to; null where there is none, or another is near as well. */
export function suggestDirective(written: string): { spelling: string; name: DirectiveName } | null {
  const spelling = suggest(written, knownDirectives);
  const name = spelling === null ? null : parseDirectiveName(spelling);
  if (spelling === null || name === null) return null;
  const others = knownDirectives.filter((known) => parseDirectiveName(known) !== name);
  return suggest(written, others) === null ? { spelling, name } : null;
}

export function parseAttributeName(written: string): AttributeName | null {
  return attributeAliases[fold(written)] ?? null;
}

/** Every way to write the attributes that a directive takes. */
export function knownAttributes(name: DirectiveName): readonly string[] {
  const allowed: readonly AttributeName[] = directives[name].attributes;
  return Object.entries(attributeAliases).flatMap(([alias, attribute]) => (allowed.includes(attribute) ? [alias] : []));
}
