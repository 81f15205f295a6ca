/** What a link of ours refers to. */
export type LinkTarget =
  | { kind: "value"; reference: string }
  | { kind: "term"; term: string }
  | { kind: "plain" }
  | { kind: "malformed"; of: "value" | "term"; prefix: string; rest: string };

const prefixes: readonly { prefix: string; kind: "value" | "term" }[] = [
  { prefix: "#value:", kind: "value" },
  { prefix: "#so:", kind: "value" },
  { prefix: "#term:", kind: "term" },
  { prefix: "#tn:", kind: "term" },
];
const plain: readonly string[] = ["#plain", "#thuong"];
const idShape = "[a-z0-9]+(?:-[a-z0-9]+)*";
const referenceShape = new RegExp(`^${idShape}\\.${idShape}$`, "u");
const termShape = new RegExp(`^${idShape}$`, "u");

/**
 * Reads an address: `#value:dataset.key` (`#so:`), `#term:id` (`#tn:`), or `#plain` (`#thuong`) for a number that is
 * to stay without a reference. Null for every other address.
 */
export function parseLinkTarget(address: string): LinkTarget | null {
  const decoded = decode(address).trim().normalize("NFC");
  if (plain.includes(decoded)) return { kind: "plain" };
  const found = prefixes.find(({ prefix }) => decoded.toLowerCase().startsWith(prefix));
  if (found === undefined) return null;
  const rest = decoded.slice(found.prefix.length).trim();
  const malformed: LinkTarget = { kind: "malformed", of: found.kind, prefix: found.prefix, rest };
  if (found.kind === "term") return termShape.test(rest) ? { kind: "term", term: rest } : malformed;
  return referenceShape.test(rest) ? { kind: "value", reference: rest } : malformed;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

/** The list of numbers gives its entries these ids. */
export function idOfValue(reference: string): string {
  return `value-${reference}`;
}
