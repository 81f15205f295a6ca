import { z } from "zod";
import { bilingualField, idField, textField } from "../../domain/fields.ts";
import { organisationKinds, type Organisation } from "../../domain/gazetteer.ts";
import type { Reading } from "../../domain/problem.ts";
import { parseYamlList, type ListSource } from "./yaml-list.ts";

const organisation: z.ZodType<Organisation> = z.strictObject({
  id: idField,
  kind: z.enum(organisationKinds),
  name: bilingualField,
  aliases: z.array(textField).default([]),
  except: z.array(textField).exactOptional(),
});

/** `organisations.yaml`: a list of {id, kind, name {vi, en}, aliases, except}. */
export function parseOrganisations(source: ListSource): Reading<readonly Organisation[]> {
  const { value, problems } = parseYamlList(source, organisation);
  return { value, problems };
}
