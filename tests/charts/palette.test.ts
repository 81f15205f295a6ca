import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lightColours, resolveColours } from "../../src/charts/palette.ts";

const tokens = readFileSync(path.join(import.meta.dirname, "../../src/styles/tokens.css"), "utf8");

/** WCAG 2.2, relative luminance. */
function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("the colours of a picture that stands alone", () => {
  it.each(["--paper", "--ink", "--subject", "--outside"])("has the pages' light %s", (name) => {
    expect(tokens).toContain(`${name}: ${lightColours[name] ?? "missing"};`);
  });

  it.each(["--ink", "--ink-2", "--subject", "--outside"])("can be read as text in %s", (name) => {
    expect(contrast(lightColours[name] ?? "", lightColours["--paper"] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("shows marks of the context at three to one", () => {
    expect(contrast(lightColours["--context"] ?? "", lightColours["--paper"] ?? "")).toBeGreaterThanOrEqual(3);
  });

  it("writes colours out, and knows no others", () => {
    expect(resolveColours('fill="var(--ink)"')).toBe('fill="#211d18"');
    expect(() => resolveColours('fill="var(--gold)"')).toThrow("colour without a value: var(--gold)");
  });
});
