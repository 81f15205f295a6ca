import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";

const root = path.resolve(import.meta.dirname, "../..");

/** Every line of every article that is at hand. */
export const allLines = globSync(["seeds/*.txt", "tests/seeds/corpus/**/*.txt"], { cwd: root }).flatMap((file) =>
  readFileSync(path.join(root, file), "utf8").normalize("NFC").split("\n"),
);
