// The inspector: what the bytes at the cursor could mean.

import type { Tongue } from "../../tongue.ts";
import { BYTES } from "../nouns.ts";

export const inspectorWords = () => ({
  "inspector.also": "numbers, cursor, values, integers",
  "inspector.inspector": "Inspector",
  "inspector.atFirstByte": "at the first byte",
  "inspector.hideInspector": "Hide the inspector",
  "inspector.showInspector": "Show the inspector",
  "inspector.readingsAtCursor": "Readings at the cursor",
  "inspector.reading": "Reading",
  "inspector.littleEndian": "Little endian",
  "inspector.bigEndian": "Big endian",
  "inspector.noValue": ({ name }: { readonly name: string }) => `${name}: no value`,
  "inspector.noValueHere": ({ name }: { readonly name: string }) => `${name}: no value here`,
  "inspector.clickCopies": (
    {
      value,
      name,
      length,
    }: { readonly value: string; readonly name: string; readonly length: number },
    t: Tongue,
  ) => `${value}\n${name}, ${t.count(length, BYTES)}. Click copies.`,
  "inspector.selected": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.some(count, BYTES)} selected`,
  "inspector.widthOfInspector": "Width of the inspector",
  "inspector.showOrHideInspector": "Show or hide the inspector",
});
