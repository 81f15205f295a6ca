import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findNginx, startNginx, type RunningNginx } from "../../scripts/nginx.ts";

const nginx = findNginx();
const hosts = path.resolve(import.meta.dirname, "../../scripts/hosts");
const longText = "Mức độ bốn. ".repeat(200);

const page = (language: string, text: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${text}</title><p>${longText}`;

const smallSite: Readonly<Record<string, string>> = {
  "index.html": page("vi", "Trang đầu"),
  "404.html": page("vi", "Không có trang này"),
  "bai-bao/index.html": page("vi", "Bài báo"),
  "en/index.html": page("en", "Home"),
  "en/404.html": page("en", "There is no such page"),
  "embed/chart/index.html": page("vi", "Bản nhúng"),
  "en/embed/chart/index.html": page("en", "Embed"),
  "embedding/index.html": page("vi", "Cách nhúng"),
  "_astro/site.abc123.css": `main { color: canvastext } /* ${longText} */`,
  "_astro/site.abc123.js": `void ${JSON.stringify(longText)};`,
  "_astro/serif.abc123.woff2": "wOF2",
  "scripts/theme.abc123.js": `void ${JSON.stringify(longText)};`,
  "embed.js": `void ${JSON.stringify(longText)};`,
  "charts/chart.csv": `key,value\n${longText}`,
  "charts/chart.svg": `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${longText} --></svg>`,
  "feed.atom": `<feed xmlns="http://www.w3.org/2005/Atom"><!-- ${longText} --></feed>`,
  "oembed/chart.json": JSON.stringify({ longText }),
  _headers: "/*\n",
};

interface Answer {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  bytes: Buffer;
}

/** As a browser asks, without following redirects or unpacking. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request(url, { headers: { "accept-encoding": "gzip", ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const plain = Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]);
        done({ status: response.statusCode ?? 0, headers: Object.fromEntries(plain), bytes: Buffer.concat(parts) });
      });
    })
      .on("error", fail)
      .end();
  });
}

function writeSite(folder: string): void {
  for (const [file, text] of Object.entries(smallSite)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

it("has nginx to run the shipped configuration with", () => {
  expect(nginx, "install nginx, or set NGINX_PATH to one").not.toBeNull();
});

describe.skipIf(nginx === null).each(["/", "/mot/thu-muc/"])("nginx as shipped, under %s", (base) => {
  let server: RunningNginx;
  let root: string;
  const at = (place: string, headers?: Readonly<Record<string, string>>): Promise<Answer> =>
    ask(server.url + place, headers);

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "served site "));
    writeSite(path.join(root, base));
    server = await startNginx(nginx?.file ?? "", { root, base });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(root, { recursive: true });
  });

  it.each(["", "bai-bao/", "en/", "embedding/", "404.html"])("lets nobody frame /%s", async (place) => {
    const { status, headers } = await at(place);
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  it.each(["embed/chart/", "en/embed/chart/"])("lets everybody frame /%s", async (place) => {
    const { status, headers } = await at(place);
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toBeUndefined();
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    ["khong-co/", "Không có trang này"],
    ["en/not-there/", "There is no such page"],
    ["en/embed/gone/", "There is no such page"],
    ["_astro/gone.css", "Không có trang này"],
    ["_headers", "Không có trang này"],
    [".nojekyll", "Không có trang này"],
  ])("answers 404 for /%s with the page «%s», cached by nobody", async (place, title) => {
    const { status, headers, bytes } = await at(place, { "accept-encoding": "identity" });
    expect(status).toBe(404);
    expect(bytes.toString()).toContain(title);
    expect(headers["cache-control"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    ["_astro/site.abc123.css", "text/css; charset=utf-8"],
    ["_astro/site.abc123.js", "text/javascript; charset=utf-8"],
    ["_astro/serif.abc123.woff2", "font/woff2"],
    ["scripts/theme.abc123.js", "text/javascript; charset=utf-8"],
  ])("has /%s cached for a year, as %s", async (place, type) => {
    const { headers } = await at(place);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["content-type"]).toBe(type);
  });

  it.each(["embed.js", "charts/chart.csv", ""])("has /%s asked for again each time", async (place) => {
    expect((await at(place)).headers["cache-control"]).toBe("no-cache");
  });

  it.each([
    ["charts/chart.csv", "text/csv; charset=utf-8"],
    ["charts/chart.svg", "image/svg+xml"],
    ["feed.atom", "application/atom+xml; charset=utf-8"],
    ["oembed/chart.json", "application/json; charset=utf-8"],
    ["", "text/html; charset=utf-8"],
  ])("compresses /%s, told as %s", async (place, type) => {
    const { headers, bytes } = await at(place);
    expect(headers["content-type"]).toBe(type);
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers["vary"]).toBe("Accept-Encoding");
    expect(bytes.byteLength).toBeLessThan(700);
  });

  it("serves the compressed copy that lies beside a file", async () => {
    writeFileSync(path.join(root, base, "_astro/site.abc123.js.gz"), gzipSync("void 'made before';"));
    expect((await at("_astro/site.abc123.js")).bytes).toEqual(gzipSync("void 'made before';"));
  });

  it("serves the compressed copies that the ready command makes, of what is long enough, and of what changed", async () => {
    const compress = (): void => void execFileSync("sh", [path.join(hosts, "compress.sh"), path.join(root, base)]);
    compress();
    const [file, short] = ["charts/chart.csv", "_astro/serif.abc123.woff2"].map((one) => path.join(root, base, one));
    expect(existsSync(`${short}.gz`)).toBe(false);
    writeFileSync(file ?? "", `key,value\n${longText}mới`);
    compress();
    const { headers, bytes } = await at("charts/chart.csv");
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers["content-length"]).toBe(String(readFileSync(`${file}.gz`).byteLength));
    expect(gunzipSync(bytes).toString()).toMatch(/mới$/u);
  });

  it("answers 304 for what a reader has already", async () => {
    const first = await at("", { "accept-encoding": "identity" });
    const again = await at("", { "accept-encoding": "identity", "if-none-match": first.headers["etag"] ?? "none" });
    expect(again.status).toBe(304);
  });

  it("sends an address without its last slash on, to the same host", async () => {
    const { status, headers } = await at("bai-bao");
    expect(status).toBe(301);
    expect(headers["location"]).toBe(`${base}bai-bao/`);
  });
});

const dist = path.resolve(import.meta.dirname, "../../dist");
const basePath = `/${process.env["BASE_PATH"] ?? ""}/`.replace(/\/{2,}/gu, "/");

describe.skipIf(nginx === null || !existsSync(dist))("the built site behind nginx", () => {
  it("answers every page and file with 200, its type, and the framing that it should have", async () => {
    const root = mkdtempSync(path.join(tmpdir(), "served site "));
    cpSync(dist, path.join(root, basePath), { recursive: true });
    const server = await startNginx(nginx?.file ?? "", { root, base: basePath });
    try {
      const wrong: string[] = [];
      for (const file of globSync("**/*", { cwd: dist, ignore: ["_headers", "_redirects"] })) {
        const place = file
          .replace(/(^|\/)index\.html$/u, "$1")
          .split("/")
          .map(encodeURIComponent)
          .join("/");
        const { status, headers } = await ask(server.url + place);
        const isEmbed = /^(?:en\/|vi\/)?embed\//u.test(file);
        const isFramed = headers["content-security-policy"] === undefined;
        const type = headers["content-type"] ?? "application/octet-stream";
        if (status !== 200 || isFramed !== isEmbed || type === "application/octet-stream")
          wrong.push(`${file}: ${status}, ${type}, framed by ${isFramed ? "all" : "none"}`);
      }
      expect(wrong).toEqual([]);
    } finally {
      await server.stop();
      rmSync(root, { recursive: true });
    }
  });
});
