/** Rules about the publication's own pages, with the facts of each message. A suggestion is null where nothing is near. */
export interface PageRules {
  "page-unknown": { name: string; suggestion: string | null; known: readonly string[] };
  "page-language-unknown": { folder: string; known: readonly string[] };
  "page-twin-missing": { language: string; file: string };
  "page-link-unknown": { id: string; suggestion: string | null; known: readonly string[] };
  "opening-unknown": { field: string; id: string; suggestion: string | null };
}
