import { strToU8, zipSync, type Zippable } from "fflate";
import type { Language } from "../src/domain/language.ts";
import type { Addresses } from "../src/embeds/addresses.ts";
import { toKitText, withLinksFrom } from "../src/embeds/kit.ts";
import type { StandalonePicture } from "../src/embeds/standalone-svg.ts";

interface KitParts {
  addresses: Addresses;
  language: Language;
  chart: string;
  title: string;
  /** The embed page. */
  page: string;
  picture: StandalonePicture;
  /** The picture as PNG, at so many pixels for each of its own. */
  png: (scale: number) => Promise<Uint8Array>;
  csv: string;
}

// The same parts give the same bytes, on every day.
const when = new Date(1980, 0, 1);

/** What is packed already gets no smaller. */
const asIs = { level: 0 } as const;

/** A chart for newsrooms that host it themselves, in one archive. */
export async function zipKit({ page, png, csv, ...parts }: KitParts): Promise<Uint8Array> {
  const { addresses, chart, picture } = parts;
  const files: Zippable = {
    "index.html": strToU8(withLinksFrom(page, addresses.siteUrl)),
    [`${chart}.svg`]: strToU8(picture.svg),
    [`${chart}.png`]: [await png(1), asIs],
    [`${chart}@2x.png`]: [await png(2), asIs],
    [`${chart}.csv`]: strToU8(csv),
  };
  const { alternative, source } = picture;
  const text = toKitText({ ...parts, alternative, source, files: Object.keys(files) });
  const all: Zippable = { "README.txt": strToU8(text), ...files };
  return zipSync(all, { mtime: when, level: 9 });
}
