import { toError, type Place, type Reading } from "../domain/problem.ts";

/** A file that was read, under the path that problems name. */
export interface SourceFile {
  file: string;
  bytes: Uint8Array;
}

const utf16Marks: readonly (readonly [number, number])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Bytes → text without byte order mark. Anything but UTF-8 is a problem at the line and column of the first bad byte. */
export function decodeText({ file, bytes }: SourceFile): Reading<string> {
  const isUtf16 = utf16Marks.some(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (isUtf16) return fail("data-utf16", { file, line: 1, column: 1 });
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const before = new TextDecoder("utf-8")
    .decode(bytes)
    .split("\uFFFD", 1)
    .join("")
    .split(/\r\n|\r|\n/u);
  return fail("data-not-utf8", { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
}

function fail(rule: "data-utf16" | "data-not-utf8", place: Place): Reading<string> {
  return { value: null, problems: [toError(rule, place, {})] };
}
