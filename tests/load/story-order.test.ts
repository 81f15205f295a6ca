import { expect, test } from "vitest";
import { parsePartialDate } from "../../src/domain/date.ts";
import { sortLatest, sortStories } from "../../src/load/story-order.ts";

const storyOf = (id: string, date: string) => {
  const published = parsePartialDate(date);
  if (published === null) throw new Error(`bad date: ${date}`);
  return { id, published };
};
const stories = [
  storyOf("bridges", "2024-03-01"),
  storyOf("ferries", "2024-05-01"),
  storyOf("canals", "2024-05-01"),
  storyOf("ports", "2023"),
];
const idsOf = (sorted: readonly { id: string }[]): readonly string[] => sorted.map(({ id }) => id);

test("the latest story comes first, those of one day by their ids", () => {
  expect(idsOf(sortLatest(stories))).toEqual(["canals", "ferries", "bridges", "ports"]);
});

test("the editors' order leads, and what they did not name follows, latest first", () => {
  expect(idsOf(sortStories(stories, ["ports", "gone", "ferries"]))).toEqual(["ports", "ferries", "canals", "bridges"]);
});

test("without an order the latest comes first", () => {
  expect(sortStories(stories, [])).toEqual(sortLatest(stories));
});
