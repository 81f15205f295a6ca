import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { isRunnableDevEnvironment, type ErrorPayload, type Plugin, type ViteDevServer } from "vite";
import type { Language } from "../src/domain/language.ts";
import type { Problem, Reading } from "../src/domain/problem.ts";
import { checkPublication } from "../src/load/check-publication.ts";
import { keptReadingFile, resolveFolders } from "../src/load/folders.ts";
import { holdPublication } from "../src/load/held-publication.ts";
import type { Publication } from "../src/load/load-publication.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { toMemory } from "../src/load/reading-memory.ts";
import { toRuleAddress, type RuleAddress } from "../src/load/rule-address.ts";
import { checkWords } from "../src/words/check.ts";

interface DevOptions {
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  language: Language;
}

// An editor's programs save in several strokes; a check that begins between two would tell of half a file.
const settleMs = 30;
const listenMs = 150;
// What a browser asked for longer ago, and did not listen since, is no page of a story: a feed, or a picture.
const loadingMs = 60_000;

interface DevState {
  /** What lies over the pages. */
  overlay: ErrorPayload | null;
  isFirst: boolean;
  /** How many changes a page shows that is asked for now. */
  changes: number;
  /** Pages that a browser asked for and that do not listen yet: no change reaches them. In the order of asking. */
  loading: { shows: number; at: number }[];
}

/**
 * While writing: every change of content or seeds is read and checked at once. Errors lie over the page in the words of
 * `npm run check` until they are mended; then the page shows the change.
 */
export function watchContent({ root: written, env, language }: DevOptions): Plugin {
  // Without a slash at its end: paths below it are told from here.
  const root = path.resolve(written);
  const folders = resolveFolders(env, root);
  const kept = keptReadingFile(folders);
  const watched = [folders.content, folders.seeds].map((folder) => folder + path.sep);
  let base = "/";
  return {
    name: "watch-content",
    apply: "serve",
    configResolved(config) {
      base = config.base;
    },
    configureServer(server) {
      const memory = toMemory();
      const state: DevState = { overlay: null, isFirst: true, changes: 0, loading: [] };
      // Who opens a page while the publication is first read waits for that reading.
      const first = Promise.withResolvers<Reading<Publication> | null>();
      holdPublication(first.promise);
      const read = async (options: { keptIn?: string }): Promise<Reading<Publication> | null> => {
        const { publication, problems } = await checkPublication({ folders, base, memory, ...options });
        const ruleAddress = await toRuleAddress(folders, language, addressOf(server));
        tellTerminal(problems, { root, language, ruleAddress });
        state.overlay = publication === null ? toOverlay(problems, { root, language, ruleAddress }) : null;
        return publication === null ? null : { value: publication, problems };
      };
      const refresh = async (): Promise<void> => {
        const { isFirst } = state;
        state.isFirst = false;
        const reading = await read(isFirst ? { keptIn: kept } : {}).catch((error: unknown) => {
          first.resolve(null);
          throw error;
        });
        first.resolve(reading);
        // Behind the errors the pages stay what they last were: a rule's page in the handbook can be opened there.
        if (reading !== null) {
          holdPublication(reading);
          if (!isFirst) {
            state.changes += 1;
            forgetPages(server, root);
          }
        }
        if (state.overlay !== null || !isFirst) server.ws.send(state.overlay ?? { type: "full-reload", path: "*" });
      };
      const schedule = toQueue(refresh);
      server.watcher.add(watched);
      server.watcher.on("all", (_event, file) => {
        const isContent = watched.some((folder) => path.resolve(file).startsWith(folder));
        if (isContent && !path.basename(file).startsWith(".")) schedule();
        // Whoever changes the engine wants the pages read with the engine as it is now.
        else if (path.resolve(file).startsWith(path.join(root, "src"))) holdPublication(null);
      });
      server.middlewares.use(({ headers }, _response, next) => {
        if (headers["sec-fetch-dest"] === "document") state.loading.push({ shows: state.changes, at: Date.now() });
        next();
      });
      // A page that loads anew is told too, once its own script listens: what is wrong, and what changed while it loaded.
      server.ws.on("connection", () => {
        state.loading = state.loading.filter(({ at }) => Date.now() - at < loadingMs);
        const page = state.loading.shift();
        setTimeout(() => {
          const isOld = page !== undefined && page.shows < state.changes;
          if (state.overlay !== null) server.ws.send(state.overlay);
          else if (isOld) server.ws.send({ type: "full-reload", path: "*" });
        }, listenMs);
      });
      schedule();
    },
  };
}

/** Where the pages are seen; the port that was asked for until the server listens. */
function addressOf({ resolvedUrls, config }: ViteDevServer): string {
  return resolvedUrls?.local[0] ?? `http://localhost:${config.server.port}${config.base}`;
}

/** Runs an action soon, never twice at a time, and once more where it was asked for meanwhile. */
function toQueue(action: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  return () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      running = running.then(action).catch((error: unknown) => console.error(error));
    }, settleMs);
  };
}

/**
 * Pages keep what they loaded in their modules: those that stand on the publication run anew when they are next asked
 * for. Their code is still right, so nothing is compiled again.
 */
function forgetPages(server: ViteDevServer, root: string): void {
  const file = path.join(root, "src/load/publication.ts");
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    const forgotten = new Set<string>();
    const forget = (id: string): void => {
      const module = evaluatedModules.getModuleById(id);
      if (module === undefined || forgotten.has(id)) return;
      forgotten.add(id);
      const importers = [...module.importers];
      evaluatedModules.invalidateModule(module);
      for (const importer of importers) forget(importer);
    };
    for (const { id } of evaluatedModules.getModulesByFile(file) ?? []) forget(id);
  }
}

interface TellOptions {
  root: string;
  language: Language;
  /** Null where there is no handbook. */
  ruleAddress: RuleAddress | null;
}

/** What lies over the page: every error, in the words of the check. */
export function toOverlay(problems: readonly Problem[], { root, language, ruleAddress }: TellOptions): ErrorPayload {
  const errors = problems.filter(({ level }) => level === "error");
  const message = formatProblems(errors, { language, from: root, ruleAddress });
  const files = new Set(errors.map(({ place }) => place.file)).size;
  const summary = checkWords[language].found(errors.length, problems.length - errors.length, files);
  return {
    type: "error",
    err: {
      name: "npm run check",
      title: summary,
      // The overlay would make links of what editors wrote and hide their addresses: a mark that nobody sees prevents it.
      message: `${summary}\n\n${stripVTControlCharacters(message)}`.replaceAll("](", "]\u2060("),
      stack: "",
      plugin: "npm run check",
    },
  };
}

function tellTerminal(problems: readonly Problem[], { root, language, ruleAddress }: TellOptions): void {
  const isColoured = process.stdout.isTTY === true;
  if (problems.length > 0) console.log(formatProblems(problems, { language, from: root, ruleAddress, isColoured }));
  const errors = problems.filter(({ level }) => level === "error").length;
  const files = new Set(problems.map(({ place }) => place.file)).size;
  const words = checkWords[language];
  console.log(problems.length === 0 ? words.clean : words.found(errors, problems.length - errors, files));
}
