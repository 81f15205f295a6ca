/** Rules about charts, with the facts of each message. A suggestion is null where nothing is near. */
export interface ChartRules {
  "chart-kind-unknown": { kind: string; suggestion: string | null; known: readonly string[] };
  "chart-custom-unknown": { name: string; suggestion: string | null };
  "chart-dataset-unknown": { dataset: string; suggestion: string | null };
  "chart-id-malformed": { id: string; suggestion: string | null };
  "chart-key-unknown": { key: string; suggestion: string | null };
  "chart-column-unknown": { column: string; suggestion: string | null };
  "chart-place-unknown": { place: string; suggestion: string | null };
  "chart-state-unknown": { state: string; suggestion: string | null; known: readonly string[] };
  "chart-state-reserved": { state: string };
  "chart-state-empty": { state: string };
  /** `isChosen`: the chart itself chooses no row; else the dataset has none. */
  "chart-empty": { dataset: string; isChosen: boolean };
  "chart-units-mixed": { units: string };
  "chart-value-missing": { key: string };
  "chart-value-negative": { key: string; value: number; kind: string };
  "chart-date-missing": { key: string; kind: string };
  "chart-label-long": { characters: number; maxCharacters: number };
  "chart-parts-exceed-whole": { parts: number; whole: number };
  "chart-cells-many": { cells: number; maxCells: number };
  "chart-alternative-number-missing": { number: string };
  "chart-alternative-outdated": { checked: string; actual: string };
  "chart-alternative-unchecked": { actual: string };
}
