import { existsSync } from "node:fs";
import path from "node:path";
import { pathOf } from "../domain/address.ts";
import type { Language } from "../domain/language.ts";
import type { Rule } from "../domain/problem.ts";
import type { Folders } from "./folders.ts";
import { toBase } from "./links.ts";
import { loadSite, unreadSite } from "./site.ts";

/** The address of a rule's page in the handbook. */
export type RuleAddress = (rule: Rule) => string;

/** Where the site is seen: under its own host, or without one where it stands while it is written. */
export function toSiteRoot(env: Readonly<Record<string, string | undefined>>): string {
  return new URL(toBase(env["BASE_PATH"] ?? "/"), env["SITE_URL"] ?? "http://localhost:4321/").href;
}

/** Where the handbook explains a rule, below a site's root. Null where the publication has no handbook in the language. */
export async function toRuleAddress(
  { content }: Folders,
  language: Language,
  root: string,
): Promise<RuleAddress | null> {
  if (!existsSync(path.join(content, "handbook", language))) return null;
  const hasSite = existsSync(path.join(content, "site.yaml"));
  const { languages } = (hasSite ? (await loadSite(content)).value : null) ?? unreadSite;
  return (rule) => new URL(pathOf({ kind: "handbook-rule", rule }, language, languages[0]), root).href;
}
