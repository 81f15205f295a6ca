import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { watchContent } from "./scripts/dev-plugin.ts";
import { toFontsFolder } from "./scripts/fonts-ahead.ts";
import { makeFonts } from "./scripts/fonts.ts";
import { parseLanguage } from "./scripts/language-option.ts";
import { prunePolicies } from "./scripts/prune-policy.ts";

const { SITE_URL, BASE_PATH, BUILD_DIR, BUILD_CACHE_DIR } = process.env;
const root = fileURLToPath(new URL(".", import.meta.url));
const kept = path.join(root, ".cache");
const fonts = toFontsFolder(root);
await makeFonts(fonts);

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH ?? "/",
  outDir: BUILD_DIR ?? "dist",
  cacheDir: BUILD_CACHE_DIR ?? ".cache/astro",
  trailingSlash: "always",
  // While one page is written, others are made.
  build: { format: "directory", inlineStylesheets: "never", concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [prunePolicies()],
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    plugins: [watchContent({ root, env: process.env, language: parseLanguage(process.argv) })],
    resolve: { alias: { "site-fonts": fonts } },
    build: { assetsInlineLimit: 0 },
    // What builds keep is thousands of files, and no page stands on one of them.
    server: { watch: { ignored: [(file) => path.resolve(file).startsWith(kept + path.sep)] } },
  },
});
