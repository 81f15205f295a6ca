import type { ShownNumber } from "./kind.ts";
import { emphasisIn, isShown, type Scene } from "./scene.ts";

/** The picture in words, written from its numbers: every one of them, with its qualifier, date and origin. */
export function describe(scene: Scene, numbers: readonly ShownNumber[]): string {
  const { words, chart, language, state } = scene;
  if (numbers.length === 0) return `${words.kinds[chart.kind]}. ${words.nothing}`;
  const list = numbers.map((number) => describeNumber(number, scene)).join(words.listSeparator);
  const notes = state.annotate
    .filter(({ at }) => isShown(at, scene) && emphasisIn(at, scene) !== "faint")
    .map(({ text }) => ` ${text[language].text}`);
  return `${words.kinds[chart.kind]}. ${list}.${notes.join("")}`;
}

function describeNumber({ name, text, date, origin }: ShownNumber, { words }: Scene): string {
  const when = date === "" || name.includes(date) ? "" : `, ${date}`;
  const whence = origin === "outside" || origin === "derived" ? ` (${words.origin[origin]})` : "";
  if (text === "") return `${name}${when}${whence}`;
  return `${name}${when}: ${text}${whence}`;
}
