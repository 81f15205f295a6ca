import { defineConfig } from "astro/config";

const { SITE_URL, BASE_PATH, BUILD_DIR } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH ?? "/",
  outDir: BUILD_DIR ?? "dist",
  cacheDir: ".cache/astro",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  security: { csp: true },
});
