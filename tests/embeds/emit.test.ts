import { mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { unzipSync } from "fflate";
import { globSync } from "tinyglobby";
import { afterAll, describe, expect, it } from "vitest";
import { emit, type EmitOptions } from "../../scripts/emit.ts";
import { listFiles, type EmittedPublication } from "../../scripts/emit-list.ts";
import { loadEngine } from "../../scripts/emit-engine.ts";
import { findMissingGlyphs, toPng } from "../../scripts/emit-png.ts";
import { toPin } from "../../src/embeds/freeze.ts";
import { hashOfPin } from "../../src/load/pins.ts";
import { addresses } from "./example-page.ts";
import { exampleSite, loadPublished, toCorrection } from "./published-example.ts";

const folder = mkdtempSync(path.join(tmpdir(), "emit-"));
afterAll(() => rmSync(folder, { recursive: true }));

const proportion = loadPublished("proportion");
const publication: EmittedPublication = { site: exampleSite, charts: [proportion], pins: [] };
const options: EmitOptions = { siteUrl: "https://trial.example", base: "/", cacheDir: path.join(folder, "cache") };
const into = (name: string): string => path.join(folder, name);
const filesIn = (name: string): readonly string[] => globSync("**/*", { cwd: into(name) }).sort();
const bytesIn = (name: string): readonly (readonly [string, string])[] =>
  filesIn(name).map((file) => [file, readFileSync(path.join(into(name), file)).toString("base64")]);

describe("the emitter", () => {
  it("writes every address of the contract, and nothing else", async () => {
    await emit(publication, into("whole"), options);
    const state = proportion.chart.opens;
    const inLanguage = (folderName: string): readonly string[] => [
      `${folderName}charts/proportion.${state}.svg`,
      `${folderName}charts/proportion.png`,
      `${folderName}charts/proportion.svg`,
      `${folderName}charts/proportion.zip`,
      `${folderName}charts/proportion@2x.png`,
      `${folderName}embed/proportion/${state}/index.html`,
      `${folderName}embed/proportion/index.html`,
      `${folderName}oembed/proportion.${state}.json`,
      `${folderName}oembed/proportion.json`,
    ];
    const data = ["csv", "json", "metadata.json"].map((format) => `charts/proportion.${format}`);
    const states = proportion.chart.states.length;
    expect(states).toBe(1);
    expect(filesIn("whole")).toEqual([...data, "embed.js", ...inLanguage(""), ...inLanguage("en/")].sort());
  });

  it("gives the same bytes cold, warm, and from a cache that was cut short", async () => {
    const warm = await emit(publication, into("warm"), options);
    expect(warm.made).toBe(0);
    await emit(publication, into("cold"), { ...options, cacheDir: path.join(folder, "other-cache") });
    const [first] = globSync("*", { cwd: path.join(folder, "cache"), absolute: true });
    if (first === undefined) throw new RangeError("empty cache");
    truncateSync(first, 40);
    const mended = await emit(publication, into("mended"), options);
    expect(mended.made).toBe(1);
    expect(bytesIn("cold")).toEqual(bytesIn("warm"));
    expect(bytesIn("mended")).toEqual(bytesIn("warm"));
  });

  it("makes anew only what a change touches", async () => {
    const bars = loadPublished("bars");
    const both = { ...publication, charts: [proportion, bars] };
    await emit(both, into("before"), options);
    const corrected = { ...bars, corrections: [toCorrection("2020", "Sai.", "Wrong.")] };
    const after = await emit({ ...both, charts: [proportion, corrected] }, into("after"), options);
    const ofBars = filesIn("after").filter((file) => /bars/u.test(file));
    expect(after.made).toBe(ofBars.length);
    expect(readFileSync(path.join(into("after"), "embed/bars/index.html"), "utf8")).toContain("Sai.");
    expect(readFileSync(path.join(into("after"), "charts/bars.svg"), "utf8")).toContain("Sai.");
  });

  it("leaves out oEmbed where the host is not known", async () => {
    await emit(publication, into("nameless"), { ...options, siteUrl: null });
    expect(filesIn("nameless").filter((file) => file.includes("oembed"))).toEqual([]);
    const kit = unzipSync(readFileSync(path.join(into("nameless"), "charts/proportion.zip")));
    expect(Buffer.from(kit["index.html"] ?? []).toString("utf8")).not.toContain("<a ");
  });

  it("keeps every pin, even of a chart that is gone", async () => {
    const pin = toPin(proportion);
    const hash = hashOfPin(pin);
    await emit({ ...publication, charts: [], pins: [{ hash, pin }] }, into("gone"), options);
    const page = readFileSync(path.join(into("gone"), `embed/proportion/v/${hash}/index.html`), "utf8");
    expect(page).toContain("Biểu đồ này không còn được cập nhật.");
    const standing = (charts: EmittedPublication["charts"]): string => {
      const engine = { version: "", css: "", elementScript: "", colours: {}, paper: "#ffffff" };
      const files = [...listFiles({ ...publication, charts, pins: [{ hash, pin }] }, engine, addresses)];
      return String(files.find((file) => file.path === `embed/proportion/v/${hash}/index.html`)?.produce());
    };
    const changed = { ...proportion, chart: { ...proportion.chart, subject: [] } };
    expect(standing([changed])).toContain("Số liệu đã được cập nhật sau bản này.");
    expect(standing([proportion])).not.toContain("embed-notice");
  });

  it("packs a kit that needs nothing else", async () => {
    const kit = unzipSync(readFileSync(path.join(into("whole"), "en/charts/proportion.zip")));
    expect(Object.keys(kit)).toEqual([
      "README.txt",
      "index.html",
      "proportion.svg",
      "proportion.png",
      "proportion@2x.png",
      "proportion.csv",
    ]);
    for (const name of ["proportion.png", "proportion@2x.png"]) {
      expect(Buffer.from(kit[name] ?? []).equals(readFileSync(path.join(into("whole"), "en/charts", name))), name).toBe(
        true,
      );
    }
    const text = Buffer.from(kit["README.txt"] ?? []).toString("utf8");
    for (const word of [
      "Caption",
      "Text alternative (alt)",
      "Chart: The Trial (CC BY 4.0)",
      "https://trial.example/en/charts/proportion/",
    ]) {
      expect(text).toContain(word);
    }
    const page = Buffer.from(kit["index.html"] ?? []).toString("utf8");
    expect([...page.matchAll(/<a [^>]*href="([^"]*)"/gu)].every(([, href = ""]) => href.startsWith("https://"))).toBe(
      true,
    );
  });
});

describe("a publication's own colours", () => {
  const palette = (digit: string) => ({
    paper: `#${digit}11111`,
    ink: `#${digit}22222`,
    subject: `#${digit}33333`,
    outside: `#${digit}44444`,
    context: `#${digit}55555`,
  });

  it("are those of its embeds, light and dark, and of its pictures", async () => {
    const { css, colours } = await loadEngine({ light: palette("a"), dark: palette("b") });
    expect(colours).toMatchObject(palette("a"));
    expect(css).toContain("--subject: #a33333");
    expect(css.match(/--subject: #b33333/gu)).toHaveLength(2);
    expect(css).not.toContain("#a8201a");
  });
});

describe("a picture that travels alone", () => {
  it("has its words and colours in it, and no token", async () => {
    const svg = readFileSync(path.join(into("whole"), "charts/proportion.svg"), "utf8");
    expect(svg).not.toContain("var(--");
    expect(svg).toContain("Biểu đồ: Báo Thử (CC BY 4.0)");
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>/u,
    );
    const { colours } = await loadEngine();
    expect(Object.keys(colours)).toEqual(
      expect.arrayContaining(["paper", "ink", "ink-2", "rule", "subject", "outside", "context"]),
    );
  });

  it("is twice as wide at twice the scale", async () => {
    const svg = readFileSync(path.join(into("whole"), "charts/proportion.svg"), "utf8");
    const width = (png: Uint8Array): number => Buffer.from(png).readUInt32BE(16);
    expect([
      width(await toPng(svg, { scale: 1, paper: "#ffffff" })),
      width(await toPng(svg, { scale: 2, paper: "#ffffff" })),
    ]).toEqual([640, 1280]);
  });

  it("stands on its paper: no page shines through it", async () => {
    const { paper } = await loadEngine();
    const { data, info } = await sharp(readFileSync(path.join(into("whole"), "charts/proportion.png")))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 640, channels: 3 });
    expect(`#${data.subarray(0, 3).toString("hex")}`).toBe(paper);
  });

  it("is told to lack a glyph before it lacks one", () => {
    expect(findMissingGlyphs("<svg><text>Ưu tiên số: gần 14%, −3 ≈ ự đ Ứ</text></svg>")).toEqual([]);
    expect(findMissingGlyphs("<svg><text>服務</text></svg>")).toEqual(["服", "務"]);
  });
});
