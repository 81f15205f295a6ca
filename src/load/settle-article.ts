import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { toError, type Problem } from "../domain/problem.ts";
import { findDifference } from "../seeds/article-difference.ts";
import { isExplained } from "../seeds/article-edits.ts";
import { isUntouched } from "../seeds/article-markdown.ts";
import { reasonOf } from "./seeds.ts";
import { writeFileWhole } from "./write-file.ts";

/** "kept": an editor touched it, and it was left alone. */
export type Outcome = "written" | "unchanged" | "kept" | "failed";

export interface Settled {
  outcome: Outcome;
  problems: readonly Problem[];
}

interface Outgoing {
  file: string;
  /** The file it is converted from. */
  seed: string;
  /** Hash of the text that the file should hold. */
  sha256: string;
  /** That text, where it is needed. */
  text: () => Promise<string>;
}

export interface SettleOptions {
  /** Overwrite what editors touched. */
  isForced?: boolean;
  /** Write nothing; what would be written is a problem. */
  isCheck?: boolean;
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Brings one article's file up to date, unless an editor touched it. What the system refuses is a problem. */
export async function settleArticle(article: Outgoing, options: SettleOptions): Promise<Settled> {
  try {
    return await settle(article, options);
  } catch (error) {
    const place = { file: article.file, line: 1, column: 1 };
    return { outcome: "failed", problems: [toError("article-unreadable", place, { reason: reasonOf(error) })] };
  }
}

async function settle(article: Outgoing, { isForced = false, isCheck = false }: SettleOptions): Promise<Settled> {
  const { file } = article;
  const current = await readIfThere(file);
  if (current !== null && sha256(current) === article.sha256) return { outcome: "unchanged", problems: [] };
  const text = await article.text();
  const place = { file, line: 1, column: 1 };
  if (current !== null && !isForced && !isUntouched(current, sha256)) {
    if (isExplained(current, text)) return { outcome: "kept", problems: [] };
    return { outcome: "kept", problems: [toError("article-edited", place, findDifference(current, text))] };
  }
  if (isCheck)
    return {
      outcome: "failed",
      problems: [current === null ? toUnconverted(article) : toError("article-outdated", place, {})],
    };
  await writeFileWhole(file, text);
  return { outcome: "written", problems: [] };
}

function toUnconverted({ file, seed }: Outgoing): Problem {
  return toError("seed-unconverted", { file: seed, line: 1, column: 1 }, { article: file });
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return null;
    throw error;
  }
}
