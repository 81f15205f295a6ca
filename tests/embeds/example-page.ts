import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import type { Addresses } from "../../src/embeds/addresses.ts";
import { renderEmbedPage, type EmbedPage, type EmbedPageOptions } from "../../src/embeds/embed-page.ts";
import { toEmbedStyle } from "../../src/embeds/embed-style.ts";
import type { PublishedChart } from "../../src/embeds/published-chart.ts";
import { exampleSite } from "./published-example.ts";

const styles = path.resolve(import.meta.dirname, "../../src/styles");
const sheet = (name: string): string => readFileSync(path.join(styles, name), "utf8");

export const css = toEmbedStyle({
  tokens: sheet("tokens.css"),
  figure: sheet("figure.css"),
  embed: sheet("embed.css"),
});
export const addresses: Addresses = { base: "/", siteUrl: "https://trial.example/", site: exampleSite };
export const policyHash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

export function renderExamplePage(published: PublishedChart, options: Partial<EmbedPageOptions> = {}): EmbedPage {
  return renderEmbedPage(published, {
    addresses,
    language: "vi",
    stateId: published.chart.opens,
    isStateNamed: false,
    pin: null,
    css,
    document: toDocument(),
    hash: policyHash,
    ...options,
  });
}
