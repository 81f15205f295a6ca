import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { createWriteStream } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { once } from "node:events";
import { glob } from "tinyglobby";
import { searchIndexFolder } from "../src/domain/search-entry.ts";
import { toFolderIndex, toFolderPage, toFolderStyle, type ZippedSite } from "./zip-page.ts";

export interface ZipOptions {
  /** The folder of the built site, and the base it was built for. */
  dist: string;
  basePath: string;
  /** The archive, and the name of the one folder in it. */
  file: string;
  name: string;
}

export interface Zipped {
  files: number;
  bytes: number;
  /** Pages with a script that does not run from a folder. */
  modulePages: readonly string[];
}

// What only a server reads.
const forServers = ["_headers", "_redirects", ".nojekyll"];
const packed = /\.(?:png|jpe?g|webp|woff2?|zip|gz|br)$/u;
// The same site gives the same bytes.
const when = new Date(1980, 0, 1);

/** Packs a copy of the site that opens from a folder; written aside and moved into place when it is whole. */
export async function zipSite({ dist, basePath, file, name }: ZipOptions): Promise<Zipped> {
  const files = (await glob("**/*", { cwd: dist, dot: true, ignore: forServers })).sort();
  const site: ZippedSite = { files: new Set(files), basePath };
  const aside = `${file}.part`;
  const modulePages: string[] = [];
  let bytes = 0;
  try {
    const archive = openArchive(aside);
    for (const each of files) {
      const content = await readForFolder(dist, each, site, () => modulePages.push(each));
      await archive.add(`${name}/${each}`, content);
      if (isIndex(each)) {
        const script = each.replace(/json$/u, "js");
        await archive.add(
          `${name}/${script}`,
          Buffer.from(toFolderIndex(script, Buffer.from(content).toString(), site)),
        );
      }
    }
    bytes = await archive.close();
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
  return { files: files.length, bytes, modulePages };
}

const isIndex = (file: string): boolean => file.startsWith(`${searchIndexFolder}/`) && file.endsWith(".json");

async function readForFolder(
  dist: string,
  file: string,
  site: ZippedSite,
  noteModule: () => void,
): Promise<Uint8Array> {
  const bytes = await readFile(path.join(dist, file));
  if (file.endsWith(".css")) return Buffer.from(toFolderStyle(file, bytes.toString("utf8"), site));
  if (!file.endsWith(".html")) return bytes;
  const { html, hasModuleFile } = toFolderPage(file, bytes.toString("utf8"), site);
  if (hasModuleFile) noteModule();
  return Buffer.from(html);
}

/** One file of the site is in memory at a time. */
function openArchive(file: string): {
  add: (name: string, content: Uint8Array) => Promise<void>;
  close: () => Promise<number>;
} {
  const stream = createWriteStream(file);
  const opened = once(stream, "open");
  let bytes = 0;
  let failure: Error | null = null;
  stream.on("error", (error) => (failure = error));
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error;
    bytes += chunk.byteLength;
    stream.write(chunk);
  });
  const settle = async (): Promise<void> => {
    await opened;
    if (stream.writableNeedDrain && failure === null) await once(stream, "drain");
    if (failure !== null) throw failure;
  };
  return {
    async add(name, content) {
      const entry = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
      entry.mtime = when;
      zip.add(entry);
      entry.push(content, true);
      await settle();
    },
    async close() {
      zip.end();
      await settle();
      stream.end();
      await once(stream, "close");
      await settle();
      return bytes;
    },
  };
}
