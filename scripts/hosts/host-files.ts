import { existsSync } from "node:fs";
import { readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { languages } from "../../src/domain/language.ts";
import { toBase } from "../../src/load/links.ts";

/** Puts into a site what static hosts look for in it, right for the folder it will be served from. */
export async function writeHostFiles(folder: string, basePath: string): Promise<void> {
  const base = toBase(basePath);
  for (const language of languages) await moveNotFound(path.join(folder, language));
  await writeFile(path.join(folder, ".nojekyll"), "");
  await writeFile(path.join(folder, "_headers"), toHeaders(await listPlaces(folder), base));
  if (base !== "/") await writeFile(path.join(folder, "_redirects"), `${base}* /:splat 200\n`);
}

/** Hosts look for `en/404.html`, where pages are made as folders. */
async function moveNotFound(languageFolder: string): Promise<void> {
  const made = path.join(languageFolder, "404", "index.html");
  if (!existsSync(made)) return;
  await rename(made, path.join(languageFolder, "404.html"));
  await rm(path.dirname(made), { recursive: true });
}

/** Every place that holds pages, as a pattern below the site's root: "", "404.html", "bai-bao/*", "en/articles/*". */
async function listPlaces(folder: string): Promise<readonly string[]> {
  const inFolder = async (prefix: string): Promise<readonly string[]> => {
    const entries = await readdir(path.join(folder, prefix), { withFileTypes: true });
    const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".html")).map(({ name }) => name);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const whole = folders.filter((name) => !isLanguageFolder(prefix, name)).map((name) => `${name}/*`);
    return [...(pages.includes("index.html") ? [""] : []), ...pages, ...whole].map((name) => prefix + name).sort();
  };
  const own = languages.filter((language) => existsSync(path.join(folder, language)));
  return (await Promise.all(["", ...own.map((language) => `${language}/`)].map(inFolder))).flat();
}

function isLanguageFolder(prefix: string, name: string): boolean {
  return prefix === "" && languages.some((language) => language === name);
}

const isFramed = (place: string): boolean => /^(?:[a-z]{2}\/)?embed\//u.test(place);
/** Folders whose files change their name when they change. */
const hashed = ["_astro", "scripts", "styles", "pictures"] as const;
const isHashed = (place: string): boolean => hashed.some((folder) => place === `${folder}/*`);

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. Both join the values of every rule that fits, and two
 * policies both count: so no rule for pages may reach the embeds, and each place with pages has a rule of its own.
 */
export function toHeaders(places: readonly string[], base: string): string {
  const rules = [
    rule(`${base}*`, "X-Content-Type-Options: nosniff", "Referrer-Policy: strict-origin-when-cross-origin"),
    ...places
      .filter((place) => !isFramed(place))
      .map((place) =>
        isHashed(place)
          ? rule(base + place, "Cache-Control: public, max-age=31536000, immutable")
          : rule(base + place, "Content-Security-Policy: frame-ancestors 'none'"),
      ),
  ];
  return rules.join("\n");
}

function rule(pattern: string, ...headers: readonly string[]): string {
  return `${[pattern, ...headers.map((header) => `  ${header}`)].join("\n")}\n`;
}
