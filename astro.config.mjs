import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { makeFonts } from "./scripts/fonts.ts";

const { SITE_URL, BASE_PATH, BUILD_DIR } = process.env;
const fonts = fileURLToPath(new URL(".cache/fonts", import.meta.url));
await makeFonts(fonts);

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH ?? "/",
  outDir: BUILD_DIR ?? "dist",
  cacheDir: ".cache/astro",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
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
  vite: { resolve: { alias: { "site-fonts": fonts } }, build: { assetsInlineLimit: 0 } },
});
