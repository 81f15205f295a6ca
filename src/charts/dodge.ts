interface Wish {
  /** Where the label would like its left edge. */
  x: number;
  width: number;
}

export interface Dodged {
  x: number;
  line: number;
}

/**
 * Puts labels of one row side by side without overlap, each as near to its place as it goes, in as few lines as hold
 * them. The order is kept within a line.
 */
export function dodge(wishes: readonly Wish[], left: number, right: number, gapPx = 12): readonly Dodged[] {
  for (let lines = 1; lines < wishes.length; lines += 1) {
    const placed = wishes.map((): Dodged => ({ x: 0, line: 0 }));
    const fits = Array.from({ length: lines }, (_, line) => {
      const members = wishes.map((wish, index) => ({ wish, index })).filter(({ index }) => index % lines === line);
      const positions = pack(
        members.map(({ wish }) => wish),
        left,
        right,
        gapPx,
      );
      for (const [position, { index }] of members.entries()) placed[index] = { x: positions[position] ?? left, line };
      return (positions[0] ?? left) >= left;
    });
    if (fits.every(Boolean)) return placed;
  }
  return wishes.map(({ x, width }, line) => ({ x: Math.max(left, Math.min(x, right - width)), line }));
}

function pack(wishes: readonly Wish[], left: number, right: number, gapPx: number): readonly number[] {
  const positions: number[] = [];
  let edge = left;
  for (const { x, width } of wishes) {
    const position = Math.max(x, edge);
    positions.push(position);
    edge = position + width + gapPx;
  }
  let limit = right;
  for (let index = wishes.length - 1; index >= 0; index -= 1) {
    const width = wishes[index]?.width ?? 0;
    positions[index] = Math.min(positions[index] ?? left, limit - width);
    limit = (positions[index] ?? left) - gapPx;
  }
  return positions;
}
