import { preview } from "astro";
import { root, runSteps } from "./steps.ts";

const code = await runSteps([
  { name: "convert", run: "scripts/convert.ts" },
  { name: "build", run: "scripts/build.ts" },
]);
if (code !== 0) process.exit(code);

const server = await preview({ root, logLevel: "error", server: { port: Number(process.env["PORT"] ?? 4321) } });
const base = process.env["BASE_PATH"] ?? "/";
console.log(
  `\nThe site is at http://localhost:${server.port}${base.startsWith("/") ? base : `/${base}`} – stop it with Ctrl+C.`,
);
await server.closed();
