// An SVG file as a picture of pixels: drawn on a canvas. It reaches the page as a data address, which our policy allows for
// pictures, and which leaves the canvas readable.

import { ROW_HEIGHT } from "../../shared/sequence/geometry.ts";
import type { Ladder } from "../../shared/sequence/ladder.ts";
import { svgSize } from "../../shared/sequence/svgText.ts";

/** Browsers agree on no more: 32,767 pixels a side in some, an area of 2^26 in others. */
const MAX_SIDE = 32_000;
const MAX_AREA = 64_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many steps a picture can hold at one pixel for a pixel. */
export function pngSteps(ladder: Ladder): number {
  const { width, height } = svgSize(ladder);
  const most = Math.min(MAX_SIDE, Math.floor(MAX_AREA / width));
  return height <= most
    ? ladder.steps.length
    : Math.max(1, ladder.steps.length - Math.ceil((height - most) / ROW_HEIGHT));
}

/** Twice as sharp where there is room. */
export function pngScale(ladder: Ladder): number {
  const { width, height } = svgSize(ladder);
  return height * 2 <= MAX_SIDE && width * 2 <= MAX_SIDE && width * height * 4 <= MAX_AREA ? 2 : 1;
}

export async function svgToPng(svg: string, size: Size, scale: number): Promise<Blob> {
  const image = new Image();
  image.width = size.width;
  image.height = size.height;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = size.width * scale;
  canvas.height = size.height * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("there is no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("it is too large")) : resolve(blob)),
      "image/png",
    ),
  );
}
