import type { APIRoute, GetStaticPaths } from "astro";
import { codesScript } from "../../../load/embed-sections.ts";

export const getStaticPaths = (() => [{ params: { script: codesScript.name } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(codesScript.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
