import { createServer, type Server } from "node:http";
import { loadEngine, policyHash, type EmitEngine } from "../../scripts/emit-engine.ts";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import type { Language } from "../../src/domain/language.ts";
import { parseEmbedPath } from "../../src/domain/chart-address.ts";
import { renderEmbedPage, type EmbedPage } from "../../src/embeds/embed-page.ts";
import { heightScript } from "../../src/embeds/height-script.ts";
import { protocols } from "../../src/embeds/protocols.ts";
import type { PublishedChart } from "../../src/embeds/published-chart.ts";
import { exampleSite } from "../embeds/published-example.ts";
import { fontStacks } from "../../scripts/system-fonts.ts";

/** What a host answers: a text with its type, after a while, or a status that says that it cannot. */
export interface Answer {
  body?: string | Uint8Array;
  type?: string;
  status?: number;
  afterMs?: number;
}

export interface Host {
  url: string;
  close: () => Promise<void>;
}

/** A host of its own origin that answers by a function of the path. */
export async function startHost(answer: (path: string) => Answer | null): Promise<Host> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const found = answer(decodeURIComponent(pathname)) ?? { status: 404, body: "nothing here", type: "text/plain" };
    setTimeout(() => {
      response.writeHead(found.status ?? 200, { "content-type": found.type ?? "text/html; charset=utf-8" });
      response.end(found.body ?? "");
    }, found.afterMs ?? 0);
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", () => done()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("host without a port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise<void>((done) => void server.close(() => done())),
  };
}

/**
 * The host of embeds. `/embed/…` as published; `/without/<protocol>/embed/…` with a script that lacks one protocol;
 * `/font/<n>/embed/…` in another type; `/slow/embed/…` after a second and a half; `/broken/embed/…` never.
 */
export async function startEmbedHost(charts: readonly PublishedChart[]): Promise<Host & { engine: EmitEngine }> {
  const engine = await loadEngine();
  const answer = (path: string): Answer | null => {
    if (path === "/embed.js") return { body: engine.elementScript, type: "text/javascript" };
    const [, prefix = "", rest = ""] =
      /^\/((?:without\/[a-z0-9-]+\/|font\/\d\/|slow\/|broken\/)?)(.*)$/u.exec(path) ?? [];
    if (prefix === "broken/") return { status: 503, body: "out of order", type: "text/plain" };
    const page = renderPath(rest, charts, engine, prefix);
    return page === null ? null : { body: page.html, afterMs: prefix === "slow/" ? 1500 : 0 };
  };
  return { ...(await startHost(answer)), engine };
}

function renderPath(
  path: string,
  charts: readonly PublishedChart[],
  engine: EmitEngine,
  prefix: string,
): EmbedPage | null {
  const view = parseEmbedPath(path, "vi");
  const published = charts.find(({ chart }) => chart.id === view?.chart);
  if (view === null || published === undefined) return null;
  const [kind, which = ""] = prefix.split("/");
  const font = kind === "font" ? `:root{--sans:${fontStacks[Number(which)] ?? ""}}` : "";
  const script = heightScript(kind === "without" ? protocols.filter(({ id }) => id !== which) : protocols);
  return renderExample(published, engine, view.language, { css: engine.css + font, script, state: view.state });
}

export function renderExample(
  published: PublishedChart,
  engine: EmitEngine,
  language: Language,
  { css = engine.css, script, state = null }: { css?: string; script?: string; state?: string | null } = {},
): EmbedPage {
  return renderEmbedPage(published, {
    addresses: { site: exampleSite, siteUrl: "https://trial.example", base: "/" },
    language,
    stateId: state ?? published.chart.opens,
    isStateNamed: state !== null,
    pin: null,
    css,
    document: toDocument(),
    hash: policyHash,
    ...(script === undefined ? {} : { script }),
  });
}
