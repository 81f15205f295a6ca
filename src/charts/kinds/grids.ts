import { formatBare } from "../../domain/format-value.ts";
import { roundTo } from "../../domain/precision.ts";
import { markAttributes, textColourOf } from "../appearance.ts";
import { cellsPath, drawCells, type CellGrid } from "../cells.ts";
import type { Item } from "../item.ts";
import { toKind, type Drawing } from "../kind.ts";
import { phonePx, type Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

export const grids = toKind({
  description: {
    vi: "Các lưới 10 × 10 đặt cạnh nhau, mỗi lưới là 100 và tô đậm bấy nhiêu ô. Hợp với những tỷ lệ của cùng một tổng thể mà không biết chúng chồng lên nhau ra sao. Giá trị từ 0 đến 100.",
    en: "Grids of 10 × 10 side by side, each standing for one hundred, with that many cells filled. Good for shares of one whole whose overlap is not known. Values from 0 to 100.",
  },
  shape: {},
  demands: { notNegative: true },
  roles: () => ({ whole: 100 }),
  draw,
});

/** As many as the number that is printed: a sliver of a cell would be finer than what is known. */
function filledCells({ number, value }: Item): number {
  if (Number.isNaN(number)) return 0;
  return Math.min(roundTo(number, value?.decimals ?? 0, value?.qualifier ?? null), 100);
}

function draw(scene: Scene): Drawing {
  const { document, type, widthPx, shown } = scene;
  const most = scene.state.zoom ? shown.length : scene.all.length;
  const across = Math.min(Math.max(most, 1), widthPx < phonePx ? 3 : 4);
  const space = widthPx < phonePx ? 14 : 32;
  const width = Math.min((widthPx - space * (across - 1)) / across, 220);
  const gapPx = width < 120 ? 1.5 : 2.5;
  const cellPx = Math.floor(((width - 9 * gapPx) / 10) * 2) / 2;
  const size = cellPx * 10 + gapPx * 9;
  const blocks = shown.map((item) =>
    toTextBlock(
      [
        { text: item.text, sizePx: type.value + 1, isBold: item.emphasis !== "faint", colour: textColourOf(item) },
        { text: item.name, sizePx: type.small, colour: "var(--ink)" },
      ],
      width,
    ),
  );
  const rowHeights = Array.from({ length: Math.ceil(shown.length / across) }, (_, row) =>
    Math.max(...blocks.slice(row * across, (row + 1) * across).map(({ height }) => height + size + 30)),
  );
  const topOf = (row: number): number => 3 + rowHeights.slice(0, row).reduce((a, b) => a + b, 0);
  const content = shown.flatMap((item, index) => {
    const grid: CellGrid = {
      x: (index % across) * (width + space) + 1,
      y: topOf(Math.floor(index / across)),
      columns: 10,
      cellPx,
      gapPx,
    };
    const filled = filledCells(item);
    const rest =
      item.origin === "missing" ? markAttributes(item, scene.prefix) : { fill: "none", stroke: "var(--rule)" };
    const block = blocks[index] ?? toTextBlock([], width);
    return [
      svg(document, "path", { d: cellsPath(grid, filled, 100), ...rest }),
      filled > 0 ? drawCells(scene, item, grid, 0, filled) : null,
      ...drawTextBlock(document, block, { x: grid.x - 1, y: grid.y + size + 8 }),
    ];
  });
  const unit = scene.all.find(({ value }) => value !== null)?.value?.unit ?? "";
  const one = formatBare({ value: 1, decimals: 0, unit, qualifier: null }, scene.language, scene.units);
  return { heightPx: topOf(rowHeights.length) - 14, content, remarks: [scene.words.key.grid(one)] };
}
