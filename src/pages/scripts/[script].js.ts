import type { APIRoute, GetStaticPaths } from "astro";
import { readerScript } from "../../load/stories-shown.ts";

export const getStaticPaths = (() => [{ params: { script: readerScript.name } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(readerScript.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
