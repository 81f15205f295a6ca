import { stepsOf } from "../noise/section-menu.ts";
import { isPublisher, type Publishers } from "./publisher.ts";

/** The paper or site that a page's frame names, and the words that name it. */
export interface SiteOwner {
  publisher: string;
  from: string;
}

const name = String.raw`["“'«]?\s*(\p{L}[^.;,|()"”'»\n]{1,60}(?:\.(?:vn|com|net|org)(?:\.vn)?)?)`;
const owners: readonly RegExp[] = [
  new RegExp(
    String.raw`bản quyền(?: nội dung| bài viết)?\s*(?:[©®]\s*)?(?:\d{4}\s*)?(?:thuộc về|thuộc|của|bởi)\s*:?\s*${name}`,
    "iu",
  ),
  new RegExp(
    String.raw`(?:©|®|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by|bởi)?\s*${name}`,
    "iu",
  ),
  new RegExp(String.raw`ghi rõ nguồn(?: từ)?\s+${name}`, "iu"),
];
/** What goes on behind the name: "… khi phát hành lại", " - Giấy phép số 1". */
const further = /\s+(?:khi|nếu|trên|all rights|giữ bản quyền|[-–—])(?=\s|$).*$/iu;

/** "© Bản quyền thuộc Báo Xyz.", "Ghi rõ nguồn 'Abc.vn' khi phát hành lại": who owns the page, else null. */
export function findOwner(line: string, publishers: Publishers): SiteOwner | null {
  for (const owner of owners) {
    const named = owner.exec(line)?.[1]?.replace(further, "").trim();
    if (named !== undefined && isPublisher(named, publishers)) return { publisher: named, from: line };
  }
  return null;
}

/** "Báo Xyz / Kinh tế": the first step where it is a paper's name. */
export function siteInBreadcrumb(line: string, publishers: Publishers): SiteOwner | null {
  const [site = ""] = stepsOf(line);
  return isPublisher(site, publishers) ? { publisher: site, from: line } : null;
}
