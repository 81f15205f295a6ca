import { z } from "zod";
import { outermost, type Ray } from "../bands.ts";
import { keyField } from "../chart-schema.ts";
import { toKind, toShownNumber } from "../kind.ts";
import { findItem, isShown, labelOf, type Scene } from "../scene.ts";
import type { Gap } from "../time-marks.ts";
import { drawTimePlot, findNamed, type TimePlot } from "../time-plot.ts";

const shape = {
  target: keyField.optional(),
  rays: z
    .array(z.strictObject({ id: keyField, from: keyField, to: z.union([keyField, z.array(keyField).min(1)]) }))
    .optional(),
  gaps: z.array(z.strictObject({ id: keyField, at: keyField, to: keyField, value: keyField })).optional(),
  axisFrom: z.number().optional(),
  axisTo: z.number().optional(),
};
type Options = z.infer<z.ZodObject<typeof shape>>;

export const points = toKind({
  description: {
    vi: "Các số đo ở những thời điểm đã biết, mỗi số một điểm; không nối các điểm vì không ai biết điều gì xảy ra ở giữa. Có thể thêm đường mục tiêu (`target`), khoảng cách tới mục tiêu (`gaps`) và các dải nhịp độ (`rays`; có nhiều mốc `to` thì dải phủ hết các kết quả ấy). Trục bắt đầu từ 0, trừ khi `axisFrom` hoặc `axisTo` ghi khác. Mỗi dòng cần `as_of`.",
    en: "Measurements at known dates, one point each; they are not joined, for nobody knows what happened in between. A target line (`target`), the distance to it (`gaps`) and bands of pace (`rays`; with several ends in `to` the band covers them all) can be added. The axis begins at 0 unless `axisFrom` or `axisTo` says otherwise. Each row needs `as_of`.",
  },
  shape,
  demands: { date: true },
  roles: ({ target, rays = [], gaps = [] }) => ({
    keys: [
      ...(target === undefined ? [] : [target]),
      ...gaps.map(({ value }) => value),
      ...rays.flatMap(({ to }) => (Array.isArray(to) ? to : [])),
    ],
    parts: [...rays, ...gaps].map(({ id }) => id),
    refersTo: [...gaps.flatMap(({ at, to }) => [at, to]), ...rays.flatMap(({ from, to }) => [from, to].flat())],
  }),
  read: (scene, options) => {
    const { target, gaps, rays } = toTimePlot(scene, options);
    const ends = rays.flatMap(({ id, to }) => outermost(to).map((item) => ({ ...item, name: labelOf(id, scene) })));
    return [...scene.shown, ...(target === null ? [] : [target]), ...gaps.map(({ item }) => item), ...ends].map(
      toShownNumber,
    );
  },
  draw: (scene, options) => drawTimePlot(scene, toTimePlot(scene, options)),
});

function toTimePlot(scene: Scene, { target: targetId, rays = [], gaps = [], axisFrom, axisTo }: Options): TimePlot {
  const target = findNamed(targetId, scene);
  const allRays = rays.flatMap(({ id, from: fromId, to }): readonly Ray[] => {
    const from = findItem(fromId, scene);
    const ends = [to]
      .flat()
      .map((end) => findItem(end, scene))
      .filter((item) => item !== null);
    return from === null || ends.length === 0 ? [] : [{ id, from, to: ends }];
  });
  return {
    target: target !== null && isShown(target.id, scene) ? target : null,
    gaps: gaps.flatMap((gap): readonly Gap[] => {
      const [item, at, to] = [gap.value, gap.at, gap.to].map((id) => findItem(id, scene));
      if (!item || !at || !to || !isShown(gap.id, scene)) return [];
      return [{ id: gap.id, item: { ...item, name: labelOf(gap.id, scene, item.name) }, at, to }];
    }),
    rays: allRays.filter(({ id }) => isShown(id, scene)),
    axisFrom: axisFrom ?? null,
    axisTo: axisTo ?? null,
    isInverted: false,
    joined: [],
    placement: "end",
    extra: [...(target === null ? [] : [target]), ...allRays.flatMap(({ to }) => to)],
  };
}
