import { checkPublication } from "../../src/load/check-publication.ts";
import { resolveFolders } from "../../src/load/folders.ts";
import { makePages } from "../build-site.ts";
import { root } from "../steps.ts";

const { env } = process;
const { publication, problems } = await checkPublication({ folders: resolveFolders(env, root), base: "/" });
if (publication === null) throw new Error(`publication with errors: ${JSON.stringify(problems[0])}`);
await makePages(publication, { root, env });
