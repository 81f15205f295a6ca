// Name records that name the font; the copyright and licence records stay as they are.
const namingRecords = new Set([1, 3, 4, 6, 16, 18, 21, 25]);

interface Renaming {
  from: string;
  /** As long as `from`, so that no offset in the file moves. */
  to: string;
}

/** Renames a TrueType or OpenType font in its `name` table (OpenType specification, "name – Naming Table"). */
export function renameFont(font: Buffer, { from, to }: Renaming): Buffer {
  if (from.length !== to.length) throw new Error(`font name of another length: ${to}`);
  const renamed = Buffer.from(font);
  const table = findTable(renamed, "name");
  const count = table.readUInt16BE(2);
  const storage = table.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = table.subarray(6 + 12 * index, 18 + 12 * index);
    if (!namingRecords.has(record.readUInt16BE(6))) continue;
    const start = storage + record.readUInt16BE(10);
    replaceAll(table.subarray(start, start + record.readUInt16BE(8)), from, to);
  }
  return renamed;
}

function findTable(font: Buffer, tag: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = font.subarray(12 + 16 * index, 28 + 16 * index);
    if (entry.toString("latin1", 0, 4) !== tag) continue;
    return font.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12));
  }
  throw new Error(`font table missing: ${tag}`);
}

/** In place, in the one-byte encoding of old records and the two-byte encoding of all others. */
function replaceAll(bytes: Buffer, from: string, to: string): void {
  for (const encode of [
    (text: string) => Buffer.from(text, "latin1"),
    (text: string) => Buffer.from(text, "utf16le").swap16(),
  ]) {
    const wanted = encode(from);
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length))
      encode(to).copy(bytes, at);
  }
}
