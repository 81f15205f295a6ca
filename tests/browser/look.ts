import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import type { PageKind } from "./page-kinds.ts";
import type { View } from "./visit.ts";

interface Look {
  language: string;
  headings: number;
  words: number;
  overflowPx: number;
  /** Of 1: how light the letters and what they stand on are; null where the ground is somebody else's. */
  ink: number | null;
  paper: number | null;
  brokenImages: readonly string[];
  brokenFonts: readonly string[];
  isThemeOffered: boolean;
  /** How a story with steps is read; null on other pages. */
  reading: "steps" | "article" | null;
  hiddenFigures: number;
}

/** The page as it stands, all movement ended. In one piece: where pages may not run scripts, nothing can be waited for. */
function look(page: Page): Promise<Look> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
    const root = document.documentElement;
    // A colour may be written in any of the ways that CSS has: what is painted with it tells.
    const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const lightnessOf = (element: Element, property: "color" | "backgroundColor"): number | null => {
      paint?.clearRect(0, 0, 1, 1);
      Object.assign(paint ?? {}, { fillStyle: getComputedStyle(element)[property] });
      paint?.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = paint?.getImageData(0, 0, 1, 1).data ?? [];
      return alpha === 0 ? null : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const scrolly = document.querySelector("story-scrolly");
    const isStaged = scrolly !== null && getComputedStyle(scrolly).getPropertyValue("--is-staged").trim() === "1";
    return {
      language: root.lang,
      headings: [...document.querySelectorAll("h1")].filter(isSeen).length,
      words: (document.querySelector("main") ?? document.body).innerText.split(/\s+/u).length,
      overflowPx: root.scrollWidth - root.clientWidth,
      ink: lightnessOf(document.querySelector("h1") ?? root, "color"),
      paper: lightnessOf(document.body, "backgroundColor") ?? lightnessOf(root, "backgroundColor"),
      brokenImages: [...document.images].filter((one) => one.complete && one.naturalWidth === 0).map(({ src }) => src),
      brokenFonts: [...document.fonts]
        // A stand-in is a font of the reader's machine, which may lack it.
        .filter(({ status, family }) => status === "error" && !family.includes("Fallback"))
        .map(({ family }) => family),
      isThemeOffered: [...document.querySelectorAll("theme-switch")].some(isSeen),
      reading: scrolly === null ? null : isStaged ? ("steps" as const) : ("article" as const),
      hiddenFigures: [...document.querySelectorAll("figure")].filter((figure) => !isSeen(figure)).length,
    };
  });
}

/** Whether a story is read step by step: elsewhere every figure stands in its place. */
const isStepped = ({ javaScript, reducedMotion }: View): boolean => javaScript && reducedMotion === "no-preference";

export async function findLookFaults(page: Page, kind: PageKind, view: View): Promise<readonly string[]> {
  const seen = await look(page);
  const isDark = view.colorScheme === "dark";
  const reading = isStepped(view) ? "steps" : "article";
  const told: readonly (readonly [boolean, string])[] = [
    [seen.language !== kind.language, `says that it is in ${seen.language}`],
    [seen.headings !== 1, `has so many first headings: ${seen.headings}`],
    [seen.words < 5, `has so few words: ${seen.words}`],
    [seen.overflowPx > 0, `is ${seen.overflowPx} px too wide`],
    [seen.ink === null || isDark !== seen.ink > 0.5, `has letters of lightness ${String(seen.ink)}`],
    [seen.paper !== null && isDark !== seen.paper < 0.5, `has paper of lightness ${String(seen.paper)}`],
    [seen.isThemeOffered !== (view.javaScript && !kind.isFramed), "offers a theme where none can be chosen, or none"],
    [seen.reading !== null && seen.reading !== reading, `is read as ${String(seen.reading)}`],
    [!isStepped(view) && seen.hiddenFigures > 0, `hides ${seen.hiddenFigures} figures`],
  ];
  return [
    ...told.filter(([isWrong]) => isWrong).map(([, what]) => what),
    ...seen.brokenImages.map((src) => `has a broken picture ${src}`),
    ...seen.brokenFonts.map((family) => `has a broken font ${family}`),
  ];
}

const gaps = /[\s\u00AD-]+/gu;
// Lines may be broken anywhere on paper and a hyphen put there, and a font sets «ỉ» as a dotless i with its hook.
const squeeze = (text: string): string => text.replace(gaps, "").replaceAll("ı", "i").normalize("NFC");

/** What is wrong with the page as it is printed: its letters are dark, and every word that it has for print is there. */
export async function findPrintFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print" });
  const { ink, headings, hiddenFigures } = await look(page);
  const shown = await page.evaluate(() => {
    // Words that are there for the ear alone take no place on paper.
    const heard = [...document.querySelectorAll<HTMLElement>(".visually-hidden")];
    for (const element of heard) element.hidden = true;
    const text = document.body.innerText;
    for (const element of heard) element.hidden = false;
    return text;
  });
  await page.emulateMedia({ media: null });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), { mergePages: true });
  const printed = squeeze(text);
  const words = new Set(shown.split(gaps).map((word) => word.normalize("NFC")));
  const missing = [...words].filter((word) => !printed.includes(word));
  return [
    ...(headings === 1 ? [] : [`prints so many first headings: ${headings}`]),
    ...(ink === null || ink > 0.5 ? [`prints letters of lightness ${String(ink)}`] : []),
    ...(hiddenFigures === 0 ? [] : [`prints without ${hiddenFigures} figures`]),
    ...(missing.length === 0 ? [] : [`does not print of ${words.size} words: ${missing.join(" ")}`]),
  ];
}
