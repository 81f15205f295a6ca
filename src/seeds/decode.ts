import { toError, type Place, type Problem, type Reading } from "../domain/problem.ts";

/** No news article comes near this; a file beyond it is something else. */
export const maxSeedBytes = 5_000_000;

const utf8Bom = [0xef, 0xbb, 0xbf] as const;
const boms = [
  { bytes: [0xff, 0xfe], encoding: "UTF-16LE" },
  { bytes: [0xfe, 0xff], encoding: "UTF-16BE" },
] as const;
const invisible = /[\s\p{Cc}\p{Cf}]/gu;

/**
 * Bytes of a seed → its text, without byte order mark. Text in another encoding, binary, empty or oversized files
 * give a problem that names the file and, where one byte is to blame, that byte (0-based).
 */
export function decodeSeed(bytes: Uint8Array, file: string): Reading<string> {
  const place: Place = { file, line: 1, column: 1 };
  if (bytes.length > maxSeedBytes) return fail(toError("seed-too-large", place, toSize(bytes.length)));
  const encoding = detectUtf16(bytes);
  if (encoding !== null) return fail(toError("seed-utf16", place, { encoding }));
  const nul = bytes.indexOf(0);
  if (nul !== -1) return fail(toError("seed-binary", place, { byte: nul }));
  const text = decodeUtf8(bytes);
  if (text === null) {
    const byte = firstInvalidByte(bytes);
    return fail(toError("seed-not-utf8", placeOfByte(bytes, byte, file), { byte }));
  }
  if (text.replace(invisible, "") === "") return fail(toError("seed-empty", place, {}));
  return { value: text, problems: [] };
}

/** The facts of a file that is too large to read. */
export function toSize(bytes: number): { bytes: number; maxBytes: number } {
  return { bytes, maxBytes: maxSeedBytes };
}

function fail(problem: Problem): Reading<string> {
  return { value: null, problems: [problem] };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** By its mark or, without one, by null bytes at every second place, as Latin text in UTF-16 has them. */
function detectUtf16(bytes: Uint8Array): string | null {
  const marked = boms.find((bom) => startsWith(bytes, bom.bytes));
  if (marked !== undefined) return marked.encoding;
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4 || sample.length % 2 !== 0) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "UTF-16LE";
  return even > half * 0.4 && odd < half * 0.05 ? "UTF-16BE" : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const body = startsWith(bytes, utf8Bom) ? bytes.subarray(utf8Bom.length) : bytes;
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The longest beginning that decodes is found by halving; a character that it leaves open is the bad one. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodeStart(bytes, middle) === null) bad = middle;
    else good = middle;
  }
  return new TextEncoder().encode(decodeStart(bytes, good) ?? "").length;
}

function decodeStart(bytes: Uint8Array, end: number): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function placeOfByte(bytes: Uint8Array, byte: number, file: string): Place {
  const before = new TextDecoder().decode(bytes.subarray(0, byte)).split(/\r\n|\r|\n/u);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
