import { createHash } from "node:crypto";
import { toBase } from "./links.ts";
import { loadReaderScript, type ReaderScript } from "./reader-script.ts";

const load = (entry: string): Promise<ReaderScript> => loadReaderScript(entry, process.cwd());
const [start, theme, search, numbers] = await Promise.all(["theme-start", "theme", "search", "numbers"].map(load));
if (!start || !theme || !search || !numbers) throw new Error("site scripts missing");

const addressOf = ({ name }: ReaderScript): string => `${toBase(import.meta.env.BASE_URL)}scripts/${name}.js`;

/** Inline in every page's head: it must run before anything is painted, and is smaller than a request. */
export const startScript = {
  text: start.text.trim(),
  hash: `sha256-${createHash("sha256").update(start.text.trim()).digest("base64")}` as const,
};
export const themeScript = { ...theme, address: addressOf(theme) };
export const searchScript = { ...search, address: addressOf(search) };
/** For pages with numbers that are no stories: the script of stories holds it too. */
export const numbersScript = { ...numbers, address: addressOf(numbers) };
