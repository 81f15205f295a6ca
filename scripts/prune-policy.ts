import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { glob } from "tinyglobby";
import { parsePage } from "./site-checks/page.ts";

/**
 * Takes out of each page's policy the hashes that nothing on the page has: Astro allows its own loaders everywhere, and a
 * hash does not compress. A policy that is shorter allows less.
 */
export function prunePolicies(): AstroIntegration {
  return {
    name: "prune-policies",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = await glob("**/*.html", { cwd: folder });
        await Promise.all(pages.map((page) => pruneFile(path.join(folder, page))));
      },
    },
  };
}

async function pruneFile(file: string): Promise<void> {
  const html = await readFile(file, "utf8");
  const pruned = prunePolicy(html);
  if (pruned !== html) await writeFile(file, pruned);
}

/** A page whose policy holds the hashes of its own inline scripts and styles, and no other. */
export function prunePolicy(html: string): string {
  const { policy, inline } = parsePage("", html);
  if (policy === null) return html;
  const own = new Set(
    inline.map(({ code }) => `'sha256-${createHash("sha256").update(code, "utf8").digest("base64")}'`),
  );
  return html.replace(
    policy,
    policy.replace(/ '(sha256-[^']+)'/gu, (hash, name: string) => (own.has(`'${name}'`) ? hash : "")),
  );
}
