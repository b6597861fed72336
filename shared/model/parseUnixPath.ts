// Reads the path of a Unix domain socket as a person types it: a path, or `@name` on Linux.

import type { Parsed } from "./parsed.ts";

const EXPECTED = "expected a path such as /tmp/a.sock, or @name for an abstract socket";

/** How long it may be, and whether the system has abstract sockets, only the engine's machine knows. */
export function parseUnixPath(text: string): Parsed<string> {
  if (text === "") return { ok: false, problem: `${EXPECTED}, got nothing` };
  if (text === "@") return { ok: false, problem: "expected a name after the @, got nothing" };
  if (text.includes("\0")) return { ok: false, problem: `${EXPECTED}, got one with a NUL` };
  return { ok: true, value: text };
}
