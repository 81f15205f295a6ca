import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { glob } from "tinyglobby";
import { root } from "../steps.ts";
import { runFor, type Measured } from "./own-project.ts";

/** Another way to build the same stories; it draws no chart. */
export interface Peer {
  name: string;
  /** Exact versions, outside the project's dependencies. */
  packages: Readonly<Record<string, string>>;
  /** Files of its project beside the stories. */
  files: Readonly<Record<string, string>>;
  /** Where a story belongs in its project. */
  storyFile: (story: number) => string;
  /** What starts a build, below its own packages. */
  command: readonly string[];
  /** A folder of its project that makes the next build a warm one. */
  caches: readonly string[];
}

const page = `---
import { getCollection, render } from "astro:content";
export async function getStaticPaths() {
  return (await getCollection("stories")).map((story) => ({ params: { story: story.id }, props: { story } }));
}
const { story } = Astro.props;
const { Content } = await render(story);
---
<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8" /><title>{story.data.title}</title></head>
  <body><main><h1>{story.data.title}</h1><p>{story.data.standfirst}</p><Content /></main></body>
</html>
`;

const collection = `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
const stories = defineCollection({
  loader: glob({ pattern: "*.md", base: "./stories" }),
  schema: z.object({ title: z.string(), standfirst: z.string() }),
});
export const collections = { stories };
`;

export const plainAstro: Peer = {
  name: "plain Astro",
  packages: { astro: "7.3.4" },
  files: {
    "astro.config.mjs": `export default { devToolbar: { enabled: false } };\n`,
    "src/content.config.ts": collection,
    "src/pages/[story].astro": page,
  },
  storyFile: (story) => `stories/bai-${story}.md`,
  command: ["astro/bin/astro.mjs", "build"],
  caches: ["node_modules/.astro", ".astro", "dist"],
};

export const framework: Peer = {
  name: "Observable Framework",
  packages: { "@observablehq/framework": "1.13.4" },
  files: {
    "observablehq.config.js": `export default { title: "Trial", pages: [], search: false, pager: false };\n`,
    "src/index.md": "# Trial\n",
  },
  storyFile: (story) => `src/bai-${story}.md`,
  command: ["@observablehq/framework/dist/bin/observable.js", "build"],
  caches: ["dist", "src/.observablehq/cache"],
};

const run = promisify(execFile);

/** Installs a peer's packages into `.cache`, once; gives their folder. */
async function installPeer({ name, packages }: Peer): Promise<string> {
  const versions = Object.entries(packages).map(([id, version]) => `${id}@${version}`);
  const folder = path.join(root, ".cache", "bench-peers", versions.join("+").replaceAll("/", "-"));
  const done = path.join(folder, "installed");
  if (existsSync(done)) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  console.log(
    `Installing ${name} (${versions.join(", ")}) into ${path.relative(root, folder)}, for the benchmark only.`,
  );
  await run("npm", ["install", "--save-exact", "--no-audit", "--no-fund", ...versions], { cwd: folder });
  await writeFile(done, "");
  return folder;
}

/** Builds so many stories with a peer, cold. The text of a story is the same as ours, without its chart. */
export async function buildPeer(peer: Peer, count: number, toText: (story: number) => string): Promise<Measured> {
  const packages = await installPeer(peer);
  const folder = path.join(packages, "project");
  await rm(folder, { recursive: true, force: true });
  const write = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await write("package.json", JSON.stringify({ private: true, type: "module" }));
  await symlink(path.join(packages, "node_modules"), path.join(folder, "node_modules"), "junction");
  for (const [name, text] of Object.entries(peer.files)) await write(name, text);
  for (let story = 0; story < count; story += 1) await write(peer.storyFile(story), toText(story));
  for (const cache of peer.caches) await rm(path.join(folder, cache), { recursive: true, force: true });
  const [entry = "", ...args] = peer.command;
  try {
    const measured = await runFor(folder, [
      "--disable-warning=ExperimentalWarning",
      path.join(packages, "node_modules", entry),
      ...args,
    ]);
    const pages = await glob("dist/**/*.html", { cwd: folder });
    if (pages.length < count) throw new Error(`${peer.name} built too few pages: ${pages.length} of ${count}`);
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
