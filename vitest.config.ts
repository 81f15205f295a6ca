import { defineConfig } from "vitest/config";

// Tests wait for what they measure; these times end only what hangs, also on a machine that is busy and slow.
const hangsMs = 180_000;

export default defineConfig({
  test: {
    globals: false,
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/shared-sites.ts"],
    env: { TZ: "UTC", NO_COLOR: "1" },
    testTimeout: hangsMs,
    hookTimeout: 2 * hangsMs,
    expect: { poll: { timeout: hangsMs / 3, interval: 20 } },
  },
});
