import { readMarks, readPlace, type Attributes, type Marks } from "./marks.ts";
import { ease, movingAttributes, progress, toTween } from "./tween.ts";

const durationMs = 400;

/** What an attribute means where it is not written. */
const defaults: ReadonlyMap<string, string> = new Map([
  ["opacity", "1"],
  ["fill-opacity", "1"],
  ["stroke-opacity", "1"],
]);

/** Where every mark of a picture was when it was left. */
export interface Departure {
  /** Of which chart. */
  chart: string;
  picture: SVGElement;
  marks: Marks;
  places: ReadonlyMap<string, Attributes>;
}

/** `marks` are the picture's as they are named at rest. */
export function readDeparture(picture: SVGElement, chart: string, marks = readMarks(picture)): Departure {
  return { chart, picture, marks, places: new Map([...marks].map(([name, mark]) => [name, readPlace(mark)])) };
}

/**
 * Moves a picture's marks from where they were in another one to where they belong. Whenever it ends, by itself or
 * early, every attribute is exactly what it was before.
 */
export class Motion {
  readonly picture: SVGElement;
  readonly marks: Marks;
  readonly #own: [SVGElement, string, string | null][] = [];
  readonly #frames: ((t: number) => void)[] = [];
  #leaving: SVGElement | null = null;
  #frame = 0;

  constructor(picture: SVGElement, chart: string, from: Departure) {
    this.picture = picture;
    this.marks = readMarks(picture);
    for (const [name, mark] of this.marks) {
      const place = from.places.get(name);
      if (place) this.#move(mark, place);
      else this.#enter(mark);
    }
    if (chart === from.chart) this.#addLeaving(from);
    const began = performance.now();
    const draw = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - began) / durationMs));
      for (const frame of this.#frames) frame(t);
      if (t < 1) this.#frame = requestAnimationFrame(draw);
      else this.end();
    };
    for (const frame of this.#frames) frame(0);
    this.#frame = requestAnimationFrame(draw);
  }

  /** Puts everything where it belongs, now. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#leaving?.remove();
    this.#leaving = null;
    for (const [mark, name, value] of this.#own.splice(0)) {
      if (value === null) mark.removeAttribute(name);
      else mark.setAttribute(name, value);
    }
    this.#frames.length = 0;
  }

  #move(mark: SVGElement, from: Attributes): void {
    for (const name of movingAttributes) {
      const own = mark.getAttribute(name);
      const start = from.get(name) ?? defaults.get(name);
      const to = own ?? defaults.get(name);
      const tween = start === undefined || to === undefined || start === to ? null : toTween(start, to);
      if (tween === null) continue;
      this.#own.push([mark, name, own]);
      this.#frames.push((t) => mark.setAttribute(name, tween(ease(t))));
    }
  }

  #enter(mark: SVGElement): void {
    const own = mark.getAttribute("opacity");
    const opacity = own === null ? 1 : Number(own);
    this.#own.push([mark, "opacity", own]);
    this.#frames.push((t) => mark.setAttribute("opacity", String(opacity * progress(t, 0.5, 1))));
  }

  /** What the new picture does not have is drawn once more behind it and fades. */
  #addLeaving({ marks: before, picture }: Departure): void {
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    for (const [name, mark] of before) if (!this.marks.has(name)) group.append(copyWithin(mark, picture));
    if (!group.hasChildNodes()) return;
    this.#leaving = group;
    this.picture.prepend(group);
    this.#frames.push((t) => group.setAttribute("opacity", String(1 - progress(t, 0, 0.4))));
  }
}

/** A copy of a mark within copies of the groups that it inherits from. */
function copyWithin(mark: Element, picture: Element): Node {
  let copy = mark.cloneNode(true);
  for (let group = mark.parentElement; group && group !== picture; group = group.parentElement) {
    const shell = group.cloneNode(false);
    shell.appendChild(copy);
    copy = shell;
  }
  return copy;
}
