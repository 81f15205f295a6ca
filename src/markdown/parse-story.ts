import type { Root as Hast, RootContent } from "hast";
import type { Root } from "mdast";
import { placesInString } from "../data/string-place.ts";
import { toAdvice, toError, type Place, type Problem, type Reading } from "../domain/problem.ts";
import { isId, toSlug } from "../domain/slug.ts";
import { readingMinutes, type Story, type StoryBlock, type StoryFields } from "../domain/story.ts";
import { suggest } from "../domain/suggestion.ts";
import type { RichText } from "../domain/value.ts";
import type { YamlReading } from "../domain/yaml.ts";
import { findView } from "./chart-view.ts";
import { checkProse } from "./check-prose.ts";
import type { Parted } from "./frontmatter.ts";
import { parseMarkdown } from "./markdown-tree.ts";
import { readMarker, type Marker } from "./marker.ts";
import { placeOfNode } from "./node-place.ts";
import { inReadingOrder, type PlacedValue } from "./placed-value.ts";
import type { StoryContext } from "./story-context.ts";
import { toBlocks, toHtml, type Piece } from "./story-blocks.ts";
import { readMarkup, type StoryMarkup, type StorySource } from "./story-markup.ts";
import { isOtherLanguage } from "./text-language.ts";
import { textOf, toHast } from "./to-hast.ts";

/**
 * Reads one story. Every problem of the file is told in one go, each at its line and column; the story is null where
 * one of them is an error. Nothing that an editor wrote is dropped without a word.
 */
export function parseStory(
  { file, id, text }: StorySource,
  context: StoryContext,
  { parted, yaml, root }: StoryMarkup = readMarkup({ file, text }),
): Reading<Story> {
  const isYamlThere = parted.problems.length === 0;
  const body = readBody({ file, text: parted.body, root }, context);
  const head = yaml.value === null ? null : readHead(yaml.value, yaml, parted, context);
  const problems = [
    ...parted.problems,
    ...(isYamlThere ? yaml.problems : []),
    ...(isId(id)
      ? []
      : [toError("story-id-malformed", { file, line: 1, column: 1 }, { id, suggestion: toSlug(id) || null })]),
    ...(head?.problems ?? []),
    ...body.problems,
  ].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  if (head === null || problems.some(({ level }) => level === "error")) return { value: null, problems };
  const values = inReadingOrder([...head.values, ...body.values]);
  const figures = body.blocks.reduce((count, block) => count + figuresIn(block), 0);
  const minutes = readingMinutes(`${head.fields.standfirst.text} ${body.text}`, figures, context.language);
  const story = { id, language: context.language, ...head.fields, readingMinutes: minutes };
  const numbers = {
    linked: head.numbers.linked + body.numbers.linked,
    unlinked: head.numbers.unlinked + body.numbers.unlinked,
  };
  return { value: { ...story, blocks: body.blocks, notes: body.notes, values, numbers }, problems };
}

function figuresIn(block: StoryBlock): number {
  if (block.kind === "scrolly") return block.steps.length;
  return block.kind === "chart" ? 1 : 0;
}

export interface Body {
  blocks: readonly StoryBlock[];
  notes: string | null;
  text: string;
  values: readonly PlacedValue[];
  numbers: Story["numbers"];
  problems: readonly Problem[];
}

/** The text below the frontmatter: blocks, footnotes, the values that it refers to, and every problem in it. */
export function readBody(
  { file, text, root = parseMarkdown(text) }: { file: string; text: string; root?: Root },
  context: StoryContext,
): Body {
  const lines = root.children.filter((node) => node.type === "markerLine");
  const markers = lines.map((line) => readMarker(line.value, placeOfNode(file, line)));
  const rendered = toHast(file, root, stepIds(markers.map(({ marker }) => marker)), context);
  const { notes, content } = takeNotes(rendered.hast);
  const pieces = toPieces(file, root, content, markers);
  const made = toBlocks(pieces, context);
  const words = textOf(root).trim();
  const found = context.checkNumbers?.(file, root, text) ?? {
    numbers: { linked: rendered.values.length, unlinked: 0 },
    problems: [],
  };
  const numbers = {
    linked: found.numbers.linked + made.numbers.linked,
    unlinked: found.numbers.unlinked + made.numbers.unlinked,
  };
  const isEmpty = root.children.length === 0;
  return {
    blocks: made.blocks,
    notes,
    text: words,
    values: [...rendered.values, ...made.values],
    numbers,
    problems: [
      ...found.problems,
      ...markers.flatMap(({ problems }) => problems),
      ...checkProse(file, root, context, text),
      ...rendered.problems,
      ...made.problems,
      ...(isOtherLanguage(words, context.language)
        ? [toAdvice("prose-language", startOf(file, root), { language: context.language })]
        : []),
      ...(isEmpty ? [toError("story-empty", { file, line: text.split("\n").length, column: 1 }, {})] : []),
    ],
  };
}

