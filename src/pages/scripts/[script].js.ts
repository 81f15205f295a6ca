import type { APIRoute, GetStaticPaths } from "astro";
import { numbersScript, searchScript, themeScript } from "../../load/site-scripts.ts";
import { readerScript } from "../../load/stories-shown.ts";

export const getStaticPaths = (() =>
  [readerScript, themeScript, searchScript, numbersScript].map(({ name, text }) => ({
    params: { script: name },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
