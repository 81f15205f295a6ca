import { toDocument } from "../src/charts/document/drawing-document.ts";
import { findState } from "../src/charts/draw.ts";
import type { Kinds } from "../src/charts/kinds/registry.ts";
import { dataPath, elementPath, embedPath, kitPath, oembedPath, picturePath } from "../src/domain/chart-address.ts";
import type { Language } from "../src/domain/language.ts";
import { toCanonicalJson } from "../src/domain/pin.ts";
import type { Site } from "../src/domain/site.ts";
import { inLanguage, type Addresses } from "../src/embeds/addresses.ts";
import { toCsv, toDataJson, toMetadata } from "../src/embeds/data-files.ts";
import type { EmbedPage } from "../src/embeds/embed-page.ts";
import { fromPin, toPin } from "../src/embeds/freeze.ts";
import { toOembed } from "../src/embeds/oembed.ts";
import type { PublishedChart } from "../src/embeds/published-chart.ts";
import { drawSharePicture, type SharePicture } from "../src/embeds/share-picture.ts";
import { drawStandalone, type StandalonePicture } from "../src/embeds/standalone-svg.ts";
import { hashOfPin, type StoredPin } from "../src/load/pins.ts";
import { sha256 } from "./emit-cache.ts";
import type { EmitEngine } from "./emit-engine.ts";
import { zipKit } from "./emit-kit.ts";
import { renderEmittedPage, type NamedState } from "./emit-page.ts";
import { toPng } from "./emit-png.ts";

/** What is emitted of a publication: its charts as they are today, and its pins. */
export interface EmittedPublication {
  site: Site;
  charts: readonly PublishedChart[];
  pins: readonly StoredPin[];
  /** Pictures for shared links. Default: none. */
  shares?: readonly SharePicture[];
  kinds?: Kinds;
}

type Content = string | Uint8Array | null;

/** A file to be written: its address, what it is made of, and how. Null content: there is nothing to write. */
export interface EmittedFile {
  path: string;
  /** Equal keys, equal bytes. */
  key: string;
  produce: () => Content | Promise<Content>;
}

interface Making extends EmittedPublication {
  engine: EmitEngine;
  addresses: Addresses;
}

/**
 * Every file that charts have beside their pages. Nothing is drawn before it is asked for, and what the files of one chart
 * share is forgotten with the last of them: memory does not grow with the number of charts.
 */
export function* listFiles(
  publication: EmittedPublication,
  engine: EmitEngine,
  addresses: Addresses,
): Generator<EmittedFile, void> {
  const making: Making = { ...publication, engine, addresses };
  const byId = new Map(publication.charts.map((each) => [each.chart.id, each]));
  for (const published of publication.charts) yield* listChart(published, making);
  for (const stored of publication.pins) yield* listPin(stored, byId.get(stored.pin.chart.id) ?? null, making);
  for (const share of publication.shares ?? []) yield* listShare(share, byId.get(share.chart), making);
  if (publication.charts.length + publication.pins.length > 0) yield elementFile(engine);
}

function elementFile({ elementScript }: EmitEngine): EmittedFile {
  return { path: elementPath, key: sha256(elementScript), produce: () => elementScript };
}

/** The picture of a shared link: only where pages can name its absolute address. */
function listShare(share: SharePicture, published: PublishedChart | undefined, making: Making): readonly EmittedFile[] {
  const { site, addresses, engine, kinds } = making;
  if (published === undefined || addresses.siteUrl === null) return [];
  const key = sha256(toCanonicalJson(share), keyOf(published, making), engine.version, JSON.stringify(engine.colours));
  const options = { site, colours: engine.colours, document: toDocument(), ...(kinds === undefined ? {} : { kinds }) };
  return [
    {
      path: share.path,
      key,
      produce: () => toPng(drawSharePicture(share, published, options), { scale: 1, paper: engine.paper }),
    },
  ];
}

