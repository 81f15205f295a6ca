import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { loadSite } from "../src/load/site.ts";

const root = path.resolve(import.meta.dirname, "..");
const engine = globSync(["src/**/*", "scripts/**/*"], {
  cwd: root,
  // A workflow to copy, and the project's own fallback, name the project itself.
  ignore: ["scripts/node-fallback/**", "**/node_modules/**"],
});

/** What names this publication and nothing else: what it says of itself, and the names that its editors gave. */
async function distinctiveWords(content: string): Promise<readonly string[]> {
  const { value: site } = await loadSite(path.join(root, content));
  if (site === null) throw new Error(`site.yaml unreadable: ${content}`);
  const { name, tagline, contact } = site;
  const ids = globSync(["{stories,charts,sources,terms,articles}/**/*.{md,yaml}", "datasets/*/dataset.yaml"], {
    cwd: path.join(root, content),
  })
    .map((file) => (file.startsWith("datasets/") ? path.dirname(file) : file))
    .map((file) => path.parse(file).name)
    .filter((id) => id.includes("-"));
  return [name.vi, name.en, tagline.vi, tagline.en, contact.email, contact.email.split("@")[1] ?? "", ...ids];
}

function findIn(words: readonly string[]): readonly string[] {
  const wanted = [...new Set(words)].map((word) => word.toLowerCase());
  return engine.flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8").normalize("NFC").toLowerCase();
    return wanted.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
}

describe("the engine", () => {
  it("holds no word of this publication", async () => {
    const words = await distinctiveWords("content");
    expect(words.length).toBeGreaterThan(30);
    expect(findIn([...words, "dịch vụ công", "public services"])).toEqual([]);
  });

  it("holds no word of the second publication", async () => {
    expect(findIn(await distinctiveWords("tests/second-publication/content"))).toEqual([]);
  });
});
