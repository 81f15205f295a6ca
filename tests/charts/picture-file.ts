import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolveColours, systemFonts } from "../../src/charts/palette.ts";

/** Whether a picture is what its file holds; where it is not, the new one stands beside it for a person to open. */
export function isAsItWas(file: string, svg: string): boolean {
  const changed = file.replace(/\.svg$/u, ".new.svg");
  const fonts = systemFonts.replaceAll('"', "'");
  const drawn = `${resolveColours(svg).replace('class="chart-picture"', `font-family="${fonts}"`)}\n`;
  const isSame = existsSync(file) && readFileSync(file, "utf8") === drawn;
  if (isSame) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  return isSame;
}

export function howToAccept(file: string): string {
  return `open ${file} beside its .new.svg; where the new one is right, let it take the old one's place`;
}
