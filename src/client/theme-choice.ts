/** Light or dark as the reader chose, or as their system has it. */
export type Theme = "auto" | "light" | "dark";

// The name under which `theme-start.ts` finds it.
const storageKey = "theme";

export function toTheme(text: string | null | undefined): Theme {
  return text === "light" || text === "dark" ? text : "auto";
}

/** "auto" where nothing was chosen or the browser keeps nothing. */
export function keptTheme(): Theme {
  try {
    return toTheme(localStorage.getItem(storageKey));
  } catch {
    return "auto";
  }
}

/** Switches, and keeps the choice where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "auto") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Private windows refuse; the choice then holds for this page.
  }
}
