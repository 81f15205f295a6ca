import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightScript } from "../../src/embeds/height-script.ts";

interface Heard {
  said: unknown[];
  hear: (data: unknown, isFromParent?: boolean) => void;
}

/** The script in a page of 640 × 480.2 that has loaded, framed by a parent. */
function load(): Heard {
  const said: unknown[] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const parent = { postMessage: (message: unknown) => void said.push(message) };
  const root = { clientWidth: 640, getBoundingClientRect: () => ({ height: 480.2 }), getAttribute: () => "id" };
  const window = {
    parent,
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      if (type === "message") listeners.push(listener);
      if (type === "load") listener({});
    },
  };
  const document = { documentElement: root, addEventListener: () => undefined };
  const location = { search: "", hash: "#?secret=abc", href: "https://paper.example/embed/" };
  class ResizeObserver {
    observe(): void {
      // The size never changes here.
    }
  }
  runInContext(
    heightScript(),
    createContext({ window, document, location, ResizeObserver, URLSearchParams, Date, Math, JSON }),
  );
  said.length = 0;
  const hear: Heard["hear"] = (data, isFromParent = true) => {
    for (const listener of listeners)
      listener({ data, source: isFromParent ? parent : {}, origin: "https://host.example" });
  };
  return { said, hear };
}

const prefix = fc.constantFrom("", "[iFrameSizer]", "pymxPYMx", "[iFrameResizerChild]", "{", "[");
const text = fc.tuple(prefix, fc.string({ unit: "binary", maxLength: 120 })).map((parts) => parts.join(""));
const named = fc.record(
  {
    type: fc.oneof(fc.constantFrom("iframe-child-init", "iframe-get-child-dimensions", "ready"), fc.anything()),
    sentinel: fc.oneof(fc.constant("amp"), fc.anything()),
    message: fc.anything(),
    secret: fc.anything(),
    method: fc.anything(),
    context: fc.anything(),
  },
  { requiredKeys: [] },
);
const message = fc.oneof(text, named, fc.anything());

/** Every number that is said anywhere in a message. */
function numbersIn(data: unknown): readonly number[] {
  if (typeof data === "number") return [data];
  return data !== null && typeof data === "object" ? Object.values(data).flatMap(numbersIn) : [];
}

describe("messages that an embed hears", () => {
  it("throw nothing, and are answered with the height and width that are, whatever they hold", () => {
    const { said, hear } = load();
    fc.assert(
      fc.property(message, (data) => {
        hear(data);
        for (const number of said.flatMap(numbersIn)) expect([481, 640]).toContain(number);
        expect(JSON.stringify(said)).not.toMatch(/NaN|undefined|480\.2/u);
        said.length = 0;
      }),
      { seed: 9, numRuns: 1000 },
    );
  });

  it("are answered to nobody but the parent", () => {
    const { said, hear } = load();
    fc.assert(
      fc.property(message, (data) => {
        hear(data, false);
        expect(said).toEqual([]);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it("are answered where the parent asks", () => {
    const { said, hear } = load();
    hear({ sentinel: "amp" });
    expect(said).toContainEqual({ sentinel: "amp", type: "embed-size", height: 481 });
  });
});
