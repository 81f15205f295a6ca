import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/domain/article.ts";
import { loadGazetteer } from "../../src/load/gazetteer.ts";
import { convertSeed } from "../../src/seeds/convert-seed.ts";

/** What the editorial guide says of the publication's own five articles, by the number that their file names begin with. */
const facts = {
  "000": {
    publisher: ["VietTimes", "stated"],
    author: null,
    published: { date: "2017-05-31", time: null, zone: null, basis: "inferred" },
    after: null,
    removed: ["5-5 duplicate-caption"],
  },
  "001": {
    publisher: null,
    author: ["M.T", "stated"],
    published: null,
    after: "2020-05-11",
    removed: [
      "12-12 repeated-title",
      "53-104 unaccented-copy",
      "107-107 repeated-title",
      "109-109 repeated-lead",
      "110-118 widget",
    ],
  },
  "002": {
    publisher: null,
    author: null,
    published: { date: "2017-07-20", time: "13:00", zone: "+07:00", basis: "stated" },
    after: null,
    removed: [],
  },
  "003": { publisher: null, author: null, published: null, after: "2018-07-05", removed: ["10-16 widget"] },
  "004": {
    publisher: ["TTXVN/Vietnam+", "stated"],
    author: null,
    published: null,
    after: "2017-03-31",
    removed: ["4-4 repeated-title", "28-28 end-mark", "32-32 related-links"],
  },
} as const;

const articles = new Map<string, Article>();
beforeAll(async () => {
  const { value: gazetteer } = await loadGazetteer("content");
  if (gazetteer === null) throw new Error("gazetteer unreadable");
  for (const file of readdirSync("seeds").filter((name) => name.endsWith(".txt"))) {
    const { value } = convertSeed(readFileSync(`seeds/${file}`), { file, gazetteer });
    if (value !== null) articles.set(file.slice(0, 3), value);
  }
});

function known(fact: Article["author"]): readonly string[] | null {
  return fact === null ? null : [fact.value, fact.basis];
}

describe.each(Object.entries(facts))("article %s", (number, expected) => {
  it("has the publisher, author and date that the guide names, each with its basis", () => {
    const article = articles.get(number);
    expect({
      publisher: known(article?.publisher ?? null),
      author: known(article?.author ?? null),
      published: article?.published ? { ...article.published.value, basis: article.published.basis } : null,
      after: article?.publishedAfter?.value ?? null,
    }).toEqual({
      publisher: expected.publisher,
      author: expected.author,
      published: expected.published,
      after: expected.after,
    });
  });

  it("loses exactly the noise that the guide names", () => {
    expect(articles.get(number)?.removed.map(({ lines, reason }) => `${lines.join("-")} ${reason}`)).toEqual(
      expected.removed,
    );
  });

  it("has a lead and no widget in its body", () => {
    const article = articles.get(number);
    expect(article?.lead).not.toBeNull();
    expect(JSON.stringify(article?.body)).not.toMatch(/pinterest|Bình luận|Tin cùng chuyên mục|Xem nhiều nhất/u);
  });
});

describe("names in the five articles", () => {
  it("finds provinces in all their spellings, in order", () => {
    expect(articles.get("001")?.provinces).toEqual([
      "an-giang",
      "da-nang",
      "lao-cai",
      "lang-son",
      "thua-thien-hue",
      "tien-giang",
      "nam-dinh",
    ]);
    expect(articles.get("002")?.provinces).toEqual(["ha-noi", "ho-chi-minh-city", "da-nang", "nam-dinh"]);
    expect(articles.get("003")?.provinces).toEqual([
      "thua-thien-hue",
      "da-nang",
      "lam-dong",
      "quang-ninh",
      "ho-chi-minh-city",
    ]);
  });

  it("keeps the paragraph that almost repeats the lead", () => {
    expect(articles.get("004")?.body[0]).toMatchObject({ kind: "paragraph", line: 6 });
  });
});
