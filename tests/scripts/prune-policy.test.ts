import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { toPruner } from "../../scripts/prune-policy.ts";

const hashOf = (code: string): string => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
const prunePolicy = (html: string): string => toPruner()(html);
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

  it("is that of its own code, whatever page was pruned before", () => {
    const prune = toPruner();
    const policy = `script-src 'self' ${hashOf(own)} ${hashOf("other()")}`;
    const page = pageWith(policy);
    const other = page.replace(own, "other()");
    const shown = page.replace(`<script>${own}</script>`, `<pre>&lt;script>${own}&lt;/script></pre>`);
    for (let round = 0; round < 2; round += 1) {
      expect(prune(page)).toBe(page.replace(policy, `script-src 'self' ${hashOf(own)}`));
      expect(prune(other)).toBe(other.replace(policy, `script-src 'self' ${hashOf("other()")}`));
      expect(prune(shown)).toBe(shown.replace(policy, "script-src 'self'"));
    }
  });
});
