import { describe, expect, it } from "vitest";
import { drawExample } from "../example.ts";

describe("equations", () => {
  it("say of each sum whether it comes to what the article states, bounds and rounding included", () => {
    const { numbers } = drawExample("equations");
    const verdicts = numbers.map(({ name }) => /\((adds up|does not match)\)$/u.exec(name)?.[1]).filter(Boolean);
    expect(verdicts).toEqual(["does not match", "does not match", "adds up"]);
  });

  it("show what the terms come to, in the words of their sign", () => {
    const computed = drawExample("equations").numbers.filter(({ origin }) => origin === "computed");
    expect(computed.map(({ name, text }) => `${name} ${text}`)).toEqual([
      "adds up to 80",
      "adds up to 62",
      "comes to 46.58%",
    ]);
  });

  it("break no figure in two, however many stand in a row", () => {
    for (const widthPx of [312, 560, 860]) {
      for (const { text } of drawExample("equations", { widthPx }).numbers) {
        expect(drawExample("equations", { widthPx }).svg).toContain(`>${text}<`);
      }
    }
  });
});
