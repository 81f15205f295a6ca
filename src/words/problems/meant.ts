import type { Language } from "../../domain/language.ts";

/** "Có phải «x»?" where a name is near, else what to do without one. */
export function meant(suggestion: string | null, language: Language, otherwise: string): string {
  if (suggestion === null) return otherwise;
  return language === "vi" ? `Có phải «${suggestion}»?` : `Did you mean “${suggestion}”?`;
}

/** "«a», «b»"; what to say where the list is empty. */
export function listed(items: readonly string[], language: Language, none: string): string {
  if (items.length === 0) return none;
  return items.map((item) => (language === "vi" ? `«${item}»` : `“${item}”`)).join(", ");
}
