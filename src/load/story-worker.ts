import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, receiveMessageOnPort } from "node:worker_threads";
import { globSync } from "tinyglobby";
import { readMarkup, type StoryMarkup } from "../markdown/story-markup.ts";
import { readShared, type Indexed, type MarkupJob, type StoryJob } from "./story-threads.ts";

/**
 * A thread that reads stories. Until it is sent what they stand on it reads their markup, the last files first, as whoever
 * sent for it begins at the first; then it takes files that nobody took, those it knows before the others, and answers
 * with its readings, some at a time, as it keeps none; an empty list says that these were all.
 */
const port = parentPort;
if (port === null) throw new Error("story worker without a parent");

/** One message a story would take longer than reading it. */
const readingsAtOnce = 50;

const known = new Map<string, { text: string; markup: StoryMarkup }>();

port.once("message", ({ contentDir, taken }: MarkupJob) => {
  const names = globSync("stories/**/*.md", { cwd: contentDir }).sort().reverse();
  for (;;) {
    const received: { message: StoryJob } | undefined = receiveMessageOnPort(port);
    if (received !== undefined) {
      answer(received.message);
      return;
    }
    const name = names[Atomics.add(taken, 0, 1)];
    if (name === undefined) break;
    readAhead(path.join(contentDir, name));
  }
  port.once("message", answer);
});

/** What is wrong with a file is told by whoever reads it for good. */
function readAhead(file: string): void {
  try {
    const text = readFileSync(file, "utf8");
    known.set(file, { text, markup: readMarkup({ file, text }) });
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

function answer(job: StoryJob): void {
  const last = [...job.files.keys()].reverse();
  const [ready = [], others = []] = [true, false].map((isKnown) =>
    last.filter((index) => known.has(job.files[index]?.file ?? "") === isKnown),
  );
  const takeMarkup = ({ file, text }: { file: string; text: string }): StoryMarkup | undefined => {
    const read = known.get(file);
    known.delete(file);
    return read?.text === text ? read.markup : undefined;
  };
  let readings: Indexed[] = [];
  const send = (): void => {
    port?.postMessage(readings);
    readings = [];
  };
  for (const reading of readShared(job, [...ready, ...others], takeMarkup)) {
    readings.push(reading);
    if (readings.length === readingsAtOnce) send();
  }
  if (readings.length > 0) send();
  send();
}
