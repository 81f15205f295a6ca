import type { Language } from "../src/domain/language.ts";
import { buildWords, type BuildFaultKind, type BuildFaults } from "../src/words/build.ts";

/** Something around a build that a person can mend: told in their language, never with a stack. */
export class BuildFault extends Error {
  readonly tell: (language: Language) => string;

  constructor(tell: (language: Language) => string) {
    super(tell("en"));
    this.tell = tell;
  }
}

export function toBuildFault<K extends BuildFaultKind>(kind: K, facts: BuildFaults[K]): BuildFault {
  return new BuildFault((language) => buildWords[language].faults[kind](facts));
}

/** The fault that an error of the operating system means, wherever in its chain of causes it stands; else null. */
export function findFault(error: unknown): BuildFault | null {
  if (error instanceof BuildFault) return error;
  if (!(error instanceof Error)) return null;
  return faultOf(error) ?? findFault(error.cause);
}

function faultOf(error: Error): BuildFault | null {
  const place = placeOf(error);
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return toBuildFault("disk-full", { place });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return toBuildFault("not-permitted", { place });
    case "EMFILE":
    case "ENFILE":
      return toBuildFault("too-many-files", { place });
    case "EBUSY":
      return toBuildFault("mount-point", { folder: place });
    default:
      return null;
  }
}

export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  // Bundlers pass an error of the system on as text alone.
  return /\b(ENOSPC|EDQUOT|EROFS|EMFILE|ENFILE)\b/u.exec(error.message)?.[1];
}

function placeOf(error: Error): string {
  if ("path" in error && typeof error.path === "string") return error.path;
  return /'([^']+)'/u.exec(error.message)?.[1] ?? error.message;
}
