import { createHash } from "node:crypto";
import type { Colours, Site } from "../domain/site.ts";

const names = ["paper", "ink", "subject", "outside", "context"] as const satisfies readonly (keyof Colours)[];

function declare(colours: Colours): string {
  return names.map((name) => `--${name}:${colours[name]}`).join(";");
}

/** A style sheet that puts a publication's colours in the place of the engine's: a file, as the policy wants it. */
export function toColourStyle({ light, dark }: NonNullable<Site["colours"]>): string {
  return [
    `:root{${declare(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${declare(dark)}}}`,
    `@media screen{:root[data-theme="dark"]{${declare(dark)}}}`,
    "@media print{:root{--paper:#fff;--ink:#000}}\n",
  ].join("\n");
}

/** The style sheet's name changes with its text; null where the publication has the engine's colours. */
export function loadColourSheet({ colours }: Site): { name: string; text: string } | null {
  if (colours === null) return null;
  const text = toColourStyle(colours);
  return { name: `colours.${createHash("sha256").update(text).digest("hex").slice(0, 10)}`, text };
}
