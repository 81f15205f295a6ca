import { Command } from "commander";
import { existsSync } from "node:fs";
import { buildWords } from "../src/words/build.ts";
import { BuildFault, toBuildFault } from "./build-fault.ts";
import { holdSite, tellFailure } from "./build-site.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";
import { serveSite } from "./serve-site.ts";
import { root } from "./steps.ts";
import { findSiteFolders } from "./swap-site.ts";

const { lang: language, port } = new Command("serve")
  .description("Serves the site that stands in dist/, without building it.")
  .option("--port <port>", "port on this machine", process.env["PORT"] ?? "4321")
  .addOption(languageOption)
  .parse()
  .opts<LanguageChoice & { port: string }>();

async function main(): Promise<void> {
  const { dist } = await findSiteFolders(root);
  if (!existsSync(dist)) await putBack();
  if (!existsSync(dist)) throw toBuildFault("site-missing", { folder: dist });
  const { url } = await serveSite({ folder: dist, basePath: process.env["BASE_PATH"] ?? "/", port: Number(port) });
  console.log(`\n${buildWords[language].served(url)}`);
}

/** A build that is running puts its own site in place. */
async function putBack(): Promise<void> {
  await holdSite({ root, language }, async () => undefined).catch((error: unknown) => {
    if (!(error instanceof BuildFault)) throw error;
    tellFailure(error, language);
  });
}

await main().catch((error: unknown) => {
  tellFailure(error, language);
  process.exitCode = 1;
});
