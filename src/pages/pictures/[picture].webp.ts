import type { APIRoute, GetStaticPaths } from "astro";
import { publication } from "../../load/publication.ts";
import { makeSmall, type LoadedImage } from "../../load/story-images.ts";

export const getStaticPaths = (() =>
  [...new Map([...publication.images.values()].map((image) => [image.name, image])).values()].map((image) => ({
    params: { picture: image.name },
    props: { image },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: LoadedImage }> = async ({ props }) =>
  new Response(await makeSmall(props.image), { headers: { "content-type": "image/webp" } });
