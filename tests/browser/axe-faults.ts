import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { untilAtRest } from "./at-rest.ts";

/**
 * What axe finds wrong with a page once it is at rest, each with the first places; by these rules or by
 * all that axe has on. Frames of the page's own origin are looked into as part of it.
 */
export async function findAxeFaults(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  await untilAtRest(page);
  // What passes is not looked at, and describing it would take ten times as long; the page holds no one else's frames.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))}`);
}
