import { memo } from "react";
import type { Shape } from "../../shared/sequence/shapes.ts";

/** Shapes as elements; their colours are the style sheet's. */
export const ShapeList = memo(function ShapeList({
  shapes,
}: {
  readonly shapes: readonly Shape[];
}) {
  // A drawing is replaced as a whole: a shape has no other name than its place in it.
  return shapes.map((shape, i) => <ShapeElement key={i} shape={shape} />);
});

function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "path":
      return (
        <path
          d={shape.d}
          data-paint={shape.paint}
          data-dash={shape.dash}
          data-filled={shape.filled}
        />
      );
    case "box":
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={3}
          data-paint={shape.paint}
          data-fill={shape.fill}
        />
      );
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          data-face={shape.face}
          data-halo={shape.halo}
        >
          {shape.runs.map(({ text, tone, strong }, i) => (
            <tspan key={i} data-paint={tone} data-strong={strong}>
              {text}
            </tspan>
          ))}
        </text>
      );
  }
}
