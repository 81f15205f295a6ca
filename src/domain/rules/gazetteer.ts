/** Rules about the gazetteer: provinces, organisations, kinds of document and units. `entry` is another entry's id. */
export interface GazetteerRules {
  "gazetteer-id-wrong": { id: string; suggestion: string | null };
  "gazetteer-id-twice": { id: string };
  "gazetteer-name-missing": { id: string; column: string };
  "gazetteer-name-twice": { name: string; entry: string };
  "gazetteer-tile-wrong": { id: string; column: string; text: string };
  "gazetteer-tile-taken": { column: number; row: number; entry: string };
  "gazetteer-unit-common": { text: string };
  "gazetteer-word-capitals": { word: string };
}
