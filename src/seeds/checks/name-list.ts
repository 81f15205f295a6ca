/** A list of names: how many there are at least and at most, and whether it ends where its sentence or bracket does. */
export interface NameList {
  least: number;
  most: number;
  isClosed: boolean;
  /** Whether the last name is joined by «và», so that what follows it is no further name. */
  isEnded: boolean;
}

const generic =
  /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|thôn|ông|bà|anh|chị|em|cháu|bé|tp|sở|bộ|cục|công ty|trường|giải|sông|đảo|cầu|dự án|tuyến|the|mr|ms)\.?\s+(?=[\p{Lu}\d])/iu;
const open = /…|\.\.\.|v\.v|vân vân|etc|và (?:một số|nhiều|các)|and (?:others|many|some)/iu;

/**
 * Counts the names of a list whose joined names are blanked. Commas or semicolons part them; «và» parts the last two,
 * or belongs to a name: hence least and most. Null where it is no closed list of two or more names.
 */
export function countNames(text: string): NameList | null {
  if (open.test(text)) return null;
  const trimmed = text.replace(/[\s.,;:/]+$/u, "").replace(/\s(?:và|va|and)$/u, "");
  const [clause = "", ...others] = trimmed.split(/;\s*/u);
  if (others.length > 0) return (clause.includes(",") ? countNames(clause) : null) ?? countClauses(trimmed);
  let least = 0;
  let most = 0;
  let isClosed = true;
  let isEnded = false;
  for (const segment of trimmed.split(/,\s*/u)) {
    const item = segment.replace(leadingJoint, "").trim();
    if (!isName(item)) {
      isClosed = false;
      isEnded &&= !/^(?:cùng|và|với|ngoài|cũng|kể|trong|rồi|sau đó|tiếp)(?:\s|$)/u.test(item);
      break;
    }
    const names = item.split(joint).filter((piece) => isName(piece)).length;
    least += 1;
    most += names;
    isEnded = names > 1 || leadingJoint.test(segment);
  }
  return most < 2 ? null : { least, most, isClosed, isEnded };
}

const joint = /\s(?:và|va|and|cùng với|cùng)\s/u;
const leadingJoint = /^\s*(?:và|va|and|cùng với|cùng)\s+/u;
const longestItem = 7;

/** How many common nouns a list up to its «và» has: "thương mại, dệt may và điện tử" are three; null for no such list. */
export function countPlain(text: string, isClosed = false): number | null {
  if (open.test(text)) return null;
  const segments = text.split(/,\s*/u);
  const last = segments.findIndex((segment) => /\s(?:và|and)\s/u.test(segment));
  if (last === -1)
    return isClosed && segments.length > 1 && segments.every((item) => isPlain(item, false)) ? segments.length : null;
  const items = [...segments.slice(0, last), ...(segments[last] ?? "").split(/\s(?:và|and)\s/u)];
  const isList = items.every((item, index) => isPlain(item, index === items.length - 1));
  return isList ? items.length : null;
}

/** A few words without a number; of the last one the beginning, for the sentence may go on. */
function isPlain(item: string, isLast: boolean): boolean {
  const words = item.trim().split(" ");
  return item.trim() !== "" && !/\d/u.test(item) && (isLast || words.length <= longestItem);
}

function countClauses(text: string): NameList {
  const clauses = text.split(/;\s*/u).length;
  return { least: clauses, most: clauses, isClosed: false, isEnded: false };
}

function isName(item: string): boolean {
  return item.length <= 90 && /^[“"‘«]?(?:\p{Lu}|\d+\p{Lu})/u.test(item.replace(generic, ""));
}
