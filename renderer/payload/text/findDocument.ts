// Whether bytes are a document that is better read laid out: JSON, XML or a form, alone or as the body of an HTTP message.

import { decodeText, type DecodedText } from "../../../shared/text/decodeText.ts";
import type { Encoding } from "../../../shared/text/encodings.ts";
import type { Layout } from "../../../shared/text/layout.ts";
import { layoutForm, type FormField } from "../../../shared/text/layoutForm.ts";
import { layoutJson } from "../../../shared/text/layoutJson.ts";
import { layoutXml } from "../../../shared/text/layoutXml.ts";

/** Larger payloads are shown as they are. */
export const MAX_DOCUMENT = 4 * 1024 * 1024;
const MAX_HEAD = 64 * 1024;

export type TextDocument = {
  /** Where it begins; before it are the lines of a message's head. */
  readonly from: number;
  readonly head: Uint8Array;
  readonly decoded: DecodedText;
} & (
  | { readonly kind: "JSON" | "XML"; readonly layout: Layout }
  | { readonly kind: "Form"; readonly fields: readonly FormField[] }
);

export function findDocument(bytes: Uint8Array, encoding: Encoding): TextDocument | null {
  return documentAt(bytes, 0, encoding) ?? documentAt(bytes, bodyStart(bytes), encoding);
}

function documentAt(bytes: Uint8Array, from: number, encoding: Encoding): TextDocument | null {
  if (from < 0 || from >= bytes.length) return null;
  const body = bytes.subarray(from);
  if (!mayBe(body)) return null;
  const decoded = decodeText(body, encoding, from);
  const about = { from, head: bytes.subarray(0, from), decoded };
  const json = layoutJson(decoded.text);
  if (json !== null) return { ...about, kind: "JSON", layout: json };
  const xml = layoutXml(decoded.text);
  if (xml !== null) return { ...about, kind: "XML", layout: xml };
  const fields = layoutForm(decoded.text);
  return fields === null ? null : { ...about, kind: "Form", fields };
}

/** A look at the beginning, so that most payloads are not decoded as a whole for nothing. */
function mayBe(body: Uint8Array): boolean {
  for (let at = 0; at < Math.min(body.length, 64); at++) {
    const byte = body[at] ?? 0;
    // White space, a byte order mark, the other half of a UTF-16 unit.
    if (byte <= 0x20 || byte === 0xef || byte === 0xbb || byte >= 0xbf) continue;
    const char = String.fromCharCode(byte);
    if ("{[<".includes(char)) return true;
    return body.subarray(at, at + 1024).includes(0x3d);
  }
  return false;
}

/** Behind the blank line that ends the head of an HTTP message; -1 where it is none. */
function bodyStart(bytes: Uint8Array): number {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, MAX_HEAD));
  if (!/^(?:HTTP\/1\.\d |[A-Z]+ \S+ HTTP\/1\.\d\r?\n)/.test(head)) return -1;
  const blank = /\r?\n\r?\n/.exec(head);
  return blank === null ? -1 : blank.index + blank[0].length;
}
