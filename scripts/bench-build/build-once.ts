import { writeFileSync } from "node:fs";
import { buildSite, type BuildPart } from "../build-site.ts";
import { root } from "../steps.ts";

/** What one build of ours took: each part in ms, and the memory of the process at its peak in MB. */
export interface OwnBuild {
  parts: Partial<Record<BuildPart, number>>;
  megabytes: number;
}

const [into = ""] = process.argv.slice(2);
const parts: OwnBuild["parts"] = {};
process.exitCode = await buildSite({
  root,
  language: "en",
  env: process.env,
  onPart: (part, milliseconds) => {
    parts[part] = milliseconds;
  },
});
const made: OwnBuild = { parts, megabytes: process.resourceUsage().maxRSS / 1024 };
writeFileSync(into, JSON.stringify(made));
