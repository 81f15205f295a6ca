import type { APIRoute, GetStaticPaths } from "astro";
import { formatDatasetCsv, formatDatasetJson } from "../../data/publish/dataset.ts";
import { publisher, toDataPackage, toPlainDataset } from "../../load/dataset-page.ts";
import { publication } from "../../load/publication.ts";

export const getStaticPaths = (() => [
  { params: { file: "datapackage.json" }, props: { text: toDataPackage() } },
  ...publication.datasets.datasets.flatMap((dataset) => [
    { params: { file: `${dataset.id}.csv` }, props: { text: formatDatasetCsv(dataset) } },
    {
      params: { file: `${dataset.id}.json` },
      props: { text: formatDatasetJson(dataset, toPlainDataset(dataset), publisher) },
    },
  ]),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
