import { createInterface } from "node:readline/promises";

interface AgreeWords {
  ask: string;
  /** What counts as a yes, in lower case. */
  yes: readonly string[];
}

/** Asks whether to write what was told, where somebody can answer; where nobody can, nothing is written. */
export async function isAgreed({ ask, yes }: AgreeWords): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(ask);
  terminal.close();
  return yes.includes(answer.trim().toLowerCase());
}
