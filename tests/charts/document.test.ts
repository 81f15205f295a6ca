import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { escapeMarkup, roundCoordinates, serialiseSvg } from "../../src/charts/document/serialise.ts";
import { draw } from "../../src/charts/draw.ts";
import { svg } from "../../src/charts/svg.ts";
import { exampleNames, loadExample } from "./example.ts";

const document = toDocument();

describe("the drawing document", () => {
  it.each(exampleNames)("draws %s as a browser's document would", (name) => {
    const { chart, data, units, provinces } = loadExample(name);
    const browser = new JSDOM("").window.document;
    for (const { id } of chart.states) {
      const options = { language: "vi", units, provinces, widthPx: 560 } as const;
      const ours = draw(chart, id, data, { ...options, document }).svg;
      expect(ours).toBe(draw(chart, id, data, { ...options, document: browser }).svg);
    }
  });

  it("moves a child that is appended twice", () => {
    const [a, b, child] = [svg(document, "g"), svg(document, "g"), svg(document, "rect")];
    a.appendChild(child);
    b.appendChild(child);
    expect([a.childNodes.length, b.childNodes.length, child.parentNode === b]).toEqual([0, 1, true]);
  });

  it("puts a child before another", () => {
    const [first, second] = [svg(document, "rect"), svg(document, "path")];
    const parent = svg(document, "g", {}, second);
    parent.insertBefore(first, second);
    expect(parent.querySelector("path") === second && parent.firstChild === first).toBe(true);
    expect(first.nextSibling === second).toBe(true);
  });
});

describe("writing a drawing as text", () => {
  it.each([
    ["<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"],
    ["]]>", "]]&gt;"],
    ["a\u0000b\u0007c", "abc"],
    ["Đã có ự", "Đã có ự"],
  ])("escapes %j", (text, escaped) => {
    expect(escapeMarkup(text)).toBe(escaped);
  });

  it.each([
    ["M1.2345 -0.04L10.05 3", "M1.2 0L10.1 3"],
    ["translate(0.5,12.999)", "translate(0.5,13)"],
    ["1e-7", "0"],
    ["12", "12"],
  ])("rounds %s to %s", (text, rounded) => {
    expect(roundCoordinates(text)).toBe(rounded);
  });

  it("leaves out what a page may not hold", () => {
    const drawing = svg(
      document,
      "svg",
      { "aria-label": "kept" },
      svg(document, "style", {}, "a{}"),
      svg(document, "script", {}, "alert(1)"),
      svg(document, "g", { "aria-label": "dropped", style: "x", onload: "y" }, svg(document, "path", { d: "M0 0" })),
      svg(document, "g"),
    );
    expect(serialiseSvg(drawing)).toBe('<svg aria-label="kept"><path d="M0 0"/></svg>');
  });
});
