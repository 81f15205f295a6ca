import { parentPort } from "node:worker_threads";
import { toStoryParser } from "./parse-stories.ts";
import { parseShared, type SharedJob } from "./story-threads.ts";

/** A thread that reads stories: it takes files from the list that all share, and answers with its readings. */
const port = parentPort;
if (port === null) throw new Error("story worker without a parent");
port.once("message", ({ files, parts, taken }: SharedJob) => {
  port.postMessage(parseShared(files, taken, toStoryParser(parts)));
});
