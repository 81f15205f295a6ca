import type { ChartRules } from "../../domain/rules/chart.ts";
import type { ProblemWords } from "./problem-words.ts";

export const chartWords: ProblemWords<ChartRules> = {};
