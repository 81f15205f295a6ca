import * as Plot from "@observablehq/plot";
import { setAttributes, type Attributes } from "./svg.ts";

/** Margins of a picture in px. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

interface PlotSize {
  document: Document;
  widthPx: number;
  heightPx: number;
  margins: Margins;
}

/** Runs Plot without its axes and returns what it drew, mark by mark. */
export function drawPlot(
  { document, widthPx, heightPx, margins }: PlotSize,
  { marks, ...scales }: Pick<Plot.PlotOptions, "x" | "y" | "marks">,
): readonly Element[] {
  const root = Plot.plot({
    document,
    width: widthPx,
    height: heightPx,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    axis: null,
    ...scales,
    marks: marks ?? [],
  });
  return Array.from(root.childNodes).filter((node): node is Element => isElement(node) && node.localName === "g");
}

function isElement(node: ChildNode): node is Element & ChildNode {
  return node.nodeType === 1;
}

/** Mark options that give each drawn child its own attributes, by the index of its datum. */
export function withAttributes(attributesOf: (index: number) => Attributes): { render: Plot.RenderFunction } {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      if (group !== null) {
        for (const [position, child] of Array.from(group.children).entries()) {
          setAttributes(child, attributesOf(index[position] ?? position));
        }
      }
      return group;
    },
  };
}
