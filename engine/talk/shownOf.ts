import { assertNever } from "../../shared/assertNever.ts";
import { toEscapes } from "../../shared/format/escapes.ts";
import type { Wanted } from "../../shared/talk/sequence/matchMessage.ts";
import { MAX_SHOWN } from "./runResult.ts";

/** As it was written, bytes as text with escapes. */
export function shownOf(wanted: Wanted): string {
  switch (wanted.kind) {
    case "equals":
    case "contains":
    case "starts":
    case "ends":
      return toEscapes(wanted.bytes.subarray(0, MAX_SHOWN));
    case "matches":
    case "mask":
      return wanted.written;
    case "json":
    case "field":
      return JSON.stringify(Object.fromEntries(wanted.values));
    default:
      return assertNever(wanted);
  }
}
