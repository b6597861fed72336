import { decodeText } from "../../../shared/text/decodeText.ts";
import type { Encoding } from "../../../shared/text/encodings.ts";
import { showText } from "../../../shared/text/showText.ts";

/** Text for the clipboard as it is read here: lines and tabs are kept, all else that is not plain is escaped. */
export function plainText(bytes: Uint8Array, encoding: Encoding): string {
  const decoded = decodeText(bytes, encoding);
  return showText(decoded, "escapes")
    .map(({ kind, shown }) => (kind === "control" ? (KEPT[shown] ?? shown) : shown))
    .join("");
}

const KEPT: Readonly<Record<string, string>> = { "\\r": "\r", "\\n": "\n", "\\t": "\t" };
