import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pLimit from "p-limit";
import type { AstroIntegration } from "astro";
import { glob } from "tinyglobby";
import { parsePage } from "./site-checks/page.ts";

/** More would fill the memory with pages. */
const pagesAtOnce = 16;

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
        const prune = toPruner();
        const inTurn = pLimit(pagesAtOnce);
        await Promise.all(pages.map((page) => inTurn(() => pruneFile(path.join(folder, page), prune))));
      },
    },
  };
}

async function pruneFile(file: string, prune: (html: string) => string): Promise<void> {
  const html = await readFile(file, "utf8");
  const pruned = prune(html);
  if (pruned !== html) await writeFile(file, pruned);
}

/** What a page's policy depends on, as it stands in the text: the policy, and whatever looks like code. */
const code =
  /<meta http-equiv="content-security-policy"[^>]*>|<(script|style)\b(?![^>]*\btype="application\/)[^]*?<\/\1>/giu;

/** Prunes one page after another. Those that share their policy and all their code are read once for them all. */
export function toPruner(): (html: string) => string {
  const known = new Map<string, Policies | null>();
  return (html) => {
    const key = (html.match(code) ?? []).join("\n");
    const policies = known.get(key) ?? readPolicies(html);
    known.set(key, policies);
    return policies === null ? html : html.replace(policies.written, () => policies.pruned);
  };
}

interface Policies {
  written: string;
  /** With the hashes of the page's own inline scripts and styles, and no other. */
  pruned: string;
}

function readPolicies(html: string): Policies | null {
  const { policy: written, inline } = parsePage("", html);
  if (written === null) return null;
  const own = new Set(
    inline.map((one) => `'sha256-${createHash("sha256").update(one.code, "utf8").digest("base64")}'`),
  );
  const pruned = written.replace(/ '(sha256-[^']+)'/gu, (hash, name: string) => (own.has(`'${name}'`) ? hash : ""));
  return { written, pruned };
}
