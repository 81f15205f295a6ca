import { z } from "zod";
import { bilingualField, idField, textField } from "../../domain/fields.ts";
import type { DocumentKind } from "../../domain/gazetteer.ts";
import type { Reading } from "../../domain/problem.ts";
import { parseYamlList, type ListSource } from "./yaml-list.ts";

const documentKind: z.ZodType<DocumentKind> = z.strictObject({
  id: idField,
  name: bilingualField,
  aliases: z.array(textField).default([]),
});

/** `documents.yaml`: a list of {id, name {vi, en}, aliases}. */
export function parseDocumentKinds(source: ListSource): Reading<readonly DocumentKind[]> {
  const { value, problems } = parseYamlList(source, documentKind);
  return { value, problems };
}
