import { existsSync } from "node:fs";
import path from "node:path";
import { pathOf } from "../domain/address.ts";
import type { Language } from "../domain/language.ts";
import type { Rule } from "../domain/problem.ts";
import type { Folders } from "./folders.ts";
import { loadSite, unreadSite } from "./site.ts";

/**
 * Where the handbook explains a rule: its page's path below the site's root. Null where the publication has no handbook
 * in the language.
 */
export async function toRulePath({ content }: Folders, language: Language): Promise<((rule: Rule) => string) | null> {
  if (!existsSync(path.join(content, "handbook", language))) return null;
  const hasSite = existsSync(path.join(content, "site.yaml"));
  const { languages } = (hasSite ? (await loadSite(content)).value : null) ?? unreadSite;
  return (rule) => pathOf({ kind: "handbook-rule", rule }, language, languages[0]);
}
