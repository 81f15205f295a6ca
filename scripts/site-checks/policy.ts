import { createHash } from "node:crypto";
import { toMistake, type SiteMistake } from "../../src/domain/rules/site.ts";
import type { Inline, Page } from "./page.ts";

type Policy = ReadonlyMap<string, readonly string[]>;

const narrow = /^'(?:self|none|sha(?:256|384|512)-[A-Za-z0-9+/=]+|report-sample)'$/u;
const onlyInHeaders = ["frame-ancestors", "report-uri", "sandbox"];

/** Reads a Content-Security-Policy (CSP 3, "Parse a serialized CSP"): the first of a name counts. */
export function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(";")) {
    const [name = "", ...sources] = directive.trim().split(/\s+/u);
    if (name !== "" && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** The page's policy is there, first, strict, and allows every inline script and style that the page has. */
export function checkPolicy(page: Page): readonly SiteMistake[] {
  const { path, policy: text, beforePolicy } = page;
  if (text === null) return [toMistake(path, "policy-missing", {})];
  const policy = parsePolicy(text);
  return [
    ...(beforePolicy === null ? [] : [toMistake(path, "policy-late", { element: beforePolicy })]),
    ...checkStrictness(path, policy),
    ...page.inline.filter((inline) => !isAllowed(inline, policy)).map((inline) => toInlineMistake(path, inline)),
  ];
}

function checkStrictness(path: string, policy: Policy): readonly SiteMistake[] {
  const open = ["script-src", "style-src", "object-src"].filter((name) => sourcesFor(policy, name) === undefined);
  const useless = onlyInHeaders.filter((name) => policy.has(name));
  return [
    ...open.map((directive) => toMistake(path, "policy-open", { directive })),
    ...useless.map((directive) => toMistake(path, "policy-useless", { directive })),
    ...[...policy].flatMap(([directive, sources]) =>
      sources
        .filter((source) => isLoose(directive, source))
        .map((source) => toMistake(path, "policy-loose", { directive, source })),
    ),
  ];
}

/** A source that lets in what nobody of this site wrote: any inline code, any other host. */
function isLoose(directive: string, source: string): boolean {
  if (narrow.test(source) || !/-src(?:-elem|-attr)?$/u.test(directive)) return false;
  return !(source === "data:" && directive === "img-src");
}

function sourcesFor(policy: Policy, directive: string): readonly string[] | undefined {
  return policy.get(directive) ?? policy.get("default-src");
}

function isAllowed({ element, code }: Inline, policy: Policy): boolean {
  const sources = policy.get(`${element}-src-elem`) ?? sourcesFor(policy, `${element}-src`) ?? [];
  const hash = (algorithm: string): string =>
    `'${algorithm}-${createHash(algorithm).update(code, "utf8").digest("base64")}'`;
  return ["sha256", "sha384", "sha512"].some(
    (algorithm) => sources.some((source) => source.startsWith(`'${algorithm}-`)) && sources.includes(hash(algorithm)),
  );
}

function toInlineMistake(path: string, { element, code }: Inline): SiteMistake {
  return toMistake(path, "inline-not-allowed", { element, begins: code.trim().replace(/\s+/gu, " ").slice(0, 60) });
}
