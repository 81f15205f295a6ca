import type { DatasetRules } from "../../domain/rules/dataset.ts";
import { citationWords } from "./dataset-citation.ts";
import { fileWords } from "./dataset-file.ts";
import { formulaWords } from "./dataset-formula.ts";
import { linkWords } from "./dataset-link.ts";
import { rowWords } from "./dataset-row.ts";
import type { ProblemWords } from "./problem-words.ts";

export const datasetWords: ProblemWords<DatasetRules> = {
  ...fileWords,
  ...rowWords,
  ...citationWords,
  ...formulaWords,
  ...linkWords,
};
