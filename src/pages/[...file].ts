import type { APIRoute, GetStaticPaths } from "astro";
import { listFoundFiles } from "../load/found-files.ts";

export const getStaticPaths = (() =>
  listFoundFiles().map(({ path, text }) => ({ params: { file: path }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
