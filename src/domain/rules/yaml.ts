/** What a field can be expected to hold. */
export type Expected =
  "text" | "number" | "whole-number" | "yes-no" | "list" | "fields" | "date" | "id" | "address" | "language";

/** Rules about YAML files and frontmatter, whatever they describe. */
export interface YamlRules {
  "yaml-syntax": { reason: string };
  "yaml-tab": Record<never, never>;
  "yaml-duplicate-field": { field: string };
  "yaml-text-cut": { comment: string };
  "field-unknown": { field: string; suggestion: string | null; known: readonly string[] };
  "field-missing": { field: string };
  "field-wrong": { field: string; expected: Expected; actual: string };
  "field-choice": { field: string; actual: string; choices: readonly string[]; suggestion: string | null };
  "field-empty": { field: string };
}
