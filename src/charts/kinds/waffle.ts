import { z } from "zod";
import { formatBare } from "../../domain/format-value.ts";
import { textColourOf } from "../appearance.ts";
import { countable, drawCells, gridHeight, type CellGrid } from "../cells.ts";
import { toKind, type Drawing } from "../kind.ts";
import { phonePx, type Scene } from "../scene.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

const shape = { cell: z.number().positive() };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const waffle = toKind({
  description: {
    vi: "Mỗi ô vuông là một lượng như nhau (`cell`); số ô cho thấy độ lớn. Hợp với những số lớn mà người đọc có thể đếm được, như hộ gia đình hay người.",
    en: "Each small square stands for the same amount (`cell`); their number shows the size. Good for large numbers of things that readers can count, such as households or people.",
  },
  shape,
  demands: { notNegative: true },
  roles: ({ cell }) => ({ cell }),
  draw,
});

function draw(scene: Scene, { cell }: Options): Drawing {
  const { document, type, widthPx } = scene;
  const [cellPx, gapPx] = widthPx < phonePx ? [12, 3] : [15, 3];
  const columns = Math.max(10, Math.floor(Math.min(widthPx, 700) / (cellPx + gapPx) / 10) * 10);
  const space = widthPx < phonePx ? 14 : 22;
  let top = 2;
  const content: Element[] = [];
  for (const item of scene.shown) {
    const heading = toTextBlock(
      [
        { text: item.text, sizePx: type.value, isBold: item.emphasis !== "faint", colour: textColourOf(item) },
        { text: withOrigin(item.name, item.origin === "outside", scene), sizePx: type.body },
      ],
      widthPx,
    );
    const cells = Number.isNaN(item.number) ? 1 : countable(item.number / cell);
    const grid: CellGrid = { x: 1, y: top + heading.height + 5, columns, cellPx, gapPx };
    content.push(...drawTextBlock(document, heading, { x: 0, y: top }), drawCells(scene, item, grid, 0, cells));
    top = grid.y + gridHeight(grid, cells) + space;
  }
  const unit = scene.all.find(({ value }) => value !== null)?.value?.unit ?? "";
  const decimals = String(cell).split(".")[1]?.length ?? 0;
  const amount = formatBare({ value: cell, decimals, unit, qualifier: null }, scene.language, scene.units);
  return { heightPx: top - space + 8, content, remarks: [scene.words.key.cell(amount)] };
}

function withOrigin(name: string, isOutside: boolean, scene: Scene): string {
  return isOutside ? `${name} · ${scene.words.origin.outside}` : name;
}
