import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { prunePolicy } from "../../scripts/prune-policy.ts";

const hashOf = (code: string): string => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
const own = 'document.title = "&amp; a > b";';
const pageWith = (policy: string): string =>
  `<!DOCTYPE html><html><head><meta http-equiv="content-security-policy" content="${policy}"></head>` +
  `<body><script>${own}</script><p>'sha256-kept in the text='</p></body></html>`;

describe("a page's policy", () => {
  it("keeps the hashes of what the page has, and loses the others", () => {
    const other = hashOf("somebody else's");
    const before = pageWith(
      `default-src 'none'; script-src 'self' ${other} ${hashOf(own)}; style-src 'self' ${other};`,
    );
    expect(prunePolicy(before)).toBe(
      pageWith(`default-src 'none'; script-src 'self' ${hashOf(own)}; style-src 'self';`),
    );
  });

  it("is left alone where there is nothing to take out, or no policy", () => {
    const page = pageWith(`script-src 'self' ${hashOf(own)}`);
    expect(prunePolicy(page)).toBe(page);
    expect(prunePolicy("<p>'sha256-x='</p>")).toBe("<p>'sha256-x='</p>");
  });
});
