import { z } from "zod";
import { chartKinds, sortOrders } from "../domain/chart.ts";
import { bilingualField, idField } from "../domain/fields.ts";
import { isId } from "../domain/slug.ts";

/** A key, a bare year read as a number, or `dataset.key`. */
export const keyField = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => text.split(".").every(isId) && text.split(".").length <= 2, { params: { expected: "id" } });

const keysField = z.array(keyField);
const alternativeField = z.strictObject({
  vi: bilingualField.shape.vi,
  en: bilingualField.shape.en,
  checked: z.string().optional(),
});

const stateFields = z.strictObject({
  label: bilingualField.optional(),
  title: bilingualField.optional(),
  subtitle: bilingualField.optional(),
  note: bilingualField.optional(),
  alt: alternativeField.optional(),
  show: keysField.optional(),
  highlight: keysField.optional(),
  focus: keysField.optional(),
  annotate: z.array(z.strictObject({ at: keyField, text: bilingualField })).optional(),
  sort: z.enum(sortOrders).optional(),
  zoom: z.boolean().optional(),
});

/** The fields that every kind has. A kind adds its own beside them. */
export const commonFields = {
  kind: z.enum(chartKinds),
  dataset: z.union([idField, z.array(idField).min(1)]),
  title: bilingualField,
  subtitle: bilingualField.optional(),
  note: bilingualField.optional(),
  alt: alternativeField.optional(),
  rows: keysField.optional(),
  subject: keysField.optional(),
  missing: keysField.optional(),
  names: z.string().optional(),
  labels: z.record(z.string(), bilingualField).optional(),
  states: z.record(idField, stateFields.nullable()).optional(),
  opens: idField.optional(),
};

export type ChartFields = z.infer<z.ZodObject<typeof commonFields>>;
export type StateFields = z.infer<typeof stateFields>;
