import { workerData } from "node:worker_threads";
import { z } from "zod";
import { makeFonts } from "./fonts.ts";

/** A thread that makes the site's fonts in the folder that it is given. */
await makeFonts(z.string().parse(workerData));
