import { resp } from "../../../decode/resp.ts";
import { toEscapes } from "../../../format/escapes.ts";
import { finderOf, utf8 } from "./FieldFinder.ts";
import type { ReadValues } from "./ReadValues.ts";

export const readResp: ReadValues = (bytes) => {
  const found = finderOf(resp, bytes);
  if (found === null || bytes[0] !== 0x2a) return [];
  const words = found.all("decode.data").map(({ from, to }) => wordText(bytes.subarray(from, to)));
  return [{ command: words.join(" ") }];
};

/** As it is where nothing in it needs quotes. */
function wordText(bytes: Uint8Array): string {
  if (bytes.length > 0 && bytes.every((byte) => byte > 0x20 && byte < 0x7f)) {
    const text = utf8(bytes);
    if (!/^["']/.test(text)) return text;
  }
  return `"${toEscapes(bytes).replaceAll('"', '\\"')}"`;
}
