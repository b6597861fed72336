// Fields of one decoded message by the labels that the decoder gave them, as the bytes that they are.

import type { DecodeContext, DecodedField, Decoder } from "../../../decode/Decoder.ts";
import { labelText, type Label } from "../../../decode/reading/label.ts";

export class FieldFinder {
  readonly bytes: Uint8Array;
  readonly message: DecodedField;

  constructor(bytes: Uint8Array, message: DecodedField) {
    this.bytes = bytes;
    this.message = message;
  }

  /** In the order of their bytes, those within others behind them. */
  all(label: Label): readonly DecodedField[] {
    const found: DecodedField[] = [];
    const wanted = keyOf(label);
    const look = (field: DecodedField): void => {
      if (keyOfText(field.name) === wanted) found.push(field);
      for (const child of field.children) look(child);
    };
    for (const child of this.message.children) look(child);
    return found;
  }

  /** Empty where there is none. */
  bytesOf(label: Label): Uint8Array {
    const [first] = this.all(label);
    return first === undefined ? new Uint8Array(0) : this.bytes.subarray(first.from, first.to);
  }

  /** In network order; 0 where there is none. */
  uint(label: Label): number {
    return this.bytesOf(label).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  text(label: Label): string {
    return utf8(this.bytesOf(label));
  }

  /** Without the two bytes of length in front. */
  sizedText(label: Label): string {
    return utf8(this.bytesOf(label).subarray(2));
  }

  /** Of several with one label the last one, without its two bytes of length; empty where it `is` not there. */
  lastSized(label: Label, is: boolean): Uint8Array {
    const last = this.all(label).at(-1);
    if (!is || last === undefined) return new Uint8Array(0);
    return this.bytes.subarray(last.from + 2, last.to);
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function utf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function keyOf(label: Label): string {
  return keyOfText(labelText(label));
}

function keyOfText(name: DecodedField["name"]): string {
  return typeof name === "string" ? name : name.word;
}

/** Null where the bytes are not exactly one whole message of the protocol. */
export function finderOf(
  decoder: Decoder,
  bytes: Uint8Array,
  context: Partial<DecodeContext> = {},
): FieldFinder | null {
  const decoded = decoder.decode({
    bytes,
    context: { transport: "tcp", direction: "out", localPort: null, remotePort: null, ...context },
  });
  const [message, ...others] = decoded.fields;
  const isOne = decoded.state === "whole" && decoded.used === bytes.length && others.length === 0;
  return isOne && message !== undefined ? new FieldFinder(bytes, message) : null;
}
