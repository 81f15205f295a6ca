import { Parser } from "htmlparser2";

const blocks = new Set(["p", "li", "h2", "h3", "h4", "blockquote", "td", "th", "tr", "figcaption", "div", "br"]);
const hidden = new Set(["script", "style", "svg"]);

/** The words of an HTML fragment of ours, blocks parted by a space. */
export function toPlainText(html: string): string {
  let text = "";
  let depth = 0;
  const parser = new Parser({
    onopentag(name) {
      if (hidden.has(name)) depth += 1;
      if (blocks.has(name)) text += " ";
    },
    ontext(part) {
      if (depth === 0) text += part;
    },
    onclosetag(name) {
      if (hidden.has(name)) depth -= 1;
      if (blocks.has(name)) text += " ";
    },
  });
  parser.end(html);
  return text.replace(/\s+/gu, " ").trim().normalize("NFC");
}
