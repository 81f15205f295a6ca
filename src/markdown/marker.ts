import { toError, type Place, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import { directives, knownDirectives, parseDirectiveName, suggestDirective, type DirectiveName } from "./directive.ts";
import { LineReader } from "./line-reader.ts";
import { readAttributes, type Attributes } from "./marker-attributes.ts";

/** A line of text with the place of its first character. */
export interface PlacedText {
  text: string;
  place: Place;
}

/** What a marker line says. A misspelt name is the one that it is near to; null where none is near, or two are. */
export type Marker =
  | { kind: "close"; place: Place }
  | {
      kind: "open";
      name: DirectiveName | null;
      written: string;
      label: PlacedText | null;
      attributes: Attributes;
      place: Place;
    };

/** Reads one marker line. Whatever is wrong with it is told, and what was most likely meant is given. */
export function readMarker(text: string, start: Place): { marker: Marker; problems: readonly Problem[] } {
  const reader = new LineReader(text.trimEnd(), start);
  const problems: Problem[] = [];
  const colons = reader.take(/:+/u)?.[0] ?? "";
  if (reader.rest === "" && colons.length >= 3) {
    return { marker: { kind: "close", place: reader.placeOf(0) }, problems };
  }
  const space = reader.take(/\s*/u)?.[0] ?? "";
  const nameAt = reader.at;
  const written = reader.take(/[\p{L}\p{M}\p{N}_-]*/u)?.[0] ?? "";
  const place = reader.placeOf(0);
  const name = readName({ reader, colons, space, written, nameAt }, problems);
  const label = readLabel(reader, name, problems);
  const attributes = readBraces(reader, name, problems);
  const behind = reader.rest.trim();
  if (behind !== "") {
    reader.take(/\s*/u);
    const from = reader.at;
    problems.push(toError("marker-text-behind", reader.placeOf(from, reader.text.length), { text: behind }));
  }
  return { marker: { kind: "open", name, written, label, attributes, place }, problems };
}

interface WrittenName {
  reader: LineReader;
  colons: string;
  space: string;
  written: string;
  nameAt: number;
}

/** Whatever is wrong with the name, the rest of the line and of the file is read as what it most likely means. */
function readName({ reader, colons, space, written, nameAt }: WrittenName, problems: Problem[]): DirectiveName | null {
  const whole = reader.placeOf(0);
  if (written === "") {
    problems.push(toError("marker-nameless", whole, {}));
    return null;
  }
  const known = parseDirectiveName(written);
  const near = known === null ? suggestDirective(written) : { spelling: written, name: known };
  if (known === null) {
    const facts = { name: written, suggestion: suggest(written, knownDirectives), known: knownDirectives };
    problems.push(toError("marker-unknown", reader.placeOf(nameAt), facts));
  }
  if (near === null) return null;
  const isMeantAsContainer = directives[near.name].form === "container";
  const meant = (isMeantAsContainer ? ":::" : "::") + near.spelling;
  const spaced = colons + space + written;
  if (space !== "") problems.push(toError("marker-space", whole, { written: spaced, meant }));
  if (colons.length >= 3 !== isMeantAsContainer) {
    problems.push(toError("marker-colons", whole, { written: spaced, meant }));
  }
  return near.name;
}

function readLabel(reader: LineReader, name: DirectiveName | null, problems: Problem[]): PlacedText | null {
  reader.take(/\s+(?=[[{])/u);
  if (!reader.rest.startsWith("[")) return null;
  const start = reader.at;
  const length = balancedLength(reader.rest);
  if (length === null) {
    problems.push(toError("marker-label-open", reader.placeOf(start), { name: name ?? "" }));
    const text = reader.take(/\[([^{]*)/u)?.[1]?.trim() ?? "";
    return { text, place: reader.placeOf(start + 1) };
  }
  reader.at += length;
  const text = reader.text.slice(start + 1, reader.at - 1);
  const place = reader.placeOf(start + 1, reader.at - 1);
  if (name !== null && directives[name].label === "none") {
    problems.push(toError("marker-label-unexpected", place, { name }));
  }
  return text.trim() === "" ? null : { text, place };
}

/** How long a bracketed text is, its brackets counted; null where it is not closed. */
function balancedLength(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "[") depth += 1;
    else if (text[at] === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

function readBraces(reader: LineReader, name: DirectiveName | null, problems: Problem[]): Attributes {
  reader.take(/\s+(?=\{)/u);
  if (!reader.rest.startsWith("{")) return {};
  const start = reader.at;
  const read = readAttributes(reader, name);
  problems.push(...read.problems);
  if (!read.isClosed) problems.push(toError("marker-attributes-open", reader.placeOf(start), { name: name ?? "" }));
  return read.attributes;
}
