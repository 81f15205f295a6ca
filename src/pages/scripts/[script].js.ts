import type { APIRoute, GetStaticPaths } from "astro";
import { loadReaderScript } from "../../load/reader-script.ts";

const story = await loadReaderScript("story", process.cwd());

export const getStaticPaths = (() => [
  { params: { script: story.name }, props: { text: story.text } },
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
