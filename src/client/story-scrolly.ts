import { Motion, readDeparture, type Departure } from "./motion.ts";
import { isMotionReduced } from "./reading-mode.ts";

/**
 * Improves a list of steps, each with its own figure. Where the style sheet lays the figures over one another, the one
 * whose step has reached the middle of the window is shown, and its marks come from where the last one's were.
 */
export class StoryScrolly extends HTMLElement {
  /** The one that the reader is at: it crosses the middle of the window, as that was painted last. */
  static beingRead: StoryScrolly | null = null;
  /** The room that the steps were last laid out in. */
  static #room = "";
  /** The frame that was painted in another room than the one before; what is seen in it is not where the reader is. */
  static #turnedAt = -1;
  #steps: readonly HTMLElement[] = [];
  #active = 0;
  /** Whether the page has said where it opens: there, nothing moves. */
  #isSettled = false;
  #motion: Motion | null = null;
  #observers: readonly IntersectionObserver[] = [];
  readonly #signal = new AbortController();

  connectedCallback(): void {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#start(), { once: true, signal: this.#signal.signal });
    } else {
      this.#start();
    }
  }

  disconnectedCallback(): void {
    this.#signal.abort();
    for (const observer of this.#observers) observer.disconnect();
    this.#motion?.end();
  }

  #start(): void {
    const { signal } = this.#signal;
    this.#steps = [...this.querySelectorAll<HTMLElement>(":scope > .step")];
    const passed = new Set<Element>();
    this.#observers = [
      // A step counts from the moment its top has passed the middle of the window, however fast or far the page moved.
      this.#observe(this.#steps, "9999999px 0px -50% 0px", (entries) => {
        for (const { target, isIntersecting } of entries) passed[isIntersecting ? "add" : "delete"](target);
        this.#show(Math.max(0, passed.size - 1));
        this.#isSettled = true;
      }),
      this.#observe([this], "-50% 0px -50% 0px", (entries) => {
        if (entries.at(-1)?.isIntersecting) StoryScrolly.beingRead = this;
        else if (StoryScrolly.beingRead === this) StoryScrolly.beingRead = null;
      }),
    ];
    this.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.addEventListener("focusin", (event) => this.#onFocus(event), { signal });
    this.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    addEventListener("beforeprint", () => this.#motion?.end(), { signal });
    const onResize = (): void => {
      this.#motion?.end();
      this.#isTurned();
    };
    addEventListener("resize", onResize, { signal });
    this.#listSteps();
    this.#mark();
  }

  /** Tells which of the targets are seen within a part of the window, but for frames in which the window was turned. */
  #observe(
    targets: readonly Element[],
    rootMargin: string,
    tell: (entries: readonly IntersectionObserverEntry[]) => void,
  ): IntersectionObserver {
    const begin = (): void => {
      for (const target of targets) observer.observe(target);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!this.#isTurned(entries.at(-1)?.time)) return tell(entries);
        // What is in sight once the reader is led back is told anew, changed or not.
        observer.disconnect();
        begin();
      },
      { rootMargin },
    );
    begin();
    return observer;
  }

  get #isStaged(): boolean {
    return getComputedStyle(this).getPropertyValue("--is-staged").trim() === "1";
  }

  #listSteps(): void {
    const items = this.#steps.map((step) => {
      const [item, link] = [document.createElement("li"), document.createElement("a")];
      link.href = `#${step.id}`;
      link.textContent = labelOf(step);
      item.append(link);
      return item;
    });
    this.querySelector("[data-steps]")?.replaceChildren(...items);
  }

  #show(index: number): void {
    const next = this.#steps[index];
    const last = this.#steps[this.#active];
    if (!next || !last || index === this.#active) return;
    const departure = this.#depart(last);
    this.#active = index;
    this.#mark();
    this.#moveFocus(last, next);
    const picture = visiblePicture(next);
    if (departure && picture && this.#isSettled && !isMotionReduced()) {
      this.#motion = new Motion(picture, chartOf(next), departure);
    }
  }

  /** Notes where the marks are, in mid-flight or at rest, and puts them right. */
  #depart(step: HTMLElement): Departure | null {
    const picture = visiblePicture(step);
    const marks = this.#motion?.picture === picture ? this.#motion?.marks : undefined;
    const departure = picture && this.#isStaged ? readDeparture(picture, chartOf(step), marks) : null;
    this.#motion?.end();
    this.#motion = null;
    return departure;
  }

  #mark(): void {
    for (const [index, step] of this.#steps.entries()) step.toggleAttribute("data-active", index === this.#active);
    this.toggleAttribute("data-started", true);
    // What a finger can move, the keyboard can too.
    for (const tall of this.querySelectorAll<HTMLElement>("[data-tall]"))
      tall.tabIndex = tall.scrollHeight > tall.clientHeight ? 0 : -1;
    const position = this.querySelector("[data-position]");
    // The number and what it is out of are one text, so that a second digit moves nothing.
    if (position) position.textContent = (position.textContent ?? "").replace(/\d+/u, String(this.#active + 1));
    for (const [index, link] of this.querySelectorAll("[data-steps] a").entries()) {
      if (index === this.#active) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    for (const button of this.querySelectorAll("[data-move]")) {
      const isEnd = !this.#steps[this.#active + Number(button.getAttribute("data-move"))];
      button.setAttribute("aria-disabled", String(isEnd));
    }
  }

  #onClick(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    const move = target?.closest("[data-move]")?.getAttribute("data-move");
    if (move) this.#stepBy(Number(move));
    if (target?.closest("[data-steps] a")) target.closest("details")?.removeAttribute("open");
  }

  #stepBy(move: number): void {
    const step = this.#steps[this.#active + move];
    if (!step) return;
    step.scrollIntoView();
    this.#show(this.#active + move);
    history.replaceState(history.state, "", `#${step.id}`);
    const said = this.querySelector("[role=status]");
    const position = this.querySelector("[data-position]")?.parentElement?.textContent ?? "";
    const picture = step.querySelector(".chart-pictures")?.getAttribute("aria-label") ?? "";
    if (said) said.textContent = `${position}. ${labelOf(step)}. ${picture}`;
  }

  /** The list of steps closes by Escape, and its button has the focus again. */
  #onKey({ key, target }: KeyboardEvent): void {
    const list = target instanceof Element ? target.closest(".stepper details[open]") : null;
    if (key !== "Escape" || !list) return;
    list.removeAttribute("open");
    list.querySelector("summary")?.focus();
  }

  /** What the reader reaches by keyboard is shown. */
  #onFocus({ target }: Event): void {
    const step = target instanceof Element ? target.closest<HTMLElement>(".step") : null;
    const index = step ? this.#steps.indexOf(step) : -1;
    if (step === null || index < 0 || index === this.#active || !this.#isStaged) return;
    if (!(target instanceof Element) || !target.closest(".step-figure")) return;
    step.scrollIntoView();
    this.#show(index);
  }

  /** A control of a figure that goes out of sight hands its focus to the same one of the next. */
  #moveFocus(last: HTMLElement, next: HTMLElement): void {
    const focused = document.activeElement;
    const [from, to] = [last, next].map((step) => [
      ...step.querySelectorAll<HTMLElement>(".step-figure :is(a, summary)"),
    ]);
    const index = from?.findIndex((control) => control === focused) ?? -1;
    if (index >= 0 && this.#isStaged) (to?.[index] ?? to?.[0])?.focus({ preventScroll: true });
  }

  /** The reader chose another reading: the page is laid out anew, and no window was turned. */
  static forgetRoom(): void {
    StoryScrolly.#room = "";
  }

  /** After the page was laid out anew: back to the step that was being read. */
  resume(): void {
    const step = this.#steps[this.#active];
    if (!step) return;
    this.#motion?.end();
    this.leadBack();
    step.tabIndex = -1;
    step.focus({ preventScroll: true });
  }

  /** To the step that is shown. */
  leadBack(): void {
    this.#steps[this.#active]?.scrollIntoView();
  }

  /**
   * A window of another size lays the text out anew: the reader is led back to the step that was being read. Whoever sees
   * it first does so, the window's own event or an observer: a page can be painted before it is told of its size. Says
   * whether a frame is one that was painted before.
   */
  #isTurned(frame = -1): boolean {
    // What the layout depends on: a phone's bars come and go without a change of it.
    const step = document.querySelector("story-scrolly > .step");
    const room = `${document.documentElement.clientWidth} ${step ? getComputedStyle(step).minBlockSize : ""}`;
    if (StoryScrolly.#room && room !== StoryScrolly.#room) {
      StoryScrolly.#turnedAt = frame;
      StoryScrolly.beingRead?.leadBack();
    }
    StoryScrolly.#room = room;
    return frame >= 0 && frame === StoryScrolly.#turnedAt;
  }
}

/** Of the drawings for several widths, the one that the style sheet shows. */
function visiblePicture(step: Element): SVGElement | null {
  const pictures = step.querySelectorAll<SVGElement>(".step-figure .chart-picture");
  return [...pictures].find((picture) => picture.getClientRects().length > 0) ?? null;
}

/** A step's heading without its number. */
function labelOf(step: Element): string {
  const number = step.querySelector(".step-number")?.textContent ?? "";
  return (step.querySelector(".step-heading")?.textContent ?? "").trim().slice(number.trim().length).trim();
}

function chartOf(step: Element): string {
  return step.querySelector("[data-chart]")?.getAttribute("data-chart") ?? "";
}
