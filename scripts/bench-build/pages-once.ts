import { checkPublication } from "../../src/load/check-publication.ts";
import { resolveFolders } from "../../src/load/folders.ts";
import { makePages } from "../build-site.ts";
import { makeFontsAhead } from "../fonts-ahead.ts";
import { root } from "../steps.ts";

const { env } = process;
const fonts = makeFontsAhead(root);
const { publication, problems } = await checkPublication({ folders: resolveFolders(env, root), base: "/" });
await fonts;
if (publication === null) throw new Error(`publication with errors: ${JSON.stringify(problems[0])}`);
await makePages(publication, { root, env });
