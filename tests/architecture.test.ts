import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

const pureRooms = ["domain", "words", "seeds", "data", "markdown", "charts", "embeds"] as const;

/** Who may import whom: a room may import itself and these. */
const table: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  words: ["domain"],
  seeds: ["domain"],
  data: ["domain", "seeds"],
  markdown: ["domain", "data", "words"],
  charts: ["domain", "words"],
  embeds: ["domain", "words", "charts"],
  load: pureRooms,
  components: [...pureRooms, "load", "styles", "client"],
  layouts: [...pureRooms, "load", "components", "styles", "client"],
  pages: [...pureRooms, "load", "components", "layouts", "styles", "client"],
  client: ["domain"],
  "content.config.ts": ["domain", "load"],
};
const pure = new Set<string>(pureRooms);

interface Import {
  file: string;
  room: string;
  target: string;
}

const imports: readonly Import[] = globSync("src/**/*.{ts,astro}", { cwd: root }).flatMap((file) =>
  [
    ...readFileSync(path.join(root, file), "utf8").matchAll(
      /^\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gmu,
    ),
  ].map((match) => ({ file, room: roomOf(file), target: match[1] ?? match[2] ?? match[3] ?? "" })),
);

function roomOf(file: string): string {
  return path.relative("src", file).split(path.sep)[0] ?? "";
}

function targetRoom({ file, target }: Import): string {
  return roomOf(path.join(path.dirname(file), target));
}

describe("the house", () => {
  it("has only the folders that the design names at its top", () => {
    const ignored = new Set(["node_modules", "dist"]);
    const folders = globSync("*/", { cwd: root, onlyDirectories: true, expandDirectories: false })
      .map((name) => name.replace(/\/$/u, ""))
      .filter((name) => !ignored.has(name));
    expect(folders.sort()).toEqual(["content", "public", "scripts", "seeds", "src", "tests"]);
  });

  it("lets every room import only the rooms below it", () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith("."))
      .map((each) => ({ ...each, into: targetRoom(each) }))
      .filter(({ room, into }) => into !== room && !(table[room] ?? []).includes(into))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it("keeps Astro, files, clocks and chance out of the pure rooms", () => {
    const wrong = imports
      .filter(({ room, target }) => pure.has(room) && /^(?:node:|astro|fs$|path$)/u.test(target))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
    const impure = globSync(`src/{${[...pure].join(",")}}/**/*.ts`, { cwd: root }).filter((file) =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bglobalThis\.document\b/u.test(
        readFileSync(path.join(root, file), "utf8"),
      ),
    );
    expect(impure).toEqual([]);
  });

  it("lets client code import nothing that a reader's browser would have to load besides the domain", () => {
    const wrong = imports
      .filter(({ room, target }) => room === "client" && !target.startsWith("."))
      // The search page's own script, loaded nowhere else.
      .filter(({ file, target }) => !(file === "src/client/search-index.ts" && target === "minisearch"))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it("does not import in circles", () => {
    expect(findCircle(imports)).toBeNull();
  });
});

function findCircle(all: readonly Import[]): string | null {
  const graph = new Map<string, string[]>();
  for (const { file, target } of all) {
    if (target.startsWith(".")) graph.set(file, [...(graph.get(file) ?? []), path.join(path.dirname(file), target)]);
  }
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(" → ");
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...trail, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle !== null) return circle;
  }
  return null;
}
