import { z } from "zod";
import type { Bilingual } from "../domain/language.ts";
import type { Item } from "./item.ts";
import type { Scene } from "./scene.ts";

/** A number that a picture shows, for its table and its text alternative. */
export interface ShownNumber {
  reference: string;
  name: string;
  /** As the picture prints it. */
  text: string;
  date: string;
  origin: Item["origin"] | "computed";
  isApproximate: boolean;
  /** The number itself; null for a statement or a missing figure. */
  number: number | null;
}

export interface Drawing {
  heightPx: number;
  content: readonly (Element | null)[];
  /** What else the line under the picture must say. */
  remarks: readonly string[];
}

/** What a chart's own fields refer to. */
export interface Roles {
  /** Values with another part to play than a row's: a target, a whole. */
  keys: readonly string[];
  /** Ids that states can name beside the rows: a ray, a remainder. */
  parts: readonly string[];
  /** Rows that the kind's own fields name beside that. */
  refersTo: readonly string[];
  /** Dimension columns. */
  columns: readonly string[];
  /** The value that the rows are parts of, or the number that none may exceed. */
  whole: string | number | null;
  /** What one cell stands for, where cells are drawn one by one. */
  cell: number | null;
}

/** What a kind demands of every row. */
export interface Demands {
  number: boolean;
  date: boolean;
  oneUnit: boolean;
  notNegative: boolean;
}

/** A way to draw, its options' type closed up inside. */
export interface Kind {
  description: Bilingual;
  /** Whether marks show by their form how certain they are; where all is words, the key has nothing to explain. */
  hasLooks: boolean;
  shape: z.ZodRawShape;
  demands: Demands;
  roles: (options: unknown) => Roles;
  read: (scene: Scene) => readonly ShownNumber[];
  draw: (scene: Scene) => Drawing;
}

interface KindDefinition<Shape extends z.ZodRawShape> {
  /** For editors: what the kind is good for and what it needs. */
  description: Bilingual;
  shape: Shape;
  /** Default: true. */
  hasLooks?: boolean;
  demands?: Partial<Demands>;
  roles?: (options: z.infer<z.ZodObject<Shape>>) => Partial<Roles>;
  /** The numbers that a state shows, in reading order. Default: those of its rows. */
  read?: (scene: Scene, options: z.infer<z.ZodObject<Shape>>) => readonly ShownNumber[];
  draw: (scene: Scene, options: z.infer<z.ZodObject<Shape>>) => Drawing;
}

export function toKind<Shape extends z.ZodRawShape>(definition: KindDefinition<Shape>): Kind {
  const schema = z.object(definition.shape);
  const { read = ({ shown }) => shown.map(toShownNumber) } = definition;
  return {
    description: definition.description,
    hasLooks: definition.hasLooks ?? true,
    shape: definition.shape,
    demands: { number: true, date: false, oneUnit: true, notNegative: false, ...definition.demands },
    roles: (options) => ({
      keys: [],
      parts: [],
      refersTo: [],
      columns: [],
      whole: null,
      cell: null,
      ...definition.roles?.(schema.parse(options)),
    }),
    read: (scene) => read(scene, schema.parse(scene.chart.options)),
    draw: (scene) => definition.draw(scene, schema.parse(scene.chart.options)),
  };
}

export function toShownNumber(item: Item): ShownNumber {
  return {
    reference: item.reference,
    name: item.name,
    text: item.text,
    date: item.dateText,
    origin: item.origin,
    isApproximate: item.isApproximate,
    number: Number.isNaN(item.number) ? null : item.number,
  };
}
