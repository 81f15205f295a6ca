import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toJsonSchemas } from "../../src/load/schemas.ts";

const root = path.resolve(import.meta.dirname, "../..");
const schemas = toJsonSchemas();
const read = (file: string): string => readFileSync(path.join(root, ".vscode", file), "utf8");

describe("help while typing", () => {
  it("comes from the definitions that the check reads: npm run schemas makes them anew", () => {
    expect(readdirSync(path.join(root, ".vscode/schemas")).sort()).toEqual(
      [...schemas.keys()].map((name) => `${name}.json`).sort(),
    );
    for (const [name, schema] of schemas) {
      expect(read(`schemas/${name}.json`), name).toBe(`${JSON.stringify(schema, null, 2)}\n`);
    }
  });

  it("is wired to every schema, and to no other", () => {
    const wired = z
      .object({ "yaml.schemas": z.record(z.string(), z.string()) })
      .parse(JSON.parse(read("settings.json")));
    const names = Object.keys(wired["yaml.schemas"]).map((file) => path.basename(file, ".json"));
    expect(names.sort()).toEqual([...schemas.keys()].sort());
  });

  it("takes the handbook's example", () => {
    const example = path.join(root, "content/handbook/example");
    const files = {
      chart: "content/charts/readers.yaml",
      dataset: "content/datasets/readers/dataset.yaml",
      site: "content/site.yaml",
    };
    for (const [name, file] of Object.entries(files)) {
      const schema = z.fromJSONSchema(z.record(z.string(), z.json()).parse(schemas.get(name)));
      expect(schema.safeParse(parse(readFileSync(path.join(example, file), "utf8"))).error, name).toBeUndefined();
    }
  });

  it("writes steps, figures and links that stories understand", () => {
    const snippets = z
      .record(z.string(), z.object({ body: z.array(z.string()) }))
      .parse(JSON.parse(read("stories.code-snippets")));
    const text = Object.values(snippets)
      .flatMap(({ body }) => body)
      .join("\n");
    for (const written of [":::cuon{", "::buoc[", "::bieu-do{", "](#so:", "](#tn:", "](#plain)"])
      expect(text).toContain(written);
  });
});
