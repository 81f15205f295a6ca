import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { isPin, pinHashLength, toCanonicalJson, type Pin } from "../domain/pin.ts";
import { toError, type Place, type Problem } from "../domain/problem.ts";

/** A pin under the hash that its address holds. */
export interface StoredPin {
  hash: string;
  pin: Pin;
}

/** The hash under which a pin is kept: the beginning of its canonical JSON's SHA-256. */
export function hashOfPin(pin: Pin): string {
  return createHash("sha256").update(toCanonicalJson(pin)).digest("hex").slice(0, pinHashLength);
}

/** Reads `pins/<chart>/<hash>.json`. A pin that is not what its name says is told, and the build must fail: none is dropped. */
export async function loadPins(
  contentDir: string,
): Promise<{ value: readonly StoredPin[]; problems: readonly Problem[] }> {
  const pins: StoredPin[] = [];
  const problems: Problem[] = [];
  for (const name of (await glob("pins/*/*.json", { cwd: contentDir })).sort()) {
    const file = path.join(contentDir, name);
    const place: Place = { file, line: 1, column: 1 };
    const pin = parsePin(await readFile(file, "utf8"));
    if (pin === null) {
      problems.push(toError("pin-unreadable", place, {}));
      continue;
    }
    const [named, actual] = [path.basename(file, ".json"), hashOfPin(pin)];
    const folder = path.basename(path.dirname(file));
    if (named !== actual) problems.push(toError("pin-changed", place, { named, actual }));
    if (folder !== pin.chart.id) problems.push(toError("pin-misplaced", place, { folder, chart: pin.chart.id }));
    pins.push({ hash: named, pin });
  }
  return { value: pins, problems };
}

function parsePin(text: string): Pin | null {
  try {
    const data: unknown = JSON.parse(text);
    return isPin(data) ? data : null;
  } catch {
    // Not JSON: the caller says that it is no pin.
    return null;
  }
}
