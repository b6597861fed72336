// The failure of a bind or connect at an endpoint, with what only the system knows: who holds a port that is in use, what
// stands at a path.

import { accessSync } from "node:fs";
import { dirname } from "node:path";
import { formatEndpoint, isAbstract, type Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { SocketKind } from "../../shared/model/socket.ts";
import { failureFrom, type Particulars } from "./failureFrom.ts";
import { hasPair, NOBODY, occupantOf } from "./occupant.ts";
import { isOtherFile } from "./unixPath.ts";

/** `from`: where a connection was bound before, if it was. */
export async function explainAt(
  error: unknown,
  kind: SocketKind,
  at: Endpoint,
  from: Endpoint | null = null,
): Promise<Failure> {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const folder = at.family === "unix" ? missingFolder(at.path) : null;
  // libuv turns bind(2)'s ENOENT of a path into EACCES, as Windows has it: the folder tells which it was.
  const original =
    code === "EACCES" && folder !== null
      ? Object.assign(error as Error, { code: "ENOENT" })
      : error;
  return failureFrom(original, { at, kind, ...(await findings(code, kind, at, { folder, from })) });
}

async function findings(
  code: unknown,
  kind: SocketKind,
  at: Endpoint,
  { folder, from }: { readonly folder: string | null; readonly from: Endpoint | null },
): Promise<Pick<Particulars, "holder" | "found">> {
  if (code === "EADDRINUSE") {
    const { holder, found } = await occupantOf(kind, at).catch(() => NOBODY);
    return { holder, ...(found === null ? {} : { found }) };
  }
  if (folder !== null) return { found: { what: "no-folder", folder } };
  if (code === "ECONNREFUSED" && at.family === "unix" && isOtherFile(at.path))
    return { found: { what: "other-file" } };
  if (from === null || from.family === "unix" || at.family === "unix" || from.port === 0) return {};
  if (code !== "EADDRNOTAVAIL" || !(await hasPair(from, at).catch(() => false))) return {};
  return { found: { what: "pair-in-use", source: formatEndpoint(from) } };
}

/** The path's folder, when it does not exist. */
function missingFolder(path: string): string | null {
  if (isAbstract(path)) return null;
  const folder = dirname(path);
  try {
    accessSync(folder);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? folder : null;
  }
}
