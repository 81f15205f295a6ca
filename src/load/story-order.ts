import type { Story } from "../domain/story.ts";

type Dated = Pick<Story, "id" | "published">;

/** Latest first; those of one day by their ids. */
export function sortLatest<T extends Dated>(stories: readonly T[]): readonly T[] {
  return stories.toSorted((a, b) =>
    a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? 1 : -1,
  );
}

/** As the editors order them, by ids; those that they did not name follow, latest first. */
export function sortStories<T extends Dated>(stories: readonly T[], order: readonly string[]): readonly T[] {
  const placeOf = ({ id }: T): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return sortLatest(stories).toSorted((a, b) => placeOf(a) - placeOf(b));
}
