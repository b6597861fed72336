// Any bytes survive in a variable; what is UTF-8 reads as it is.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOfHeld, heldText } from "../../../shared/talk/heldBytes.ts";

test("bytes come back as they were, and text reads as it is", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(bytesOfHeld(heldText(bytes))).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(heldText(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});

test("what is no shortest form, no character or cut off stands byte by byte", () => {
  const bytes = Uint8Array.of(
    0x41,
    0xc0,
    0x80,
    0xe2,
    0x82,
    0xac,
    0xed,
    0xa0,
    0x80,
    0xf4,
    0x90,
    0xe2,
    0x82,
  );
  const escaped = Array.from(heldText(bytes), (char) => char.codePointAt(0)?.toString(16)).join(
    " ",
  );
  expect(escaped).toBe("41 dcc0 dc80 20ac dced dca0 dc80 dcf4 dc90 dce2 dc82");
  expect(bytesOfHeld(heldText(bytes))).toEqual(bytes);
});
