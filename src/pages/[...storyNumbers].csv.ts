import type { APIRoute, GetStaticPaths } from "astro";
import { storyNumbers, toNumbersFile } from "../load/story-numbers.ts";

export const getStaticPaths = (() =>
  storyNumbers.map((numbers) => ({
    params: { storyNumbers: `${numbers.path}/numbers` },
    props: { numbers },
  }))) satisfies GetStaticPaths;

type Props = { numbers: (typeof storyNumbers)[number] };

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(toNumbersFile(props.numbers), { headers: { "content-type": "text/csv; charset=utf-8" } });
