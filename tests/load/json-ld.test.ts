import { describe, expect, it } from "vitest";
import { formatLinkedData, toBreadcrumbs, toDataset, toNewsArticle } from "../../src/load/json-ld.ts";
import { exampleStory } from "./found-example.ts";
import { checkLinkedData } from "./schema-org.ts";

const publisher = {
  name: "The Quay",
  licence: { id: "CC-BY-4.0", name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  addressOf: (path: string) => `https://quay.example/${path}`,
};
const home = "https://quay.example/";
const address = "https://quay.example/stories/a-river/";

describe("linked data", () => {
  const files = [{ format: "text/csv", address: `${home}data/x.csv` }] as const;
  const about = { id: "x", name: "X", description: "D", address, home, language: "en", files } as const;
  const { licence, name } = publisher;
  const corrections = exampleStory.corrections;

  it.each([
    ["a story", toNewsArticle(exampleStory, { address, picture: `${home}p.png`, publisher, home })],
    [
      "a story of two desks",
      toNewsArticle({ ...exampleStory, editor: "The Quay editors" }, { address, picture: null, publisher, home }),
    ],
    ["a dataset", toDataset({ ...about, licence, corrections }, name)],
    ["the way to a page", toBreadcrumbs([{ name: "Home", address: home }])],
  ])("has for %s only what schema.org knows", (_what, data) => {
    expect(checkLinkedData(JSON.parse(JSON.stringify(data)))).toEqual([]);
  });

  it("is held against schema.org: an unknown property, a wrong type and a wrong value are found", () => {
    const wrong = {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headlines: "A",
      editor: { "@type": "Organization", name: "Desk" },
      datePublished: "yesterday",
    };
    expect(checkLinkedData(wrong)).toEqual([
      "headlines: no property of NewsArticle",
      "editor: Organization is no Person",
      'datePublished: "yesterday" is no Date or DateTime',
    ]);
  });

  it("tells a story with its dates, its desk, its person and every correction", () => {
    expect(toNewsArticle(exampleStory, { address, picture: `${home}p.png`, publisher, home })).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Boats & <bridges>",
      datePublished: "2024-03-01",
      dateModified: "2024-03-09",
      author: { "@type": "Organization", name: "The Quay desk" },
      editor: { "@type": "Person", name: "An Editor" },
      image: [`${home}p.png`],
      license: publisher.licence.url,
      correction: [{ "@type": "CorrectionComment", datePublished: "2024-03-09", text: "14 was 12" }],
    });
  });

  it("names no correction and no picture where there is none", () => {
    const plain = toNewsArticle({ ...exampleStory, corrections: [] }, { address, picture: null, publisher, home });
    expect(Object.keys(plain)).not.toContain("correction");
    expect(Object.keys(plain)).not.toContain("image");
  });

  it("tells a dataset with its files", () => {
    expect(toDataset({ ...about, licence, corrections }, name)).toMatchObject({
      "@type": "Dataset",
      license: licence.url,
      correction: [{ "@type": "CorrectionComment", datePublished: "2024-03-09", text: "14 was 12" }],
      distribution: [{ "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: `${home}data/x.csv` }],
    });
  });

  it("numbers the way to a page from one", () => {
    expect(
      toBreadcrumbs([
        { name: "Home", address: home },
        { name: "A river", address },
      ]),
    ).toMatchObject({
      itemListElement: [
        { position: 1, item: home },
        { position: 2, item: address },
      ],
    });
  });

  it("cannot close its own block, whatever a title holds", () => {
    const text = formatLinkedData([{ name: "</script><script>alert(1)</script>" }]);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual({ name: "</script><script>alert(1)</script>" });
  });
});
