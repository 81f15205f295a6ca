import { Command } from "commander";
import { existsSync } from "node:fs";
import path from "node:path";
import { fold } from "../src/domain/fold.ts";
import { resolveFolders } from "../src/load/folders.ts";
import { loadSite } from "../src/load/site.ts";
import { buildWords } from "../src/words/build.ts";
import { toBuildFault } from "./build-fault.ts";
import { holdSite, tellFailure } from "./build-site.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";
import { root } from "./steps.ts";
import { zipSite } from "./zip-site.ts";

const { lang: language } = new Command("zip")
  .description("Packs the site in dist/ into an archive beside it that opens from a folder, without a server.")
  .addOption(languageOption)
  .parse()
  .opts<LanguageChoice>();

async function main(): Promise<number> {
  const words = buildWords[language];
  const name = await archiveName();
  const file = path.join(root, `${name}.zip`);
  const basePath = process.env["BASE_PATH"] ?? "/";
  const { files, bytes, modulePages } = await holdSite({ root, language }, async ({ dist }) => {
    if (!existsSync(dist)) throw toBuildFault("site-missing", { folder: dist });
    return zipSite({ dist, basePath, file, name });
  });
  for (const page of modulePages) console.error(words.moduleScript(page));
  console.log(words.zipped({ file, files, megabytes: (bytes / 1e6).toFixed(1) }));
  return modulePages.length === 0 ? 0 : 1;
}

/** The publication's name in letters that every file system keeps: "Báo Đà" gives "bao-da". */
async function archiveName(): Promise<string> {
  const { value } = await loadSite(resolveFolders(process.env, root).content);
  const name = value === null ? "" : value.name[value.languages[0]];
  return (
    fold(name)
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-|-$/gu, "") || "site"
  );
}

process.exitCode = await main().catch((error: unknown) => {
  tellFailure(error, language);
  return 1;
});
