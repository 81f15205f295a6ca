import type { DatasetRules } from "../../domain/rules/dataset.ts";
import type { ProblemWords } from "./problem-words.ts";

export const datasetWords: ProblemWords<DatasetRules> = {};
