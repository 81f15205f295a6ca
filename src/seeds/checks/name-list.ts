/** A list of names: how many there are at least and at most, and whether it ends where its sentence or bracket does. */
export interface NameList {
  least: number;
  most: number;
  isClosed: boolean;
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
  if (trimmed.includes(";")) return countClauses(trimmed);
  let least = 0;
  let most = 0;
  let isClosed = true;
  for (const segment of trimmed.split(/,\s*/u)) {
    const item = segment.replace(/^\s*(?:và|va|and)\s+/u, "").trim();
    if (!isName(item)) {
      isClosed = false;
      break;
    }
    least += 1;
    most += item.split(/\s(?:và|va|and)\s/u).filter((piece) => isName(piece)).length;
  }
  return most < 2 ? null : { least, most, isClosed };
}

function countClauses(text: string): NameList {
  const clauses = text.split(/;\s*/u).length;
  return { least: clauses, most: clauses, isClosed: false };
}

function isName(item: string): boolean {
  return item.length <= 90 && /^[“"‘«]?(?:\p{Lu}|\d+\p{Lu})/u.test(item.replace(generic, ""));
}
