import { contentPageFields, type ContentPage, type ContentPageId } from "../domain/content-page.ts";
import type { Problem, Reading } from "../domain/problem.ts";
import type { RichText } from "../domain/value.ts";
import { parseYaml } from "../domain/yaml.ts";
import { splitFrontmatter } from "./frontmatter.ts";
import { readBody } from "./parse-story.ts";
import type { StoryContext } from "./story-context.ts";

/** Reads one of the publication's own pages, as a story is read: every problem at its place, null where one is an error. */
export function parseContentPage(
  { file, id, text }: { file: string; id: ContentPageId; text: string },
  context: StoryContext,
): Reading<ContentPage> {
  const parted = splitFrontmatter(file, text.normalize("NFC"));
  const yaml = parseYaml({ file, text: parted.yaml, firstLine: parted.yamlLine }, contentPageFields);
  const { blocks, notes, values: inText, problems: inBody } = readBody({ file, text: parted.body }, context);
  const values = inText.map(({ reference }) => reference);
  const problems: Problem[] = [...parted.problems, ...(parted.problems.length === 0 ? yaml.problems : [])];
  const render = (written: string, field: "title" | "lead"): RichText => {
    const rendered = context.renderText(written, yaml.placeOf([field]));
    problems.push(...rendered.problems);
    values.push(...rendered.values);
    return rendered.rich;
  };
  const head = yaml.value && { title: render(yaml.value.title, "title"), lead: render(yaml.value.lead, "lead") };
  const all = [...problems, ...inBody];
  if (head === null || all.some(({ level }) => level === "error")) return { value: null, problems: all };
  return { value: { id, language: context.language, ...head, blocks, notes, values }, problems: all };
}
