import { fileURLToPath } from "node:url";
import { loadGazetteer } from "../../src/load/gazetteer.ts";

const { value, problems } = await loadGazetteer(fileURLToPath(new URL("../../content/", import.meta.url)));
if (value === null) throw new Error(`gazetteer unreadable: ${JSON.stringify(problems)}`);

/** The publication's own gazetteer: the numbers are tested with the words that the site is built with. */
export const gazetteer = value;
