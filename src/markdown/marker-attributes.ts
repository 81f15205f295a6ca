import { toError, type Place, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import {
  directives,
  knownAttributes,
  parseAttributeName,
  type AttributeName,
  type DirectiveName,
} from "./directive.ts";
import type { LineReader } from "./line-reader.ts";

export interface Attribute {
  value: string;
  /** Where the value stands. */
  place: Place;
}
export type Attributes = Partial<Record<AttributeName, Attribute>>;

interface Written extends Attribute {
  name: string;
  namePlace: Place;
}

const straightQuoted = /"([^"]*)"|'([^']*)'/u;
const curlyQuoted = /[“”„‟«»‘’″]([^“”„‟«»‘’″"'}]*)[“”„‟«»‘’″"']?/u;
const bareWord = /[^\s}="'“”„‟«»‘’″]+/u;

/**
 * Reads `{name="value" #id}` at the reader's place, which is before the brace. Each slip is told, and what was most
 * likely meant is read, so that the rest of the file can be checked too.
 */
export function readAttributes(
  reader: LineReader,
  directive: DirectiveName | null,
): { attributes: Attributes; problems: readonly Problem[]; isClosed: boolean } {
  const problems: Problem[] = [];
  const written: Written[] = [];
  reader.take(/\{/u);
  while (!reader.take(/\s*\}/u)) {
    reader.take(/\s+/u);
    if (reader.rest === "") return { ...settle(written, directive, problems), isClosed: false };
    const attribute = readAttribute(reader, written.at(-1), problems);
    if (attribute) written.push(attribute);
  }
  return { ...settle(written, directive, problems), isClosed: true };
}

function readAttribute(reader: LineReader, previous: Written | undefined, problems: Problem[]): Written | null {
  const start = reader.at;
  const id = reader.take(/#([^\s}]*)/u);
  if (id) return { name: "id", value: id[1] ?? "", namePlace: reader.placeOf(start), place: reader.placeOf(start) };
  const name = reader.take(bareWord)?.[0];
  if (name === undefined) {
    const stray = reader.take(/[^\s}]+/u)?.[0] ?? "";
    problems.push(
      toError("attribute-unknown", reader.placeOf(start), { attribute: stray, suggestion: null, known: [] }),
    );
    return null;
  }
  const namePlace = reader.placeOf(start);
  if (!reader.take(/\s*=\s*/u)) return readLoneWord(name, namePlace, previous, problems);
  return { name, namePlace, ...readValue(reader, problems) };
}

/** A word without "=" behind an unquoted value is most likely the rest of that value. */
function readLoneWord(name: string, place: Place, previous: Written | undefined, problems: Problem[]): null {
  if (parseAttributeName(name) === null && previous?.place.endColumn === place.column - 1) {
    const value = `${previous.value} ${name}`;
    const spanned = { ...previous.place, endColumn: place.endColumn ?? place.column };
    const before = problems.findIndex(
      ({ rule, place: told }) => rule === "attribute-unquoted" && told.column === spanned.column,
    );
    if (before >= 0) problems.splice(before, 1);
    problems.push(toError("attribute-unquoted", spanned, { attribute: previous.name, value }));
    previous.value = value;
    previous.place = spanned;
  } else {
    problems.push(toError("attribute-without-value", place, { attribute: name }));
  }
  return null;
}

function readValue(reader: LineReader, problems: Problem[]): Attribute {
  const start = reader.at;
  const straight = reader.take(straightQuoted);
  if (straight) {
    return { value: (straight[1] ?? straight[2] ?? "").trim(), place: reader.placeOf(start + 1, reader.at - 1) };
  }
  const curly = reader.take(curlyQuoted);
  if (curly) {
    const value = (curly[1] ?? "").trim();
    const facts = { written: curly[0], meant: `"${value}"` };
    problems.push(toError("attribute-curly-quotes", reader.placeOf(start), facts));
    return { value, place: reader.placeOf(start) };
  }
  const value = reader.take(/["']?[^\s}"'“”„‟«»‘’″]*/u)?.[0] ?? "";
  return { value: value.replace(/^["']/u, ""), place: reader.placeOf(start) };
}

function settle(
  written: readonly Written[],
  directive: DirectiveName | null,
  problems: Problem[],
): { attributes: Attributes; problems: readonly Problem[] } {
  const attributes: Attributes = {};
  if (directive === null) return { attributes, problems };
  const allowed: readonly AttributeName[] = directives[directive].attributes;
  const known = knownAttributes(directive);
  for (const { name, namePlace, value, place } of written) {
    const attribute = parseAttributeName(name);
    if (attribute === null || !allowed.includes(attribute)) {
      const facts = { attribute: name, suggestion: suggest(name, known), known };
      problems.push(toError("attribute-unknown", namePlace, facts));
    } else if (attributes[attribute]) {
      problems.push(toError("attribute-twice", namePlace, { attribute: name }, attributes[attribute].place));
    } else if (value === "") {
      problems.push(toError("attribute-without-value", namePlace, { attribute: name }));
    } else {
      attributes[attribute] = { value: value.normalize("NFC"), place };
    }
  }
  return { attributes, problems };
}
