// Whether what came is what was expected, and how much of it: of a message all, of a stream as much as it takes to know.

import type { DecodeContext } from "../../decode/Decoder.ts";
import type { Expectation } from "./Sequence.ts";
import { byteText, textOfBytes } from "./bytePattern.ts";
import { hasFields, NO_CONTEXT } from "./fieldValues.ts";

/** An expectation whose template has become bytes. */
export type Wanted =
  | { readonly kind: "equals" | "contains" | "starts" | "ends"; readonly bytes: Uint8Array }
  | Exclude<Expectation, { readonly kind: "equals" | "contains" | "starts" | "ends" }>;

export type Match =
  | {
      readonly result: "matched";
      /** Bytes that belong to it. */
      readonly length: number;
      readonly captures: ReadonlyMap<string, string>;
    }
  /** Only of a stream: what is there may become it. */
  | { readonly result: "more" }
  | { readonly result: "different" };

const NONE: ReadonlyMap<string, string> = new Map();
const MORE: Match = { result: "more" };
const DIFFERENT: Match = { result: "different" };

/**
 * A whole message. `textOf`: its bytes as patterns are held against them, for whoever asks many; `context`: what its decoder knows
 * before it.
 */
export function matchMessage(
  message: Uint8Array,
  wanted: Wanted,
  textOf: (message: Uint8Array) => string = byteText,
  context: DecodeContext = NO_CONTEXT,
): Match {
  const { length } = message;
  const matched = (yes: boolean): Match =>
    yes ? { result: "matched", length, captures: NONE } : DIFFERENT;
  switch (wanted.kind) {
    case "equals":
      return matched(length === wanted.bytes.length && startsWith(message, wanted.bytes));
    case "starts":
      return matched(startsWith(message, wanted.bytes));
    case "ends": {
      const from = length - wanted.bytes.length;
      return matched(from >= 0 && startsWith(message.subarray(from), wanted.bytes));
    }
    case "contains":
      return matched(indexOf(message, wanted.bytes) !== -1);
    case "matches": {
      const found = wanted.pattern.exec(textOf(message));
      return found === null
        ? DIFFERENT
        : { result: "matched", length, captures: capturesOf(found) };
    }
    case "mask":
      return matched(length === wanted.bytes.length && fitsMask(message, wanted));
    case "json":
      return matched(hasValues(message, wanted.values));
    case "field":
      return matched(hasFields(message, wanted.values, context));
  }
}

/** What of a stream came and was not taken yet. Ends, JSON and fields are of messages only. */
export function matchStream(unread: Uint8Array, wanted: Wanted): Match {
  switch (wanted.kind) {
    case "equals":
    case "starts":
    case "mask": {
      const { length } = wanted.bytes;
      const head = unread.subarray(0, length);
      const fits = wanted.kind === "mask" ? fitsMask(head, wanted) : startsWith(wanted.bytes, head);
      if (!fits) return DIFFERENT;
      return head.length < length ? MORE : { result: "matched", length, captures: NONE };
    }
    case "contains": {
      const at = indexOf(unread, wanted.bytes);
      const length = at + wanted.bytes.length;
      return at === -1 ? MORE : { result: "matched", length, captures: NONE };
    }
    case "matches": {
      const found = wanted.pattern.exec(byteText(unread));
      if (found === null) return MORE;
      const length = found.index + found[0].length;
      return { result: "matched", length, captures: capturesOf(found) };
    }
    case "ends":
    case "json":
    case "field":
      return DIFFERENT;
  }
}

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return head.length <= bytes.length && head.every((byte, at) => byte === bytes[at]);
}

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  if (part.length === 0) return 0;
  for (let at = bytes.indexOf(part[0] ?? 0); at !== -1; at = bytes.indexOf(part[0] ?? 0, at + 1))
    if (startsWith(bytes.subarray(at), part)) return at;
  return -1;
}

function fitsMask(
  bytes: Uint8Array,
  wanted: { readonly bytes: Uint8Array; readonly mask: Uint8Array },
): boolean {
  return bytes.every(
    (byte, at) =>
      (byte & (wanted.mask[at] ?? 0)) === ((wanted.bytes[at] ?? 0) & (wanted.mask[at] ?? 0)),
  );
}

function capturesOf({ groups = {} }: RegExpExecArray): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(groups).flatMap(([name, part]: [string, string | undefined]) =>
      part === undefined ? [] : [[name, textOfBytes(part)] as const],
    ),
  );
}

function hasValues(
  message: Uint8Array,
  values: Extract<Expectation, { kind: "json" }>["values"],
): boolean {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(message));
  } catch {
    return false;
  }
  return values.every(([path, value]) => valueAt(parsed, path) === value);
}

/** `items.0.id`; an empty path is the whole. Undefined where there is none. */
function valueAt(whole: unknown, path: string): unknown {
  let value = whole;
  for (const key of path === "" ? [] : path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}
