import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Before all tests: a folder for the sites that several of them look at. After them it is removed. */
export default function shareSites(): () => Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "shared-sites-"));
  process.env["SHARED_SITES"] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
