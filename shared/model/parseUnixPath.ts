// Reads the path of a Unix domain socket as a person types it: a path, or `@name` on Linux.

import { said } from "../words/said.ts";
import type { Parsed } from "./parsed.ts";

/** How long it may be, and whether the system has abstract sockets, only the engine's machine knows. */
export function parseUnixPath(text: string): Parsed<string> {
  if (text === "") return { ok: false, problem: said("address.pathGotNothing") };
  if (text === "@") return { ok: false, problem: said("address.nameAfterAt") };
  if (text.includes("\0")) return { ok: false, problem: said("address.pathGotNul") };
  return { ok: true, value: text };
}
