import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { toAdvice, toError, type Place, type Problem } from "../domain/problem.ts";
import { toSlug } from "../domain/slug.ts";
import { suggest } from "../domain/suggestion.ts";
import { decodeText } from "../data/text-file.ts";
import { checkCharacters } from "./check-characters.ts";
import type { Folders } from "./folders.ts";

/** One kind of place below the content folder: what files it takes, for people and as a pattern of the path. */
interface Room {
  folder: string;
  takes: readonly string[];
  pattern: RegExp;
  /** Whether its texts are decoded here; other rooms tell it themselves. */
  isTextChecked: boolean;
}

const picture = /^stories\/images\/.+\.(?:jpe?g|png|webp|avif|tiff?)$/iu;

const rooms: readonly Room[] = [
  { folder: "articles", takes: [".md"], pattern: /^articles\/[^/]+\.md$/u, isTextChecked: true },
  { folder: "sources", takes: [".yaml"], pattern: /^sources\/[^/]+\.yaml$/u, isTextChecked: true },
  {
    folder: "datasets",
    takes: ["data.csv", "dataset.yaml"],
    pattern: /^datasets\/[^/]+\/(?:data\.csv|dataset\.yaml)$/u,
    isTextChecked: false,
  },
  { folder: "charts", takes: [".yaml"], pattern: /^charts\/[^/]+\.yaml$/u, isTextChecked: true },
  {
    folder: "stories/images",
    takes: [".jpg", ".png", ".webp", ".avif", ".tif"],
    pattern: picture,
    isTextChecked: false,
  },
  { folder: "stories", takes: [".md"], pattern: /^stories\/.+\.md$/u, isTextChecked: true },
  { folder: "terms", takes: [".yaml"], pattern: /^terms\/[^/]+\.yaml$/u, isTextChecked: true },
  { folder: "pages", takes: [".md"], pattern: /^pages\/.+\.md$/u, isTextChecked: true },
  {
    folder: "gazetteer",
    takes: ["provinces.csv", "organisations.yaml", "documents.yaml", "units.yaml"],
    pattern: /^gazetteer\/(?:provinces\.csv|organisations\.yaml|documents\.yaml|units\.yaml)$/u,
    isTextChecked: false,
  },
  { folder: "pins", takes: [".json"], pattern: /^pins\/[^/]+\/[^/]+\.json$/u, isTextChecked: true },
];
const folders = [...new Set(rooms.map(({ folder }) => folder.split("/")[0] ?? ""))];
const handbook = "handbook";

// What systems and spreadsheets leave behind; no editor wrote it.
const leftBehind = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|~$/iu;

const maxBytes = 10_000_000;

/**
 * Looks at every file under the content folder and beside the seeds: what no loader reads is told, so that nothing an
 * editor wrote is passed over; texts that are not UTF-8 and characters that only harm are told with their place.
 */
export async function checkFiles({ content, seeds }: Folders): Promise<readonly Problem[]> {
  const found = await glob("**/*", { cwd: content, dot: true, ignore: [`${handbook}/**`] });
  const names = found.filter((name) => !leftBehind.test(name)).sort();
  const inRooms = await Promise.all(names.map((name) => checkFile(content, name)));
  const unknown = new Set(names.filter(isFolderUnknown).map((name) => name.split("/")[0] ?? ""));
  const missing = names.includes("site.yaml") ? [] : [toError("file-missing", startOf(content), { name: "site.yaml" })];
  return [
    ...missing,
    ...[...unknown].map((folder) => tellFolder(content, folder)),
    ...inRooms.flat(),
    ...(await checkSeeds(seeds)),
  ];
}

function isFolderUnknown(name: string): boolean {
  const [folder = "", ...rest] = name.split("/");
  return rest.length > 0 && !folders.includes(folder);
}

function tellFolder(content: string, folder: string): Problem {
  const known = [...folders, handbook];
  const place = startOf(path.join(content, folder));
  const suggestion = suggest(folder, known);
  // A folder whose name is near to none of ours is a publication's own affair.
  const toProblem = suggestion === null ? toAdvice : toError;
  return toProblem("folder-unread", place, { folder, suggestion, known });
}

async function checkFile(content: string, name: string): Promise<readonly Problem[]> {
  const file = path.join(content, name);
  if (name === "site.yaml") return checkText(file);
  if (isFolderUnknown(name)) return [];
  const room = rooms.find(({ pattern }) => pattern.test(name));
  if (room === undefined) return [tellStray(file, name)];
  if (room.pattern === picture) return checkPicture(file);
  return room.isTextChecked ? checkText(file) : [];
}

/** The name that a stray file should have had, where an ending too many or a sister ending is the only trouble. */
function tellStray(file: string, name: string): Problem {
  const base = path.posix.basename(name);
  const folder = path.posix.dirname(name);
  const candidates = [
    name.replace(/\.(?:txt|text|bak|docx?)$/iu, ""),
    name.replace(/\.(?:yml|yaml\.txt|YAML|YML)$/u, ".yaml"),
    name.replace(/\.(?:markdown|mdx?|txt)$/iu, ".md"),
    name.toLowerCase(),
  ];
  const better = candidates.find((one) => one !== name && rooms.some(({ pattern }) => pattern.test(one)));
  if (better !== undefined) {
    return toError("file-ending", startOf(file), { name: base, meant: path.posix.basename(better) });
  }
  const room = rooms.find((one) => folder === one.folder || folder.startsWith(`${one.folder}/`));
  const belongs = room?.takes ?? ["site.yaml"];
  return toError("file-unread", startOf(file), { name: base, folder: folder === "." ? "content" : folder, belongs });
}

async function checkText(file: string): Promise<readonly Problem[]> {
  const { value, problems } = decodeText({ file, bytes: await readFile(file) });
  if (value !== null) return checkCharacters(file, value);
  return problems.map(({ rule, place }) => toError(rule === "data-utf16" ? "file-utf16" : "file-not-utf8", place, {}));
}

async function checkPicture(file: string): Promise<readonly Problem[]> {
  const bytes = (await stat(file)).size;
  const base = path.basename(file);
  const ending = path.extname(base).toLowerCase();
  const slug = toSlug(path.basename(base, path.extname(base)));
  const isNamed = /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.[a-z]+$/iu.test(base);
  return [
    ...(isNamed
      ? []
      : [
          toError("file-name", startOf(file), { name: base.normalize("NFC"), suggestion: slug ? slug + ending : null }),
        ]),
    ...(bytes > maxBytes ? [toError("picture-heavy", startOf(file), { bytes, maxBytes })] : []),
  ];
}

async function checkSeeds(seeds: string): Promise<readonly Problem[]> {
  const names = await glob("**/*", { cwd: seeds, dot: true });
  const stray = names
    .filter((name) => !leftBehind.test(name) && !/^[^/]+\.txt$/iu.test(name) && name !== "curated.yaml")
    .sort()
    .map((name) => tellStraySeed(path.join(seeds, name), name));
  return [...stray, ...(names.includes("curated.yaml") ? await checkText(path.join(seeds, "curated.yaml")) : [])];
}

function tellStraySeed(file: string, name: string): Problem {
  const base = path.posix.basename(name);
  const meant = base.replace(/\.(?:text|md|markdown)$/iu, ".txt");
  if (meant !== base && !name.includes("/")) return toError("file-ending", startOf(file), { name: base, meant });
  const folder = path.posix.join("seeds", path.posix.dirname(name));
  return toError("file-unread", startOf(file), { name: base, folder, belongs: [".txt", "curated.yaml"] });
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
