/** The light colours of the pages, for pictures that stand alone and cannot ask a page. */
export const lightColours: Readonly<Record<string, string>> = {
  "--paper": "#faf7f0",
  "--ink": "#211d18",
  "--ink-2": "#5e5a54",
  "--rule": "#d3cfc8",
  "--subject": "#a8201a",
  "--outside": "#1f5f7a",
  "--context": "#8f8678",
};

export const systemFonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif';

/** A drawing with its colours written out. */
export function resolveColours(markup: string, colours: Readonly<Record<string, string>> = lightColours): string {
  return markup.replace(/var\((--[a-z0-9-]+)\)/gu, (all, name: string) => {
    const colour = colours[name];
    if (colour === undefined) throw new RangeError(`colour without a value: ${all}`);
    return colour;
  });
}
