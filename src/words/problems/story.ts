import type { StoryRules } from "../../domain/rules/story.ts";
import type { ProblemWords } from "./problem-words.ts";

export const storyWords: ProblemWords<StoryRules> = {};
