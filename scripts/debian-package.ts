import { execFileSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";

/**
 * Installs a package of Debian's where this user may, and says so and for what. Gives whether its program is there now.
 * No server that comes with it is started.
 */
export function installFromDebian({ name, program, use }: { name: string; program: string; use: string }): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`Installing Debian's package «${name}» (apt-get), needed by ${use} …`);
  // Without this file a server's package would start it on its own port.
  const policy = "/usr/sbin/policy-rc.d";
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", name]]) {
      execFileSync("apt-get", ["-qq", ...args], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    }
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  } finally {
    if (isOurs) rmSync(policy);
  }
  return existsSync(program);
}
