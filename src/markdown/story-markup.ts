import type { Root } from "mdast";
import { storyFields, type StoryFields } from "../domain/story.ts";
import { parseYaml, type YamlReading } from "../domain/yaml.ts";
import { splitFrontmatter, type Parted } from "./frontmatter.ts";
import { parseMarkdown } from "./markdown-tree.ts";

export interface StorySource {
  /** The path that problems name. */
  file: string;
  /** The file's name without its ending. */
  id: string;
  text: string;
}

/** What a story's file says by itself, before anything that it refers to is looked up. */
export interface StoryMarkup {
  parted: Parted;
  yaml: YamlReading<StoryFields>;
  root: Root;
}

/** Reads a story's YAML and markdown: about half the work of reading it, for which nothing else need be known. */
export function readMarkup({ file, text }: Pick<StorySource, "file" | "text">): StoryMarkup {
  const parted = splitFrontmatter(file, text.normalize("NFC"));
  const yaml = parseYaml({ file, text: parted.yaml, firstLine: parted.yamlLine }, storyFields);
  return { parted, yaml, root: parseMarkdown(parted.body) };
}
