// Strings and binary data behind two bytes of length (MQTT 5, 1.5.4 and 1.5.6).

import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, isText, text } from "../reading/fieldText.ts";
import { said, type Text } from "../../words/said.ts";
import { type Label, labelText } from "../reading/label.ts";

/** A UTF-8 string as one field, its length included. What is no text makes the packet wrong. */
export function readString(r: FieldReader, name: Label): string {
  const bytes = readBytes(r, name, text);
  if (r.ok && (!isText(bytes) || bytes.includes(0)))
    r.wrong(said("mqtt.isNoUtfText", { name: labelText(name) }));
  return r.ok ? text(bytes) : "";
}

export function readBinary(r: FieldReader, name: Label): Uint8Array {
  return readBytes(r, name, hex);
}

function readBytes(r: FieldReader, name: Label, show: (bytes: Uint8Array) => Text): Uint8Array {
  const length = Math.max(0, r.peek()) * 256 + Math.max(0, r.peek(1));
  return r.data(name, 2 + length, (bytes) => show(bytes.subarray(2))).subarray(2);
}
