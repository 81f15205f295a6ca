import type { Value } from "../domain/value.ts";

/** Every value of every dataset, by reference: `dataset.key`. */
export type Values = ReadonlyMap<string, Value>;
