import { markAttributes } from "./appearance.ts";
import type { Item } from "./item.ts";
import type { Scene } from "./scene.ts";
import { svg } from "./svg.ts";

export interface CellGrid {
  x: number;
  y: number;
  columns: number;
  /** Edge of a cell and the space between two, in px. */
  cellPx: number;
  gapPx: number;
}

/** The outline of cells from one place in a grid to another; a part of a cell is as wide as its part. */
export function cellsPath(grid: CellGrid, from: number, to: number): string {
  const { x, y, columns, cellPx, gapPx } = grid;
  const step = cellPx + gapPx;
  let path = "";
  let [lastX, lastY] = [0, 0];
  for (let cell = Math.floor(from); cell < to - 1e-9; cell += 1) {
    const begin = Math.max(from - cell, 0) * cellPx;
    const end = Math.min(to - cell, 1) * cellPx;
    const left = x + (cell % columns) * step + begin;
    const top = y + Math.floor(cell / columns) * step;
    // Steps from cell to cell repeat, and so weigh next to nothing once a page is compressed.
    const move = path === "" ? `M${left} ${top}` : `m${shorten(left - lastX)} ${shorten(top - lastY)}`;
    path += `${move}h${shorten(end - begin)}v${cellPx}h${shorten(begin - end)}z`;
    [lastX, lastY] = [left, top];
  }
  return path;
}

function shorten(number: number): number {
  return Math.round(number * 100) / 100;
}

/** All cells of one item as one mark; what we computed has no outline of its own, which would hide so small a hatch. */
export function drawCells(scene: Scene, item: Item, grid: CellGrid, from: number, to: number): Element {
  const look = markAttributes(item, scene.prefix);
  const isOutlined = item.origin === "missing" || (item.isApproximate && item.origin !== "derived");
  return svg(scene.document, "path", {
    d: cellsPath(grid, from, to),
    ...look,
    "stroke-width": item.isApproximate && isOutlined ? 1.5 : isOutlined ? (look["stroke-width"] ?? null) : null,
    "stroke-dasharray": isOutlined ? (look["stroke-dasharray"] ?? null) : null,
    stroke: isOutlined ? (look["stroke"] ?? null) : null,
    "data-key": item.reference,
  });
}

/** More cells than anyone would count, or a phone would draw. */
export const maxCells = 1000;

/** So many cells, or none where there would be too many: a field cut short would state a number that is not so. */
export function countable(cells: number): number {
  return cells > maxCells ? 0 : Math.max(0, cells);
}

export function gridHeight({ columns, cellPx, gapPx }: CellGrid, cells: number): number {
  return Math.max(1, Math.ceil(cells / columns - 1e-9)) * (cellPx + gapPx) - gapPx;
}
