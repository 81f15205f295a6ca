import type { Page } from "playwright-core";

/** Where a step's figure stands by its words. */
export type FigurePlace = "under its words" | "beside its words" | "elsewhere";

/** The place of each step's figure, in the order of the steps. */
export function findFigurePlaces(page: Page): Promise<readonly FigurePlace[]> {
  return page.locator(".step").evaluateAll((steps) =>
    steps.map((step) => {
      const words = step.querySelector(".step-text")?.getBoundingClientRect() ?? new DOMRect();
      const figure = step.querySelector(".step-view")?.getBoundingClientRect() ?? new DOMRect();
      if (words.height > 0 && words.bottom <= figure.top) return "under its words";
      return words.top === figure.top && words.right < figure.left ? "beside its words" : "elsewhere";
    }),
  );
}
