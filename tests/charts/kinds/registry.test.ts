import { describe, expect, it } from "vitest";
import { engineKinds } from "../../../src/charts/kinds/registry.ts";
import { languages } from "../../../src/domain/language.ts";
import { exampleNames, loadExample } from "../example.ts";

const examples = exampleNames.map(loadExample);

describe.each(Object.entries(engineKinds))("the kind %s", (name, kind) => {
  it("has an example", () => {
    expect(examples.some(({ chart }) => chart.kind === name)).toBe(true);
  });

  it.each(languages)("has a description for editors that names its own fields (%s)", (language) => {
    const description = kind.description[language];
    expect(description.length).toBeGreaterThan(40);
    for (const field of Object.keys(kind.shape)) expect(description).toContain(field);
  });
});
