import { z } from "zod";
import type { Province } from "../../domain/gazetteer.ts";
import { markAttributes, textColourOf } from "../appearance.ts";
import { measureText } from "../font.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing } from "../kind.ts";
import type { Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

const shape = { province: z.string() };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const tileMap = toKind({
  description: {
    vi: "Mỗi tỉnh, thành một ô ở gần chỗ của nó trên bản đồ, ô nào cũng to như nhau. Cột province chứa mã tỉnh trong danh mục địa danh. Tỉnh không có dòng nào là ô viền đứt.",
    en: "One tile a province, near its place on the map and all of one size. The column province holds the province's id in the gazetteer. A province without a row is a dashed tile.",
  },
  shape,
  demands: { number: false, notNegative: true },
  roles: ({ province }) => ({ columns: [province] }),
  read: (scene, options) => namedItems(scene, options).map(toShownNumber),
  draw,
});

/** More provinces than this are not listed beside the map; highlighted ones are. */
const maxListed = 12;

/** The state's items; one without a label of the chart's own bears its province's name. */
function namedItems(scene: Scene, { province }: Options): readonly Item[] {
  const names = new Map(scene.provinces.map(({ id, name }) => [id, name[scene.language]]));
  return scene.shown.map((item) => {
    const name = item.id in scene.chart.labels ? undefined : names.get(item.value?.dimensions[province] ?? item.id);
    return name === undefined ? item : { ...item, name };
  });
}

function draw(scene: Scene, options: Options): Drawing {
  const { province } = options;
  const shown = namedItems(scene, options);
  const { document, provinces, widthPx, type } = scene;
  const columns = Math.max(1, ...provinces.map(({ column }) => column + 1));
  const rows = Math.max(1, ...provinces.map(({ row }) => row + 1));
  const gap = 3;
  const tile = Math.min(44, Math.floor((widthPx - 2) / columns) - gap);
  const left = 1;
  const highest = Math.max(0, ...scene.all.map(({ number }) => number).filter(Number.isFinite)) || 1;
  const items = new Map(shown.map((item) => [item.value?.dimensions[province] ?? item.id, item]));
  const names = abbreviate(provinces, scene);
  const content = provinces.flatMap((place) => {
    const item = items.get(place.id);
    const [x, y] = [left + place.column * (tile + gap), 2 + place.row * (tile + gap)];
    return [
      drawTile(scene, item, { x, y, tile, highest }),
      ...drawName(scene, names.get(place.id) ?? "", item, { x, y, tile }),
    ];
  });
  const listedItems = shown.filter(({ emphasis }) => shown.length <= maxListed || emphasis === "strong");
  const isFree = widthPx - columns * (tile + gap) > 150;
  const list = toTextBlock(
    listedItems.map((item) => ({
      text: item.text === "" ? item.name : `${item.name}: ${item.text}`,
      sizePx: type.body,
      isBold: item.emphasis === "strong",
      colour: textColourOf(item),
    })),
    isFree ? widthPx - columns * (tile + gap) - 24 : widthPx,
  );
  const mapHeight = rows * (tile + gap);
  const listed = drawTextBlock(
    document,
    list,
    isFree ? { x: columns * (tile + gap) + 20, y: 4 } : { x: 0, y: mapHeight + 8 },
  );
  const isComplete = provinces.every(({ id }) => items.has(id));
  return {
    heightPx: Math.max(mapHeight + 2, isFree ? list.height : mapHeight + 8 + list.height),
    content: [...content, ...listed],
    remarks: isComplete ? [] : [scene.words.key.missing],
  };
}

interface TilePlace {
  x: number;
  y: number;
  tile: number;
}

function drawTile(
  scene: Scene,
  item: Item | undefined,
  { x, y, tile, highest }: TilePlace & { highest: number },
): Element {
  const missing = { tone: "missing", emphasis: "plain", origin: "missing", isApproximate: false } as const;
  const look =
    item === undefined
      ? { ...markAttributes(missing, ""), stroke: "var(--context)" }
      : markAttributes(item, scene.prefix);
  const isGraded =
    item !== undefined && Number.isFinite(item.number) && !item.isApproximate && item.origin !== "derived";
  return svg(scene.document, "rect", {
    x,
    y,
    width: tile,
    height: tile,
    rx: 2,
    ...look,
    "fill-opacity": isGraded ? Math.round((0.2 + 0.8 * (item.number / highest)) * 100) / 100 : null,
    "stroke-width": item?.emphasis === "strong" ? 3 : (look["stroke-width"] ?? null),
    stroke: item?.emphasis === "strong" ? "var(--ink)" : (look["stroke"] ?? null),
    "data-key": item?.reference ?? null,
  });
}

function drawName(scene: Scene, name: string, item: Item | undefined, { x, y, tile }: TilePlace): readonly Element[] {
  const sizePx = tile < 30 ? 10 : 12;
  if (measureText(name, sizePx) > tile - 2) return [];
  const isDark = item !== undefined && !item.isApproximate && (item.origin === "article" || item.origin === "outside");
  const block = toTextBlock([{ text: name, sizePx, colour: isDark ? "var(--paper)" : "var(--ink)" }], tile);
  return drawTextBlock(scene.document, block, { x: x + tile / 2, y: y + (tile - block.height) / 2, anchor: "middle" });
}

/** The first letters of a name's words; a second letter of the last word where two provinces share them. */
function abbreviate(provinces: readonly Province[], { language }: Scene): ReadonlyMap<string, string> {
  const initials = (name: string): string => [...name.matchAll(/(?<!\p{L})\p{L}/gu)].join("").toUpperCase();
  const counts = Map.groupBy(provinces, ({ name }) => initials(name[language]));
  return new Map(
    provinces.map(({ id, name }) => {
      const short = initials(name[language]);
      if ((counts.get(short)?.length ?? 0) < 2) return [id, short];
      const last = name[language].split(/[\s-]+/u).at(-1) ?? "";
      return [id, short + last.slice(1, 2)];
    }),
  );
}
