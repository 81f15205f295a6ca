import { build } from "astro";
import { checkPublication } from "../../src/load/check-publication.ts";
import { resolveFolders } from "../../src/load/folders.ts";
import { holdPublication } from "../../src/load/held-publication.ts";
import { root } from "../steps.ts";

const { publication, problems } = await checkPublication({ folders: resolveFolders(process.env, root), base: "/" });
if (publication === null) throw new Error(`publication with errors: ${JSON.stringify(problems[0])}`);
holdPublication({ value: publication, problems });
await build({ root, logLevel: "warn" });
