import path from "node:path";

/** Where the publication lives: `CONTENT_DIR` and `SEEDS_DIR` point the engine at another one. */
export interface Folders {
  content: string;
  seeds: string;
}

/** Absolute folders of the publication, given the environment and the folder that relative paths start from. */
export function resolveFolders(env: Readonly<Record<string, string | undefined>>, from: string): Folders {
  const content = path.resolve(from, env["CONTENT_DIR"] ?? "content");
  const beside = path.join(path.dirname(content), "seeds");
  return { content, seeds: env["SEEDS_DIR"] ? path.resolve(from, env["SEEDS_DIR"]) : beside };
}

/** Where what was made of the publication is kept: beside its content. */
export function cacheFolder({ content }: Folders): string {
  return path.join(path.dirname(content), ".cache");
}

/** Where a reading of the publication is kept for the next process. */
export function keptReadingFile(folders: Folders): string {
  return path.join(cacheFolder(folders), "reading");
}