function listChart(published: PublishedChart, making: Making): readonly EmittedFile[] {
  const { addresses, engine, kinds } = making;
  const { chart } = published;
  const key = keyOf(published, making);
  const toFile = (path: string, produce: EmittedFile["produce"]): EmittedFile => ({
    path,
    key: sha256(key, path),
    produce,
  });
  const data = [
    toFile(dataPath(chart.id, "csv"), () => toCsv(published, kinds)),
    toFile(dataPath(chart.id, "json"), () => toDataJson(published, addresses, kinds)),
    toFile(dataPath(chart.id, "metadata.json"), () => toMetadata(published, addresses, kinds)),
  ];
  const named: readonly NamedState[] = [null, ...chart.states.map(({ id }) => id)];
  const inLanguages = addresses.site.languages.flatMap((language) => {
    const place = inLanguage(language, addresses);
    const view = (state: NamedState) => ({ chart: chart.id, state });
    const page = lazily((state: NamedState) => renderEmittedPage(published, { state, language }, making));
    const picture = lazily((state: NamedState) => drawPicture(published, state, language, making));
    const png = lazily((scale: number) => toPng(picture(null).svg, { scale, paper: engine.paper }));
    return [
      ...named.flatMap((state) => [
        toFile(`${embedPath({ ...view(state), pin: null }, place)}index.html`, () => page(state).html),
        toFile(picturePath(view(state), "svg", place), () => picture(state).svg),
        toFile(oembedPath(view(state), place), () =>
          oembedOf(published, state, language, making, page(state), picture(null)),
        ),
      ]),
      toFile(picturePath(view(null), "png", place), () => png(1)),
      toFile(picturePath(view(null), "@2x.png", place), () => png(2)),
      toFile(kitPath(chart.id, place), () =>
        zipKit({
          addresses,
          language,
          chart: chart.id,
          title: titleOf(published, null, language),
          page: page(null).html,
          picture: picture(null),
          png,
          csv: toCsv(published, kinds),
        }),
      ),
    ].filter(({ path }) => addresses.siteUrl !== null || !path.includes("oembed/"));
  });
  return [...data, ...inLanguages].map((file) => ({ ...file, key: sha256(file.key, engine.version) }));
}

function listPin({ hash, pin }: StoredPin, live: PublishedChart | null, making: Making): readonly EmittedFile[] {
  const { addresses, engine, kinds } = making;
  const published = fromPin(pin, live);
  const standing = standingOf(hash, live, kinds);
  const key = sha256(keyOf(published, making), engine.version, standing);
  const named: readonly NamedState[] = [null, ...pin.chart.states.map(({ id }) => id)];
  return addresses.site.languages.flatMap((language) =>
    named.map((state) => {
      const place = inLanguage(language, addresses);
      const newest =
        live === null ? null : addresses.base + embedPath({ chart: pin.chart.id, state: null, pin: null }, place);
      const path = `${embedPath({ chart: pin.chart.id, state, pin: hash }, place)}index.html`;
      return {
        path,
        key: sha256(key, path),
        produce: () =>
          renderEmittedPage(published, { state, language, pin: { hash, state: standing, newest } }, making).html,
      };
    }),
  );
}

function standingOf(
  hash: string,
  live: PublishedChart | null,
  kinds: Kinds | undefined,
): "current" | "superseded" | "withdrawn" {
  if (live === null) return "withdrawn";
  return hashOfPin(toPin(live, kinds)) === hash ? "current" : "superseded";
}

const keys = new WeakMap<object, string>();

/** The hash of data that many charts share; worked out once. */
function keyOfShared(data: object): string {
  const key = keys.get(data) ?? sha256(toCanonicalJson(data));
  keys.set(data, key);
  return key;
}

function keyOf(published: PublishedChart, { addresses }: Making): string {
  const { units, provinces, ...own } = published;
  return sha256(toCanonicalJson(own), ...[units, provinces, addresses].map(keyOfShared));
}

function drawPicture(
  published: PublishedChart,
  state: NamedState,
  language: Language,
  { engine, addresses, kinds }: Making,
): StandalonePicture {
  return drawStandalone(published, {
    addresses,
    language,
    stateId: state ?? published.chart.opens,
    colours: engine.colours,
    document: toDocument(),
    ...(kinds === undefined ? {} : { kinds }),
  });
}

function titleOf({ chart }: PublishedChart, state: NamedState, language: Language): string {
  return (findState(chart, state ?? chart.opens).title ?? chart.title)[language].text;
}

function oembedOf(
  published: PublishedChart,
  state: NamedState,
  language: Language,
  { addresses }: Making,
  page: EmbedPage,
  picture: StandalonePicture,
): string | null {
  const { chart } = published;
  const path = picturePath({ chart: chart.id, state: null }, "png", inLanguage(language, addresses));
  return toOembed({
    addresses,
    language,
    view: { chart: chart.id, state },
    title: titleOf(published, state, language),
    heights: page.heights,
    thumbnail: { path, widthPx: picture.widthPx, heightPx: picture.heightPx },
  });
}

function lazily<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
