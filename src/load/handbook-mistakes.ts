import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { parse } from "yaml";
import { z } from "zod";

const change = z.strictObject({
  /** From the example's folder: `content/charts/readers.yaml`. */
  file: z.string(),
  /** What stands there when all is well; left out where a whole file is written. */
  right: z.string().optional(),
  /** What the mistake puts in its place, or the text of the file. */
  wrong: z.string().optional(),
  renamed: z.string().optional(),
  deleted: z.literal(true).optional(),
  /** How the file's bytes are made where they are the mistake; a picture is a real one, a broken link leads nowhere. */
  bytes: z.enum(["utf-16", "latin-1", "crlf", "bom", "nul", "picture", "broken-link"]).optional(),
  /** Padded to at least so many bytes. */
  size: z.int().optional(),
});

const tells = z.array(z.string());
const mistake = z.strictObject({
  /** The rule that is broken; null where what looks wrong is taken as it is. */
  rule: z.string().nullable(),
  /** What the rule does not tell: why this case is here. */
  about: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  changes: z.array(change).min(1),
  /** Changes that break the rule no more, where the example as it stands is not what should have been written. */
  instead: z.array(change).min(1).optional(),
  /** All that the check says of it, in both languages, places included. */
  tells: z.strictObject({ vi: tells, en: tells }),
});
const schema = z.array(mistake);

export type MistakeChange = z.infer<typeof change>;
export type Mistake = z.infer<typeof mistake>;

/**
 * Mistakes that editors make, with what they are told: the handbook's examples and the tests' cases. By the name of
 * their file, in the order in which they stand there.
 */
export async function loadMistakes(handbookDir: string): Promise<ReadonlyMap<string, readonly Mistake[]>> {
  const folder = path.join(handbookDir, "mistakes");
  const names = (await glob("*.yaml", { cwd: folder })).sort();
  const read = async (name: string) =>
    [path.basename(name, ".yaml"), schema.parse(parse(await readFile(path.join(folder, name), "utf8")))] as const;
  return new Map(await Promise.all(names.map(read)));
}
