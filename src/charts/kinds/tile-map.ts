import { z } from "zod";
import type { Province } from "../../domain/gazetteer.ts";
import { markAttributes, textColourOf } from "../appearance.ts";
import type { Box } from "../box.ts";
import { measureText } from "../font.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing } from "../kind.ts";
import { leastTextPx, phonePx, type Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, toTextBlock, type TextBlock } from "../text.ts";

const shape = { province: z.string() };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const tileMap = toKind({
  description: {
    vi: "Mỗi tỉnh, thành một ô ở gần chỗ của nó trên bản đồ, ô nào cũng to như nhau. Cột `province` chứa mã tỉnh trong danh mục địa danh. Tỉnh không có dòng nào là ô viền đứt.",
    en: "One tile for each province, near its place on the map and all of one size. The column `province` holds the province’s id in the gazetteer. A province without a row is a dashed tile.",
  },
  shape,
  demands: { number: false, notNegative: true },
  roles: ({ province }) => ({ columns: [province] }),
  read: (scene, options) => namedItems(scene, options).map(toShownNumber),
  draw,
});

/** More provinces than this are not listed beside the map; highlighted ones are. */
const maxListed = 12;

/** The height of a tile on a phone, in px. */
const lowTilePx = 24;
/** From here on paper reads better on a tile than ink. */
const darkOpacity = 0.72;

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
  const gap = widthPx < phonePx ? 2 : 3;
  const width = Math.min(44, Math.floor((widthPx - 2) / columns) - gap);
  // A country of many rows would be two screens high on a phone: its tiles are lower there.
  const height = widthPx < phonePx ? Math.min(width, lowTilePx) : width;
  const step = { across: width + gap, down: height + gap };
  const highest = Math.max(0, ...scene.all.map(({ number }) => number).filter(Number.isFinite)) || 1;
  const items = new Map(shown.map((item) => [item.value?.dimensions[province] ?? item.id, item]));
  const names = abbreviate(provinces, scene);
  const content = provinces.flatMap((place) => {
    const item = items.get(place.id);
    const box = { x: 1 + place.column * step.across, y: 2 + place.row * step.down, width, height };
    const fillOpacity = item === undefined ? null : opacityOf(item, highest);
    return [
      drawTile(scene, item, { box, fillOpacity }),
      ...drawName(scene, names.get(place.id) ?? "", item, { box, fillOpacity }),
    ];
  });
  const listedItems = shown.filter(({ emphasis }) => shown.length <= maxListed || emphasis === "strong");
  const isFree = widthPx - columns * step.across > 150;
  const list = toTextBlock(
    listedItems.map((item) => ({
      text: item.text === "" ? item.name : `${item.name}: ${item.text}`,
      sizePx: type.body,
      isBold: item.emphasis === "strong",
      colour: textColourOf(item),
    })),
    isFree ? widthPx - columns * step.across - 24 : widthPx,
  );
  const mapHeight = rows * step.down;
  const bay = findBay(provinces, step, list);
  const place = isFree ? { x: columns * step.across + 20, y: 4 } : (bay ?? { x: 0, y: mapHeight + 8 });
  const listed = drawTextBlock(document, list, place);
  const isComplete = provinces.every(({ id }) => items.has(id));
  return {
    heightPx: Math.max(mapHeight + 2, place.y + list.height),
    content: [...content, ...listed],
    remarks: isComplete ? [] : [scene.words.key.missing],
  };
}

/** Where at the left edge the map leaves enough rows free for the list; null where it does not. */
function findBay(
  provinces: readonly Province[],
  { across, down }: { across: number; down: number },
  list: TextBlock,
): { x: number; y: number } | null {
  const isTaken = (top: number): boolean =>
    provinces.some(
      ({ column, row }) => column * across < list.width + 8 && row * down < top + list.height && (row + 1) * down > top,
    );
  const rows = Math.max(0, ...provinces.map(({ row }) => row));
  const row = Array.from({ length: rows }, (_, index) => index).find((index) => !isTaken(index * down));
  return row === undefined ? null : { x: 0, y: row * down + 2 };
}

