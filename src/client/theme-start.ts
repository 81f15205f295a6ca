import { startTheme } from "./theme-choice.ts";

startTheme();
