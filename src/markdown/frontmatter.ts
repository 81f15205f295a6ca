import { toError, type Problem } from "../domain/problem.ts";

/** A file parted into its YAML and its markdown; lines keep their numbers in both. */
export interface Parted {
  yaml: string;
  /** 1-based line on which the YAML begins. */
  yamlLine: number;
  /** The markdown, with an empty line for each line above it. */
  body: string;
  problems: readonly Problem[];
}

/** Parts a text at its `---` lines. A text without them is all markdown, and that is told. */
export function splitFrontmatter(file: string, text: string): Parted {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  const isFence = (line: string | undefined): boolean => line !== undefined && /^---\s*$/u.test(line);
  const first = lines.findIndex((line) => line.trim() !== "");
  if (!isFence(lines[first])) {
    const problem = toError("story-frontmatter-missing", { file, line: 1, column: 1 }, {});
    return { yaml: "", yamlLine: 1, body: lines.join("\n"), problems: [problem] };
  }
  const last = lines.findIndex((line, at) => at > first && isFence(line));
  if (last < 0) {
    const problem = toError("story-frontmatter-open", { file, line: first + 1, column: 1 }, {});
    return { yaml: "", yamlLine: 1, body: lines.join("\n"), problems: [problem] };
  }
  const body = lines.map((line, at) => (at <= last ? "" : line)).join("\n");
  return { yaml: lines.slice(first + 1, last).join("\n"), yamlLine: first + 2, body, problems: [] };
}
