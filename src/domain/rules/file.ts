/** Rules about files as such, whatever they hold. Names are as the editor sees them. */
export interface ContentFileRules {
  "file-unread": { name: string; folder: string; belongs: readonly string[] };
  "file-ending": { name: string; meant: string };
  "file-name": { name: string; suggestion: string | null };
  "file-missing": { name: string };
  "file-utf16": Record<never, never>;
  "file-not-utf8": Record<never, never>;
  "folder-unread": { folder: string; suggestion: string | null; known: readonly string[] };
  "picture-heavy": { bytes: number; maxBytes: number };
  "character-invisible": { code: string };
  "space-hard": Record<never, never>;
}
