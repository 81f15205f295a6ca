/**
 * How wide text can get in any usual system font: for each character the widest advance among the wide ones, in
 * thousandths of the font size. What fits by this measure fits everywhere.
 */
const regular = toAdvances({
  200: "\u2009\u202f",
  278: "'ijl",
  295: "I",
  318: " ,.·‘’\u00a0",
  337: "/:;\\|",
  361: "f-",
  392: "()[]t",
  411: "!²³r",
  500: '"*J`°',
  525: "“”sz",
  557: "c?_–L",
  579: "k",
  612: "vxyFToơ«»",
  636: "aehnuưbdgpqđ$0123456789{}€",
  686: "EKPSAVXZBY",
  722: "CR",
  752: "UNH",
  788: "DĐG&OQ",
  838: "w#+<=>^~×÷−≈≠≤≥±↑↓",
  863: "ƯM",
  913: "Ơ",
  974: "%½m",
  1015: "W—…→←@",
  1342: "‰",
});
const bold = toAdvances({
  200: "\u2009\u202f",
  306: "'",
  348: "ijl \u00a0",
  372: "I/\\|",
  400: ",.·‘’:;",
  435: "-f",
  478: "!()[]t²³",
  500: "r`°",
  523: '"*',
  582: "J_–z",
  611: "cs?",
  652: "Lx«»vy",
  687: "“”kaeTFEoơ",
  716: "$0123456789€hnu{}ưbdgpqđ",
  734: "SYZPC",
  775: "BRXAVK",
  838: "UGDƯHN#+<=>^~Đ×÷−≈≠≤≥±↑↓",
  874: "OQ&Ơ",
  924: "w",
  1002: "M@—…→←%",
  1042: "m½",
  1103: "W",
  1440: "‰",
});
const unknownAdvance = 1050;
const combining = /[\u0300-\u036F]/gu;
const hornless = /[ơƠưƯđĐ]/u;

function toAdvances(byAdvance: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(byAdvance).flatMap(([advance, text]) => [...text].map((c) => [c, Number(advance)])));
}

const cache = new Map<string, number>();

/** An upper bound of a text's width in px, whatever the reader's system font. A mark above or below adds no width. */
export function measureText(text: string, sizePx: number, isBold = false): number {
  const advances = isBold ? bold : regular;
  let sum = 0;
  for (const character of text.normalize("NFC")) sum += advanceOf(character, advances, isBold);
  return (sum * sizePx) / 1000;
}

function advanceOf(character: string, advances: ReadonlyMap<string, number>, isBold: boolean): number {
  const direct = advances.get(character);
  if (direct !== undefined) return direct;
  const id = `${isBold ? "b" : "r"}${character}`;
  const known = cache.get(id);
  if (known !== undefined) return known;
  const [base = ""] = hornless.test(character) ? [character] : character.normalize("NFD").replace(combining, "");
  const horned = /\u031B/u.test(character.normalize("NFD")) ? 130 : 0;
  const advance = base === "" ? 0 : (advances.get(base) ?? unknownAdvance) + horned;
  cache.set(id, advance);
  return advance;
}
