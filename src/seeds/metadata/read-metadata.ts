import type { Article, Known, Publication } from "../../domain/article.ts";
import type { CuratedFacts } from "../../domain/curated.ts";
import type { Piece, Role } from "../piece.ts";
import { fold } from "../../domain/fold.ts";
import { findDateline } from "./dateline.ts";
import { findOwner, siteInBreadcrumb } from "./site-owner.ts";
import { inferPublication, inferPublishedAfter } from "./publication-date.ts";
import { isPublisher, type Publishers } from "./publisher.ts";
import { isSection } from "../noise/section-menu.ts";
import { isByline, isInitials, isNameLike, isPerson, withoutAside } from "./person.ts";
import { parseSignOff } from "./sign-off.ts";
import { parseTimeLine } from "./time-line.ts";

type Metadata = Pick<Article, "publisher" | "author" | "published" | "publishedAfter">;

/** Who wrote and published an article and when: curated, else stated, else inferred; unknown is null. */
export function readMetadata(
  pieces: readonly Piece[],
  texts: readonly string[],
  curated: CuratedFacts,
  publishers: Publishers,
): Metadata {
  const signed = readSigned(pieces, publishers);
  const timed = readTime(pieces, publishers);
  const published = curate<Publication>(
    curated.published === null ? null : { date: curated.published, time: null, zone: null },
    timed.published ?? inferPublication(texts),
    pieceOf(pieces, "published"),
  );
  return {
    publisher: curate(
      curated.publisher,
      signed.publisher ?? timed.publisher ?? readDateline(pieces, publishers) ?? readSite(pieces, publishers),
      pieceOf(pieces, "publisher"),
    ),
    author: curate(curated.author, signed.author ?? timed.author, pieceOf(pieces, "author")),
    published,
    publishedAfter: published === null ? inferPublishedAfter(texts) : null,
  };
}

/** A curated fact keeps the seed's words where a piece of the seed stated it: they stand nowhere else. */
function curate<T>(curated: T | null, found: Known<T> | null, piece: Piece | null): Known<T> | null {
  if (curated === null) return found;
  return { value: curated, basis: "curated", from: piece?.text ?? null };
}

function pieceOf(pieces: readonly Piece[], role: Role): Piece | null {
  return pieces.find((piece) => piece.role === role) ?? null;
}

interface Signed {
  publisher: Known<string> | null;
  author: Known<string> | null;
}

function readSigned(pieces: readonly Piece[], publishers: Publishers): Signed {
  const ofAuthor = pieceOf(pieces, "author");
  const ofPublisher = pieceOf(pieces, "publisher");
  const lines = ofAuthor?.text.split("\n") ?? [];
  const parsed = lines.map((line) => parseSignOff(line, publishers, true));
  const names = lines.map((line, index) => withoutAside(parsed[index]?.author ?? line));
  const joined = parsed.find((sign) => sign !== null && sign.publisher !== null)?.publisher ?? null;
  return {
    author: ofAuthor === null ? null : stated(names.join(", "), ofAuthor.text),
    publisher:
      ofPublisher !== null
        ? stated(publisherIn(ofPublisher.text, publishers), ofPublisher.text)
        : joined === null || ofAuthor === null
          ? null
          : stated(joined, ofAuthor.text),
  };
}

function stated<T>(value: T, from: string): Known<T> {
  return { value, basis: "stated", from };
}

/** The name without the brackets, label or dash around it. */
function publisherIn(text: string, publishers: Publishers): string {
  const bare = text.replace(/^[\s|–—-]+/u, "");
  return parseSignOff(bare, publishers, true)?.publisher ?? bare;
}

interface Timed extends Signed {
  published: Known<Publication> | null;
}

/** The time line, and whoever else stands on it. */
function readTime(pieces: readonly Piece[], publishers: Publishers): Timed {
  const piece = pieceOf(pieces, "published");
  const line = piece === null ? null : parseTimeLine(piece.text);
  if (piece === null || line === null) return { published: null, publisher: null, author: null };
  const { date, time, zone, rest } = line;
  const published = stated({ date, time, zone }, piece.text);
  const both = parseNamedSite(rest, publishers);
  if (both !== null)
    return { published, author: stated(both.author, piece.text), publisher: stated(both.publisher, piece.text) };
  const named = /^(?:bởi|by|tác giả|người đăng|người viết)\s*:?\s+(.+)$/iu.exec(rest)?.[1] ?? null;
  const name = named ?? rest;
  // A place stands before a day ("Hà Nội, ngày …"); before a time of day it is who signs.
  const isBare = isPerson(name) || isInitials(name) || (time !== null && isNameLike(name));
  const isName = named === null ? isBare : isByline(name);
  const isAuthor = isName && !publishers.isOther(name) && !isSection(name);
  return {
    published,
    author: isAuthor ? stated(name, piece.text) : null,
    publisher: !isAuthor && rest !== "" && isPublisher(rest, publishers) ? stated(rest, piece.text) : null,
  };
}

/** "Minh Anh (Abc.vn", its bracket cut off, "MINH ANH LĐO": a name and whose page it is. */
function parseNamedSite(text: string, publishers: Publishers): { author: string; publisher: string } | null {
  const match = /^(?<author>[^()]{4,40}?)\s*(?:\(\s*(?<inner>[^()]{2,40})\)?|\s(?<last>\S{2,20}))$/u.exec(text);
  const { author = "", inner, last = "" } = match?.groups ?? {};
  const publisher = inner ?? last;
  const isNamed = inner === undefined ? publishers.isKnown(publisher) : isPublisher(publisher, publishers);
  return isByline(author) && isNamed ? { author, publisher } : null;
}

function readDateline(pieces: readonly Piece[], publishers: Publishers): Known<string> | null {
  const first = pieceOf(pieces, "lead") ?? pieceOf(pieces, "paragraph");
  const dateline = first === null ? null : findDateline(first.text, publishers);
  if (dateline === null) return null;
  const site = readSite(pieces, publishers);
  return site !== null && isSameSite(dateline.publisher, site.value) ? site : stated(dateline.publisher, dateline.from);
}

/** Whose page it is: the site that leads the breadcrumb, or the one that the copyright line names. */
function readSite(pieces: readonly Piece[], publishers: Publishers): Known<string> | null {
  const removed = pieces.filter(({ role }) => role === "removed");
  const crumbs = removed
    .filter(({ reason }) => reason === "breadcrumb")
    .flatMap(({ text }) => siteInBreadcrumb(text, publishers) ?? []);
  const owners = removed
    .filter(({ reason }) => reason === "widget")
    .flatMap(({ text }) => findOwner(text, publishers) ?? []);
  const [site] = [...crumbs, ...owners];
  return site === undefined ? null : stated(site.publisher, site.from);
}

/** "Baonghean.vn" is Báo Nghệ An's. */
function isSameSite(domain: string, name: string): boolean {
  const host = fold(domain).replace(/^www\.|\.(?:com|org|net|gov)?\.?vn$|\.(?:com|net|org)$/gu, "");
  return host !== fold(domain) && fold(name).replace(/[^a-z0-9]/gu, "") === host;
}
