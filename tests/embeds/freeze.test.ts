import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isPin, toCanonicalJson, type Pin } from "../../src/domain/pin.ts";
import { fromPin, toPin } from "../../src/embeds/freeze.ts";
import { hashOfPin, loadPins } from "../../src/load/pins.ts";
import { exampleNames } from "../charts/example.ts";
import { renderExamplePage } from "./example-page.ts";
import { loadPublished, toCorrection } from "./published-example.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pins-"));
afterAll(() => rmSync(folder, { recursive: true }));

function readBack(pin: Pin): Pin {
  const data: unknown = JSON.parse(toCanonicalJson(pin));
  if (!isPin(data)) throw new TypeError("not a pin");
  return data;
}

describe("a pin", () => {
  it.each(exampleNames)("of %s is drawn as the chart is", (name) => {
    const published = loadPublished(name);
    const thawed = fromPin(readBack(toPin(published)), published);
    for (const { id } of published.chart.states) {
      expect(renderExamplePage(thawed, { stateId: id }).html).toBe(renderExamplePage(published, { stateId: id }).html);
    }
  });

  it("holds data and no markup", () => {
    const published = loadPublished("points");
    const title = { html: "<b>4,55%</b>", text: "4,55%" };
    const pin = toPin({ ...published, chart: { ...published.chart, title: { vi: title, en: title } } });
    expect(toCanonicalJson(pin)).not.toContain("<b>");
    expect(toCanonicalJson(pin)).toContain('"title":{"en":"4,55%","vi":"4,55%"}');
  });

  it("has another hash where a number, a word or a state is another", () => {
    const published = loadPublished("points");
    const { chart, data } = published;
    const [first, ...rest] = data;
    if (first === undefined) throw new RangeError("no data");
    const others = [
      published,
      { ...published, data: [{ ...first, value: 4.56 }, ...rest] },
      { ...published, chart: { ...chart, opens: "first" } },
      { ...published, corrections: [toCorrection("2020", "Sai.", "Wrong.")] },
    ];
    expect(new Set(others.map((each) => hashOfPin(toPin(each))))).toHaveLength(others.length);
    expect(hashOfPin(toPin(loadPublished("points")))).toBe(hashOfPin(toPin(published)));
  });

  it("keeps its numbers and shows the corrections that came after it", () => {
    const published = loadPublished("points");
    const pin = toPin({ ...published, corrections: [toCorrection("2020", "Sai một.", "One.")] });
    const live = {
      ...published,
      data: [],
      corrections: [toCorrection("2020", "Sai một.", "One."), toCorrection("2021", "Sai hai.", "Two.")],
    };
    const thawed = fromPin(pin, live);
    expect(thawed.corrections.map(({ text }) => text.en.text)).toEqual(["One.", "Two."]);
    expect(thawed.data).toHaveLength(pin.data.length);
  });

  it("is the same JSON whatever the order in which its parts were written", () => {
    expect(toCanonicalJson({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    expect(toCanonicalJson({ y: 1, x: 2 })).toBe(toCanonicalJson({ x: 2, y: 1 }));
  });
});

describe("a pin whose chart is gone", () => {
  it("leads to no page that is gone too", () => {
    const thawed = fromPin(readBack(toPin(loadPublished("points"))), null);
    const pin = { hash: "0123456789abcdef", state: "withdrawn", newest: null } as const;
    const { html } = renderExamplePage(thawed, { language: "en", pin });
    const links = [...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
    expect([...new Set(links)]).toEqual(["/en/", "https://creativecommons.org/licenses/by/4.0/"]);
  });
});

describe("the folder of pins", () => {
  it("tells a pin that was changed, one in the wrong folder and one that is none", async () => {
    const pin = toPin(loadPublished("points"));
    const hash = hashOfPin(pin);
    for (const [name, text] of [
      [`points/${hash}.json`, toCanonicalJson(pin)],
      [`bars/${hash}.json`, toCanonicalJson(pin)],
      [`points/0000000000000000.json`, toCanonicalJson(pin)],
      [`points/1111111111111111.json`, "{"],
      [`points/2222222222222222.json`, '{"format":2}'],
    ] as const) {
      mkdirSync(path.join(folder, "pins", path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, "pins", name), text);
    }
    const { value, problems } = await loadPins(folder);
    expect(value).toHaveLength(3);
    expect(problems.map(({ rule, place }) => [rule, path.relative(folder, place.file)])).toEqual([
      ["pin-misplaced", `pins/bars/${hash}.json`],
      ["pin-changed", "pins/points/0000000000000000.json"],
      ["pin-unreadable", "pins/points/1111111111111111.json"],
      ["pin-unreadable", "pins/points/2222222222222222.json"],
    ]);
  });
});
