import type { APIRoute, GetStaticPaths } from "astro";
import type { Language } from "../../domain/language.ts";
import { site } from "../../load/publication.ts";
import { listSearchEntries } from "../../load/search.ts";

export const getStaticPaths = (() =>
  site.languages.map((language) => ({ params: { language }, props: { language } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ language: Language }> = ({ props }) =>
  new Response(JSON.stringify(listSearchEntries(props.language)), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
