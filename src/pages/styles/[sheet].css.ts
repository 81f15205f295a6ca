import type { APIRoute, GetStaticPaths } from "astro";
import { loadColourSheet } from "../../load/colours.ts";
import { site } from "../../load/publication.ts";

const sheet = loadColourSheet(site);

export const getStaticPaths = (() =>
  sheet === null ? [] : [{ params: { sheet: sheet.name }, props: { text: sheet.text } }]) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "content-type": "text/css; charset=utf-8" } });
