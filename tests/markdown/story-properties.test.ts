import fc from "fast-check";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { directive } from "micromark-extension-directive";
import { describe, expect, it } from "vitest";
import { readMarker } from "../../src/markdown/marker.ts";
import { blocksOf, head, parse } from "./story-fixture.ts";

const runs = { seed: 20_260_501, numRuns: 400 };

/** Pieces of stories, right and wrong, in any order. */
const scraps = fc.constantFrom(
  ":::scrolly{chart=rainfall}",
  "::step[A]{state=first}",
  "::step[B [1](#value:a.b)]{state=“all” #b}",
  "::: step",
  ":::",
  "::chart{id=rivers",
  ":::aside[",
  "## Chương",
  "- mục",
  "> trích",
  "| a | b |\n|---|---|",
  "![](x.jpg)",
  "[^1]",
  "[^1]: ghi chú",
  "<b>",
  "```",
  "    thụt vào",
  "8:30, 3:1, Nguồn:Bộ",
  "",
  "---",
  "title: A: b",
);

describe("any text", () => {
  it("is read without throwing, its problems at places that exist", () => {
    const text = fc.oneof(
      fc.array(scraps, { maxLength: 12 }).map((lines) => lines.join("\n")),
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(":", "[", "]", "{", "}", "#", "=", '"', "“", " ", "\n", "a"), maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (body, hasHead) => {
        const whole = hasHead ? head + body : body;
        const lines = whole.normalize("NFC").split(/\r\n|\r|\n/u).length;
        const { value, problems } = parse(whole);
        for (const { place } of problems) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
          expect(place.column).toBeGreaterThanOrEqual(1);
        }
        expect(value === null).toBe(problems.some(({ level }) => level === "error"));
      }),
      runs,
    );
  });

  it("keeps every word of prose that has no mark of markdown in it", () => {
    const word = fc
      .string({ unit: fc.constantFrom(..."aăâđêôơưếộự0123456789:;,.%/()–—?…"), minLength: 1, maxLength: 8 })
      .filter((text) => !/^(?:\d+[.)]|:)/u.test(text));
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const [block] = blocksOf(`${paragraphs.join("\n\n")}\n`);
        const html = block?.kind === "prose" ? block.html.replaceAll("\u00a0", " ") : "";
        expect(html.replaceAll("</p>\n<p>", "\n\n").replace(/^<p>|<\/p>$/gu, "")).toBe(paragraphs.join("\n\n"));
      }),
      runs,
    );
  });
});

describe("a marker", () => {
  it("that is well-formed says what the directive syntax says", () => {
    const value = fc.string({ unit: fc.constantFrom(..."abc-19"), minLength: 1, maxLength: 6 });
    const attribute = fc.oneof(
      value.map((text) => `state="${text}"`),
      value.map((text) => `state='${text}'`),
      value.map((text) => `state=${text}`),
    );
    const label = fc.constantFrom("", "[A b]", "[A [1](#x) c]", "[Năm 2018: 4,5%]");
    const id = fc.oneof(
      fc.constant(""),
      value.map((text) => ` #${text}`),
    );
    fc.assert(
      fc.property(label, attribute, id, (words, state, ownId) => {
        const line = `::step${words}{${state}${ownId}}`;
        const { marker, problems } = readMarker(line, { file: "", line: 1, column: 1 });
        const [node] = fromMarkdown(line, {
          extensions: [directive()],
          mdastExtensions: [directiveFromMarkdown()],
        }).children;
        expect(problems).toEqual([]);
        expect(node).toMatchObject({ type: "leafDirective", name: "step" });
        if (marker.kind !== "open" || node?.type !== "leafDirective") throw new Error(`no directive: ${line}`);
        expect({
          ...(marker.attributes.state ? { state: marker.attributes.state.value } : {}),
          ...(marker.attributes.id ? { id: marker.attributes.id.value } : {}),
        }).toEqual({ ...node.attributes });
        expect(marker.label === null).toBe(node.children.length === 0);
      }),
      runs,
    );
  });
});
