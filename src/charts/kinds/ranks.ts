import { z } from "zod";
import type { Item } from "../item.ts";
import { toKind } from "../kind.ts";
import { drawTimePlot } from "../time-plot.ts";

const shape = {
  series: z.string().optional(),
  join: z.boolean().optional(),
  axisFrom: z.number().optional(),
  axisTo: z.number().optional(),
};

export const ranks = toKind({
  description: {
    vi: "Thứ hạng theo thời gian, hạng 1 ở trên cùng. Nét chấm giúp mắt đi từ lần đo này sang lần đo kia; bỏ bằng `join: false`. Cột `series` tách nhiều đối tượng; `axisFrom` và `axisTo` đặt hai đầu trục. Mỗi dòng cần `as_of`.",
    en: "Ranks over time, rank 1 at the top. Dots lead the eye from one measurement to the next; `join: false` takes them away. The column `series` tells several things apart; `axisFrom` and `axisTo` set the ends of the axis. Each row needs `as_of`.",
  },
  shape,
  demands: { date: true },
  roles: ({ series }) => ({ columns: series === undefined ? [] : [series] }),
  draw: (scene, { series, join = true, axisFrom, axisTo }) => {
    const isYearly = scene.all.every(({ value }) => value === null || value.asOf?.length === 4);
    const placed = isYearly ? { ...scene, all: scene.all.map(toMidYear), shown: scene.shown.map(toMidYear) } : scene;
    const dated = placed.shown.filter(({ date }) => date !== null);
    const sorted = [...dated].sort((a, b) => (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0));
    const lines = Map.groupBy(sorted, ({ value }) => (series === undefined ? "" : (value?.dimensions[series] ?? "")));
    return drawTimePlot(placed, {
      target: null,
      gaps: [],
      rays: [],
      axisFrom: axisFrom ?? null,
      axisTo: axisTo ?? null,
      isInverted: true,
      joined: join ? [...lines.values()].filter(({ length }) => length > 1) : [],
      placement: isYearly ? "middle" : "end",
      extra: [],
    });
  },
});

function toMidYear(item: Item): Item {
  return item.date === null ? item : { ...item, date: new Date(Date.UTC(item.date.getUTCFullYear(), 6, 1)) };
}
