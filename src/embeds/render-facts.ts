import { tag, type Html } from "../charts/markup.ts";
import {
  chartPagePath,
  dataPath,
  elementPath,
  embedPath,
  kitPath,
  oembedPath,
  picturePath,
} from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import { embedFactsWords, type AddressName } from "../words/embed-facts.ts";
import { hrefOf, inLanguage, type Addresses } from "./addresses.ts";

interface Facts {
  language: Language;
  addresses: Addresses;
  /** "sha256-…" of the script that stands beside a frame. */
  listenerHash: string;
}

/** What newsrooms ask before they embed: what is loaded and stored, what their policy must allow, what is promised. */
export function renderEmbedFacts(facts: Facts): Html {
  const words = embedFactsWords[facts.language].facts;
  const entry = (name: keyof typeof words, more: Html | null = null): readonly Html[] => [
    tag("dt", {}, words[name].title),
    tag("dd", {}, tag("p", {}, words[name].text), more),
  ];
  return tag(
    "dl",
    { class: "embed-facts" },
    ...entry("loads"),
    ...entry("storage"),
    ...entry("policy", renderPolicy(facts)),
    ...entry("corrections"),
    ...entry("contract", renderContract(facts)),
  );
}

function renderPolicy({ language, addresses, listenerHash }: Facts): Html {
  const { policies, ourAddress } = embedFactsWords[language];
  const origin = addresses.siteUrl === null ? `{${ourAddress}}` : new URL(addresses.siteUrl).origin;
  return renderPairs([
    [`frame-src ${origin}`, policies.frame],
    [`script-src '${listenerHash}'`, policies.listener],
    [`script-src ${origin}; frame-src ${origin}; img-src ${origin}`, policies.element],
    [`img-src ${origin}`, policies.picture],
  ]);
}

/** The address grammar as its functions write it: what the page promises is what is built. */
function renderContract({ language, addresses }: Facts): Html {
  const words = embedFactsWords[language];
  const { chart, state, hash } = words.placeholders;
  const place = inLanguage(language, addresses);
  const paths: Readonly<Record<AddressName, readonly string[]>> = {
    page: [chartPagePath(chart, place)],
    embed: [embedPath({ chart, state: null, pin: null }, place)],
    state: [embedPath({ chart, state, pin: null }, place)],
    pin: [embedPath({ chart, state: null, pin: hash }, place), embedPath({ chart, state, pin: hash }, place)],
    picture: (["svg", "png", "@2x.png"] as const).map((format) => picturePath({ chart, state: null }, format, place)),
    statePicture: [picturePath({ chart, state }, "svg", place)],
    data: (["csv", "json", "metadata.json"] as const).map((format) => dataPath(chart, format)),
    kit: [kitPath(chart, place)],
    oembed: [oembedPath({ chart, state: null }, place), oembedPath({ chart, state }, place)],
    element: [elementPath],
  };
  const names = Object.keys(words.addresses).filter((name): name is AddressName => name in paths);
  return renderPairs(
    names.map((name) => [paths[name].map((path) => hrefOf(path, addresses)).join(" "), words.addresses[name]]),
  );
}

function renderPairs(pairs: readonly (readonly [string, string])[]): Html {
  const items = pairs.map(([code, text]) => {
    const parts = code.split(" /").map((part, index) => tag("code", {}, index === 0 ? part : `/${part}`));
    return tag("li", {}, ...parts.flatMap((part) => [part, " "]), tag("span", {}, text));
  });
  return tag("ul", { class: "embed-lines" }, ...items);
}
