import { movingAttributes } from "./tween.ts";

/** What a picture is made of: each drawn element under a name that the next state's picture knows it by. */
export type Marks = ReadonlyMap<string, SVGElement>;

/**
 * Marks with a key are known by it; everything else by what it looks like, so that an axis that stays is left alone.
 * Several of one name are counted through.
 */
export function readMarks(picture: SVGElement): Marks {
  const marks = new Map<string, SVGElement>();
  const counts = new Map<string, number>();
  for (const element of picture.querySelectorAll<SVGElement>("*")) {
    if (!isDrawn(element)) continue;
    const key = element.closest("[data-key]")?.getAttribute("data-key");
    const name = key ? `${key} ${element.tagName}` : element.outerHTML;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    marks.set(`${name} ${count}`, element);
  }
  return marks;
}

const containers = "g, a, defs, defs *, title, desc, text *, clipPath *, style";

function isDrawn(element: SVGElement): boolean {
  return !element.matches(containers);
}

export type Attributes = ReadonlyMap<string, string>;

/** Where a mark is at this moment. */
export function readPlace(mark: SVGElement): Attributes {
  const place = new Map<string, string>();
  for (const name of movingAttributes) {
    const value = mark.getAttribute(name);
    if (value !== null) place.set(name, value);
  }
  return place;
}
