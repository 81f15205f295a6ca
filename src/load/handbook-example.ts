import type { FileFact } from "../words/handbook.ts";
import type { Mistake, MistakeChange } from "./handbook-mistakes.ts";

/** One file of an example as the handbook shows it. */
export interface ShownFile {
  file: string;
  fact: FileFact;
  /** "" where there is nothing to show. */
  text: string;
  megabytes: number | null;
}

/** A mistake beside what should have been written. */
export interface ShownExample {
  wrong: readonly ShownFile[];
  right: readonly ShownFile[];
}

/** Both sides of a mistake. A change takes from the example what is right there, unless the mistake says better. */
export function toShownExample({ changes, instead }: Mistake): ShownExample {
  return {
    wrong: joinParts(changes.map(toWrong)),
    right: joinParts(instead?.map(toWrong) ?? changes.map(toRight)),
  };
}

/** Several places of one file under one name, in their order. */
function joinParts(files: readonly ShownFile[]): readonly ShownFile[] {
  const joined: ShownFile[] = [];
  for (const file of files) {
    const last = joined.at(-1);
    const isPart = last !== undefined && last.file === file.file && last.fact === "text" && file.fact === "text";
    if (isPart) last.text += `\n…\n${file.text}`;
    else joined.push({ ...file });
  }
  return joined;
}

/** A picture as small as the tests draw it has no weight worth telling. */
const heavyBytes = 100_000;

function toWrong({ file, right, wrong, renamed, deleted, bytes, size }: MistakeChange): ShownFile {
  const megabytes = size === undefined || size < heavyBytes ? null : size / 1_000_000;
  const text = wrong === undefined ? "" : toShown(wrong);
  if (deleted === true) return { file, fact: "absent", text: "", megabytes };
  if (renamed !== undefined) return { file: renamed, fact: "named", text: "", megabytes };
  if (bytes !== undefined) return { file, fact: bytes, text, megabytes };
  if (text !== "") return { file, fact: "text", text, megabytes };
  return right === undefined
    ? { file, fact: "empty", text, megabytes }
    : { file, fact: "without", text: toShown(right), megabytes };
}

function toRight({ file, right, wrong, renamed, deleted, bytes }: MistakeChange): ShownFile {
  const plain = { file, text: right === undefined ? "" : toShown(right), megabytes: null };
  if (deleted === true) return { ...plain, fact: "there" };
  if (renamed !== undefined) return { ...plain, fact: "named" };
  if (bytes === "utf-16" || bytes === "latin-1") return { ...plain, fact: "utf-8" };
  // A file that only the mistake has, or that it wrote over.
  if (right === undefined && wrong !== undefined) return { ...plain, fact: wrong === "" ? "there" : "absent" };
  return { ...plain, fact: "text" };
}

const visible: readonly (readonly [RegExp, string])[] = [
  [/\t/gu, "⇥\t"],
  [/\u00A0/gu, "⍽"],
  [/\u200B/gu, "‹U+200B›"],
];

/** The text without the blank lines around it, with marks where something stands that nobody sees. */
function toShown(text: string): string {
  const trimmed = dedent(text.replace(/^\n+|\s+$/gu, ""));
  return visible.reduce((shown, [character, mark]) => shown.replace(character, mark), trimmed);
}

/** A passage taken from within its line: the fields after the first one lose the indentation that it left in its file. */
function dedent(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const opensBlock = /[:>|-]$/u.test(first);
  if (opensBlock || first.startsWith(" ")) return text;
  const indents = rest.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return [first, ...rest.map((line) => line.slice(indent))].join("\n");
}