interface Tile {
  box: Box;
  fillOpacity: number | null;
}

/** The greater the number, the fuller its tile; what is not exactly known has another form instead. */
function opacityOf({ number, isApproximate, origin }: Item, highest: number): number | null {
  if (!Number.isFinite(number) || isApproximate || origin === "derived") return null;
  return Math.round((0.2 + 0.8 * (number / highest)) * 100) / 100;
}

function drawTile(scene: Scene, item: Item | undefined, { box, fillOpacity }: Tile): Element {
  const missing = { tone: "missing", emphasis: "plain", origin: "missing", isApproximate: false } as const;
  const look =
    item === undefined
      ? { ...markAttributes(missing, ""), stroke: "var(--context)" }
      : markAttributes(item, scene.prefix);
  return svg(scene.document, "rect", {
    ...box,
    rx: 2,
    ...look,
    "fill-opacity": fillOpacity,
    "stroke-width": item?.emphasis === "strong" ? 3 : (look["stroke-width"] ?? null),
    stroke: item?.emphasis === "strong" ? "var(--ink)" : (look["stroke"] ?? null),
    "data-key": item?.reference ?? null,
  });
}

function drawName(scene: Scene, name: string, item: Item | undefined, { box, fillOpacity }: Tile): readonly Element[] {
  const sizePx = leastTextPx;
  // What is measured is the most that any font may need.
  if (measureText(name, sizePx) > box.width + 1) return [];
  const isFull = item !== undefined && !item.isApproximate && (item.origin === "article" || item.origin === "outside");
  const isDark = isFull && (fillOpacity ?? 1) > darkOpacity;
  const block = toTextBlock([{ text: name, sizePx, colour: isDark ? "var(--paper)" : "var(--ink)" }], box.width + 1);
  const y = box.y + (box.height - block.height) / 2;
  return drawTextBlock(scene.document, block, { x: box.x + box.width / 2, y, anchor: "middle" });
}

/**
 * Ways to shorten a name where no abbreviation is in use, in order: the first of two letters or more that no
 * other province shares is taken.
 */
const shortenings: readonly ((words: readonly string[]) => string)[] = [
  (words) => initialsOf(words),
  (words) => initialsOf(words) + (words.at(-1) ?? "").slice(1, 2),
  ([first = "", ...rest]) => first.slice(0, 2) + initialsOf(rest),
  ([first = "", ...rest]) => first.slice(0, 3) + initialsOf(rest),
];

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1).toUpperCase()).join("");
}

/** What people write for the province already, where that is short enough for a tile. */
function abbreviationInUse({ aliases }: Province): string | undefined {
  return aliases.find((alias) => /^\p{Lu}{2,3}$/u.test(alias));
}

function abbreviate(provinces: readonly Province[], { language }: Scene): ReadonlyMap<string, string> {
  const wordsOf = ({ name }: Province): readonly string[] => name[language].normalize("NFC").match(/\p{L}+/gu) ?? [];
  const names = new Map<string, string>();
  for (const province of provinces) {
    const used = abbreviationInUse(province);
    if (used !== undefined) names.set(province.id, used);
  }
  let shared = provinces.filter(({ id }) => !names.has(id));
  for (const shorten of shortenings) {
    const taken = new Set(names.values());
    const groups = Map.groupBy(shared, (province) => shorten(wordsOf(province)));
    for (const [short, [only, ...others]] of groups) {
      if (only !== undefined && others.length === 0 && short.length > 1 && !taken.has(short)) names.set(only.id, short);
    }
    shared = shared.filter(({ id }) => !names.has(id));
  }
  for (const province of shared) names.set(province.id, initialsOf(wordsOf(province)));
  return names;
}
