import { join, tag, type Html } from "../charts/markup.ts";
import { chartPagePath, elementPath, embedPath, picturePath } from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import type { ChartView } from "../domain/story.ts";
import type { CodeKind } from "../words/embed-codes.ts";
import { embedWords } from "../words/embed.ts";
import { awayOf, hrefOf, inLanguage, type Addresses } from "./addresses.ts";
import { toHeldSpace } from "./held-space.ts";
import { listenerScript } from "./listener.ts";
import { frameWidths, type PageHeights } from "./page-height.ts";

/** A piece of code, or words, to copy into another page. */
export interface EmbedCode {
  kind: CodeKind;
  code: string;
}

export interface CodeOptions {
  addresses: Addresses;
  language: Language;
  view: ChartView;
  /** Null: the live version. */
  pin: string | null;
  title: string;
  /** The picture in words. */
  alternative: string;
  /** "Nguồn: …", as the figure has it; "" where there is none. */
  source: string;
  heights: PageHeights;
  picture: { widthPx: number; heightPx: number };
  /** Whether the picture exists as PNG, or only as SVG. */
  isPng: boolean;
}

/** Every way to take a chart along, from the one that keeps most to the one that any system accepts. */
export function toEmbedCodes(options: CodeOptions): readonly EmbedCode[] {
  const held = toHeldSpace(options.heights);
  return [
    { kind: "link", code: embedAddress(options) },
    { kind: "listened-frame", code: listenedFrame(options, held) },
    { kind: "frame", code: renderFrame(options, held).html },
    { kind: "element", code: renderElement(options, held).html },
    { kind: "picture", code: renderPicture(options).html },
    { kind: "text", code: toText(options) },
  ];
}

function embedAddress({ addresses, language, view, pin }: CodeOptions): string {
  return awayOf(embedPath({ ...view, pin }, inLanguage(language, addresses)), addresses);
}

function pageAddress({ addresses, language, view }: CodeOptions): string {
  return awayOf(chartPagePath(view.chart, inLanguage(language, addresses)), addresses);
}

function listenedFrame(options: CodeOptions, held: string): string {
  return `${renderFrame(options, held).html}<script>${listenerScript}</script>`;
}

// What the page around may ask of all its frames, made for films and maps, would clip or cover a chart.
const plain = "display:block;position:static;max-height:none;padding:0;border:0";

/** The frame in a box that measures widths for it. Its id is the one by which Datawrapper's first listener finds it. */
function renderFrame(options: CodeOptions, held: string): Html {
  const { addresses, language, view, pin, title, heights } = options;
  const path = hrefOf(embedPath({ ...view, pin }, inLanguage(language, addresses)), addresses);
  const frame = tag("iframe", {
    "data-chart": view.chart,
    id: `datawrapper-chart-${path}`,
    title,
    src: embedAddress(options),
    width: "100%",
    height: highest(heights),
    style: `${plain};width:100%;height:${held}`,
    loading: "lazy",
    frameborder: 0,
  });
  return tag("div", { style: "container-type:inline-size" }, frame);
}

// Where a style is cut, the plain number must do for the narrowest phone in use.
function highest(heights: PageHeights): number {
  let most = 0;
  for (let width = 320; width <= frameWidths.to; width += 20) most = Math.max(most, heights.at(width));
  return most;
}

function renderElement(options: CodeOptions, held: string): Html {
  const { addresses } = options;
  // A picture higher than the frame would make the page jump when the frame takes its place: it fits into the box.
  const link = "display:block;height:100%";
  const image = "max-width:100%;max-height:100%;width:auto;height:auto";
  const picture = renderLinkedImage(options, { link, image });
  const inner = tag("div", { style: `position:relative;height:${held}` }, picture);
  return join([
    tag(
      "embedded-chart",
      { src: embedAddress(options), style: "display:block;container-type:inline-size", title: options.title },
      inner,
    ),
    tag("script", { src: awayOf(elementPath, addresses), async: true }),
  ]);
}

function renderPicture(options: CodeOptions): Html {
  const { title, source, language, addresses } = options;
  const words = embedWords[language];
  const credit = words.credit(addresses.site.name[language], addresses.site.licence.name);
  return tag(
    "figure",
    // Browsers indent figures on both sides, and half of a phone's width would go.
    { style: "margin:0" },
    renderLinkedImage(options),
    tag(
      "figcaption",
      {},
      `${title}. ${source === "" ? "" : `${source}. `}`,
      tag("a", { href: pageAddress(options) }, credit),
    ),
  );
}

interface ImageStyle {
  link: string | null;
  image: string;
}

const fluid: ImageStyle = { link: null, image: "max-width:100%;height:auto" };

function renderLinkedImage(options: CodeOptions, style: ImageStyle = fluid): Html {
  const { addresses, language, view, alternative, picture, isPng } = options;
  const at = (format: "svg" | "png" | "@2x.png"): string =>
    awayOf(picturePath(view, format, inLanguage(language, addresses)), addresses);
  const sources = isPng ? { src: at("png"), srcset: `${at("png")} 1x, ${at("@2x.png")} 2x` } : { src: at("svg") };
  const image = tag("img", {
    ...sources,
    alt: alternative,
    width: picture.widthPx,
    height: picture.heightPx,
    style: style.image,
    loading: "lazy",
  });
  return tag("a", { href: pageAddress(options), style: style.link }, { html: image.html.replace("</img>", "") });
}

function toText(options: CodeOptions): string {
  const { title, alternative, source, language, addresses } = options;
  const credit = embedWords[language].credit(addresses.site.name[language], addresses.site.licence.name);
  return [title, alternative, source, `${credit}: ${pageAddress(options)}`].filter((line) => line !== "").join("\n");
}
