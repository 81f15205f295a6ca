import { cut, mapOpen, remove, type Piece } from "../piece.ts";

const tag = String.raw`<(?:!--[^>]*--|/?[a-z][a-z0-9]*(?:\s[^<>]*)?/?|!doctype[^<>]*)>`;
const atStart = new RegExp(String.raw`^(?:${tag}\s*)+`, "iu");
const atEnd = new RegExp(String.raw`(?:\s*${tag})+$`, "iu");
const entities = /^(?:&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});\s*)+$/iu;
const picture = /^!\[[^\]]*\]\([^)]*\)$/u;
/** A picture's file, where its text was meant to stand. */
const fileName = /^[\w%.()-]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|mp4)$/iu;
/** "[Ảnh]": where a picture stood. */
const placeholder = /^\[\s*(?:ảnh|hình|hình ảnh|video|clip|infographic|image|photo|caption|embed)\s*\d{0,2}\s*\]$/iu;
const script =
  /^(?:\(?function\s*\(|var\s+\w+\s*=|window\.|document\.|\(adsbygoogle|@media\b|\.[\w-]+\s*\{|\$\(|googletag\.|if\s*\(typeof)/u;

/** Removes what the page's code left behind: tags around a line, whole lines of script or style. */
export function removeMarkup(pieces: readonly Piece[]): readonly Piece[] {
  return mapOpen(pieces, (piece) => {
    if (
      picture.test(piece.text) ||
      fileName.test(piece.text) ||
      entities.test(piece.text) ||
      placeholder.test(piece.text) ||
      script.test(piece.text)
    )
      return remove(piece, "markup");
    const opening = atStart.exec(piece.text)?.[0].length ?? 0;
    const { head: before, tail } = cut(piece, opening);
    if (tail === null) return remove(piece, "markup");
    const closing = atEnd.exec(tail.text)?.index ?? tail.text.length;
    const { head, tail: after } = cut(tail, closing);
    const tags = (part: Piece | null): readonly Piece[] => (part === null ? [] : [remove(part, "markup")]);
    return [...tags(opening === 0 ? null : before), ...(head === null ? [] : [head]), ...tags(after)];
  });
}
