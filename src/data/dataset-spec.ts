import { z } from "zod";
import { addressField, bilingualField, idField, partialDateField, textField } from "../domain/fields.ts";

const inputName = z.record(textField, textField);
const bilingualRecord = z.record(idField, bilingualField);

const assumption = z.strictObject({
  value: z.number().optional(),
  unit: textField.optional(),
  date: partialDateField.optional(),
  label: bilingualField,
});

const derived = z.strictObject({
  inputs: inputName.default({}),
  assumptions: z.record(textField, assumption).default({}),
  bounds: z
    .record(textField, z.union([z.enum(["rounding", "as-written"]), z.tuple([z.number(), z.number()])]))
    .default({}),
  /** Inputs that are counted as something else: ministries as bodies. Only counts can be. */
  units: z.record(textField, textField).default({}),
  formula: textField,
  unit: textField,
  decimals: z.int().optional(),
  as_of: partialDateField.optional(),
  from: partialDateField.optional(),
  to: partialDateField.optional(),
  label: bilingualField.optional(),
  note: bilingualField.optional(),
  dimensions: z.record(textField, textField).default({}),
});

const correction = z.strictObject({ date: partialDateField, text: bilingualField });

/** What `dataset.yaml` may hold. */
export const datasetSchema = z.strictObject({
  title: bilingualField,
  description: bilingualField,
  assumptions: z.array(bilingualField).default([]),
  /** Columns of the dataset's own. */
  dimensions: bilingualRecord.default({}),
  /** What a unit counts here: "filing: hồ sơ nộp qua mạng, tính theo lượt". */
  units: z.record(textField, bilingualField).default({}),
  /** Default: the publication's own. */
  licence: z.strictObject({ id: textField, name: textField, url: addressField }).optional(),
  corrections: z.array(correction).default([]),
  formerly: z.array(idField).default([]),
  derived: z.record(idField, derived).default({}),
});

export type DatasetSpec = z.output<typeof datasetSchema>;
export type DerivedSpec = z.output<typeof derived>;
