declare module "subset-font" {
  interface Options {
    targetFormat: "sfnt" | "woff2";
    keepFeatures?: readonly string[];
    variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  }
  /** Gives the font cut to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}

declare module "fontverter" {
  export function convert(font: Buffer, format: "woff2"): Promise<Buffer>;
}
