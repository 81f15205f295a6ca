import type { Article, Block } from "../domain/article.ts";
import { rowText } from "./tables.ts";

/**
 * The seed's text put together again from an article, piece by piece in the seed's order: the title, the frontmatter
 * fields, the body and what was removed. White space aside it equals the seed; that nothing is lost is proved with it.
 */
export function reassemble(article: Article): string {
  const texts = article.body.flatMap(pieceTexts);
  const figures = article.figures.map(({ caption, credit }) => `${caption} ${credit ?? ""}`);
  const removed = article.removed.map(({ text }) => text);
  const next = { text: 0, figure: 0, removed: 0 };
  return article.parts
    .map(({ role, marker }) => {
      if (role === "text") return texts[next.text++]?.(marker) ?? "";
      if (role === "figure") return figures[next.figure++] ?? "";
      if (role === "removed") return removed[next.removed++] ?? "";
      if (role === "title" || role === "lead") return article[role] ?? "";
      return article[role]?.from ?? "";
    })
    .join("\n");
}

function pieceTexts(block: Block): readonly ((marker: string | null) => string)[] {
  if (block.kind === "list")
    return block.items.map(
      ({ text }) =>
        (marker) =>
          `${marker ?? ""} ${text}`,
    );
  if (block.kind === "table") return block.rows.map((cells) => (marker) => rowText(cells, marker));
  return [() => block.text];
}
