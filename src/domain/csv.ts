/** A spreadsheet runs a cell that begins like this. */
const formula = /^[=+\-@\t\r]/u;
const number = /^-?\d+(?:\.\d+)?$/u;
const special = /[",\r\n]/u;

/**
 * RFC 4180: comma, CRLF after every record, quotes doubled. A text cell that a spreadsheet would run as a formula gets an
 * apostrophe in front, so that it is shown and not run; numbers are left as they are.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(toCell).join(",")}\r\n`).join("");
}

function toCell(cell: string): string {
  const safe = formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
  return special.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
