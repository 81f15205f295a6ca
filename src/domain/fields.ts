import { z } from "zod";
import { isPartialDate } from "./date.ts";
import { isId } from "./slug.ts";
import type { Expected } from "./rules/yaml.ts";

function expects(expected: Expected): { params: { expected: Expected } } {
  return { params: { expected } };
}

/** Text that is not empty, in NFC. */
export const textField = z
  .string()
  .transform((text) => text.normalize("NFC").trim())
  .refine((text) => text !== "", { params: { empty: true } });

/** The same text in every language. */
export const bilingualField = z.strictObject({ vi: textField, en: textField });

/** `[a-z0-9]+(-[a-z0-9]+)*` */
export const idField = z.string().refine(isId, expects("id"));

/** "2020", "2020-05" or "2020-05-11"; a bare year may be written as a number. Only days that exist. */
export const partialDateField = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(isPartialDate, expects("date"));

/** An absolute http(s) address. */
export const addressField = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol), expects("address"));

export const languageField = z.enum(["vi", "en"]);
