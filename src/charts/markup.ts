import { escapeMarkup } from "./document/serialise.ts";

/** HTML that is known to be safe: made here, or rendered from an editor's text elsewhere. */
export interface Html {
  html: string;
}

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element as HTML. Strings are text and are escaped; only `Html` goes in as it is. */
export function tag(name: string, attributes: Attributes, ...children: readonly (Html | string | null)[]): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeMarkup(String(value))}"`));
  return { html: `<${name}${written.join("")}>${join(children).html}</${name}>` };
}

export function join(children: readonly (Html | string | null)[]): Html {
  return {
    html: children
      .map((child) => (child === null ? "" : typeof child === "string" ? escapeMarkup(child) : child.html))
      .join(""),
  };
}
