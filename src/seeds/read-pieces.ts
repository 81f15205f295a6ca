import { findFigures, splitFusedCaptions, takeBelowLead } from "./figures.ts";
import { curateTitle } from "./metadata/curated-title.ts";
import { findHeader } from "./metadata/header.ts";
import { splitInlineFrame } from "./metadata/inline-frame.ts";
import { findLead } from "./metadata/lead.ts";
import { findSignature } from "./metadata/signature.ts";
import type { Publishers } from "./metadata/publisher.ts";
import { removeBareLinks } from "./noise/bare-links.ts";
import { removeEndMarks } from "./noise/end-mark.ts";
import { splitFusedTitle } from "./noise/fused-title.ts";
import { removeLetterhead } from "./noise/letterhead.ts";
import { removePolls } from "./noise/polls.ts";
import { removeMarkup } from "./noise/markup.ts";
import { removeRepeatedText, removeRepeatedTitle } from "./noise/repeats.ts";
import { removeSections } from "./noise/sections.ts";
import { removeUnaccentedCopy } from "./noise/unaccented-copy.ts";
import { removeWidgets } from "./noise/widgets.ts";
import type { Piece } from "./piece.ts";
import { findStructure } from "./structure.ts";
import { toPieces } from "./to-pieces.ts";

interface ReadOptions {
  publishers: Publishers;
  /** The curated file's title, or null. */
  title: string | null;
}

/**
 * Lines → pieces, each with its role. The order of the passes matters: noise first, then what frames the article,
 * then what it consists of.
 */
export function readPieces(lines: readonly string[], { publishers, title }: ReadOptions): readonly Piece[] {
  const passes: readonly ((pieces: readonly Piece[]) => readonly Piece[])[] = [
    removeMarkup,
    splitFusedTitle,
    (pieces) => splitInlineFrame(pieces, publishers),
    removePolls,
    removeSections,
    removeWidgets,
    removeUnaccentedCopy,
    (pieces) => removeLetterhead(pieces, publishers),
    (pieces) => findHeader(pieces, publishers),
    (pieces) => curateTitle(pieces, title),
    removeRepeatedTitle,
    removeEndMarks,
    splitFusedCaptions,
    findLead,
    removeRepeatedText,
    (pieces) => findSignature(pieces, publishers),
    findFigures,
    takeBelowLead,
    removeBareLinks,
    findStructure,
  ];
  return passes.reduce((pieces, pass) => pass(pieces), toPieces(lines));
}
