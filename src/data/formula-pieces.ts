/** A stretch of a printed formula; with a reference where it is the number of one of its inputs. */
export interface FormulaPiece {
  text: string;
  reference: string | null;
}

export interface PrintedInput {
  /** Its names in the formula: usually one. */
  names: readonly string[];
  reference: string;
  /** As it is printed. */
  shown: string;
}

/**
 * Finds the inputs' numbers in a printed formula, so that each can lead to its own sentence. A number that could be more
 * than one thing (two inputs that print alike, an assumption of the same words) is left as text.
 */
export function toFormulaPieces(
  printed: string,
  formula: string,
  inputs: readonly PrintedInput[],
): readonly FormulaPiece[] {
  const equals = printed.lastIndexOf(" = ");
  const left = equals === -1 ? printed : printed.slice(0, equals);
  const certain = inputs.filter((input) => isCertain(input, left, formula, inputs));
  const texts = certain.map(({ shown }) => shown).sort((a, b) => b.length - a.length);
  if (texts.length === 0) return [{ text: printed, reference: null }];
  const pattern = patternOf(texts);
  const pieces: FormulaPiece[] = [];
  let at = 0;
  for (const match of left.matchAll(pattern)) {
    const reference = certain.find(({ shown }) => shown === match[0])?.reference ?? null;
    pieces.push({ text: printed.slice(at, match.index), reference: null }, { text: match[0], reference });
    at = match.index + match[0].length;
  }
  return [...pieces, { text: printed.slice(at), reference: null }].filter(({ text }) => text !== "");
}

/** Whether a number's words stand in the formula exactly as often as its names do, and for nothing else. */
function isCertain(input: PrintedInput, left: string, formula: string, inputs: readonly PrintedInput[]): boolean {
  if (input.shown === "" || inputs.some((other) => other !== input && other.shown === input.shown)) return false;
  const texts = inputs.map(({ shown }) => shown).sort((a, b) => b.length - a.length);
  const written = [...left.matchAll(patternOf(texts))].filter(([text]) => text === input.shown).length;
  const used = (formula.match(/[A-Za-z_]\w*/gu) ?? []).filter((name) => input.names.includes(name)).length;
  return written > 0 && written === used;
}

/** "4,55%" is no part of "14,55%", nor "14%" of "gần 14%" where both are there: the longest comes first. */
function patternOf(texts: readonly string[]): RegExp {
  const escaped = texts.filter((text) => text !== "").map((text) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${escaped.join("|")})(?![\\p{L}\\p{N}]|[.,]\\d)`, "gu");
}