function startOf(file: string, { children: [first] }: Root): Place {
  const { line, column } = placeOfNode(file, first ?? {});
  return { file, line, column };
}

function stepIds(markers: readonly Marker[]): readonly string[] {
  return markers.flatMap((marker) => {
    if (marker.kind !== "open" || marker.name !== "step") return [];
    const id = marker.attributes.id ?? marker.attributes.state;
    return id ? [id.value] : [];
  });
}

/** The list of footnotes stands apart from the text. */
function takeNotes(hast: Hast): { notes: string | null; content: readonly RootContent[] } {
  const isNotes = (node: RootContent): boolean =>
    node.type === "element" && node.tagName === "section" && "dataFootnotes" in node.properties;
  const notes = hast.children.filter(isNotes);
  const content = hast.children.filter((node) => !isNotes(node));
  return { notes: notes.length === 0 ? null : toHtml(notes), content };
}

/** Cuts the text at its marker lines. */
function toPieces(
  file: string,
  root: Root,
  content: readonly RootContent[],
  markers: readonly { marker: Marker }[],
): readonly Piece[] {
  const sources: Root["children"][] = [[]];
  for (const node of root.children) {
    if (node.type === "markerLine") sources.push([]);
    else sources.at(-1)?.push(node);
  }
  const made: RootContent[][] = [[]];
  for (const node of content) {
    if (node.type === "element" && "dataMarker" in node.properties) made.push([]);
    else made.at(-1)?.push(node);
  }
  return sources.map((nodes, index) => {
    const shown = nodes.filter((node) => node.type !== "footnoteDefinition" && node.type !== "definition");
    const heading = shown.find((node) => node.type === "heading");
    const [first] = shown;
    return {
      marker: markers[index - 1]?.marker ?? null,
      content: made[index] ?? [],
      heading: heading ? { text: textOf(heading), place: placeOfNode(file, heading) } : null,
      text: first ? { text: textOf(first), place: placeOfNode(file, first) } : null,
    };
  });
}

type Head = Omit<Story, "id" | "language" | "readingMinutes" | "blocks" | "notes" | "values" | "numbers">;

function readHead(
  fields: StoryFields,
  { placeOf }: YamlReading<StoryFields>,
  { yaml, yamlLine }: Parted,
  context: StoryContext,
): { fields: Head; values: readonly PlacedValue[]; numbers: Story["numbers"]; problems: readonly Problem[] } {
  const numbers = { linked: 0, unlinked: 0 };
  const values: PlacedValue[] = [];
  const problems: Problem[] = [];
  const render = (text: string, path: readonly PropertyKey[]): RichText => {
    const place = placeOf(path);
    const rendered = context.renderText(text, place, placesInString(yaml, place, text, yamlLine));
    values.push(...rendered.values.map((reference) => ({ reference, place })));
    numbers.linked += rendered.numbers?.linked ?? rendered.values.length;
    numbers.unlinked += rendered.numbers?.unlinked ?? 0;
    problems.push(...rendered.problems);
    return rendered.rich;
  };
  const { published, updated, hero } = fields;
  if (updated !== undefined && updated < published) {
    problems.push(toError("story-dates-reversed", placeOf(["updated"]), { earlier: updated, later: published }));
  }
  if (hero) {
    const chart = { value: hero.chart, place: placeOf(["hero", "chart"]) };
    const state = hero.state === undefined ? {} : { state: { value: hero.state, place: placeOf(["hero", "state"]) } };
    problems.push(...findView({ chart, ...state }, context).problems);
  }
  for (const [index, id] of fields.related.entries()) {
    if (context.stories.has(id)) continue;
    const facts = { id, suggestion: suggest(id, context.stories.keys()) };
    problems.push(toError("story-related-unknown", placeOf(["related", index]), facts));
  }
  const standfirst = render(fields.standfirst, ["standfirst"]);
  return {
    values,
    numbers,
    problems,
    fields: {
      title: render(fields.title, ["title"]),
      standfirst,
      summary: fields.summary === undefined ? standfirst : render(fields.summary, ["summary"]),
      author: fields.author,
      editor: fields.editor,
      published,
      updated: updated ?? null,
      dataAsOf: fields.dataAsOf,
      isDraft: fields.draft,
      hero: hero ? { chart: hero.chart, state: hero.state ?? null } : null,
      related: fields.related,
      corrections: fields.corrections.map(({ date, text }, index) => ({
        date,
        text: render(text, ["corrections", index, "text"]),
      })),
      formerly: fields.formerly,
      checked: fields.checked ?? null,
    },
  };
}
