import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { languages } from "../src/domain/language.ts";
import { toBase } from "../src/load/links.ts";
import { codeOf, toBuildFault } from "./build-fault.ts";

export interface ServedSite {
  url: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  folder: string;
  basePath: string;
  /** 0 for any free one. */
  port: number;
  host?: string;
}

/** Serves a site's folder as it stands at each request, so that a new build shows at once. */
export async function serveSite({ folder, basePath, port, host = "localhost" }: ServeOptions): Promise<ServedSite> {
  const base = toBase(basePath);
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const notFound = (): void => {
      const page = findNotFound(folder, url.slice(base.length));
      response.writeHead(404, { "Content-Type": "text/html;charset=utf-8" }).end(page);
    };
    if (`${url}/` === base) response.writeHead(301, { Location: base }).end();
    else if (!url.startsWith(base)) notFound();
    else files(Object.assign(request, { url: `/${url.slice(base.length)}` }), response, notFound);
  });
  await new Promise<void>((done, fail) => {
    server.once("error", (error) =>
      fail(codeOf(error) === "EADDRINUSE" ? toBuildFault("port-taken", { port }) : error),
    );
    server.listen(port, host, done);
  });
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${actual}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function findNotFound(folder: string, place: string): Buffer | string {
  const language = languages.find((each) => place.startsWith(`${each}/`));
  const pages = [
    ...(language === undefined ? [] : [path.join(folder, language, "404.html")]),
    path.join(folder, "404.html"),
  ];
  const page = pages.find((file) => existsSync(file));
  return page === undefined ? "" : readFileSync(page);
}
