// What is wrong with a Unix domain socket's path before the system is asked: some versions of Node cut a path that is too
// long and bind to what is left.

import { lstatSync } from "node:fs";
import { explainFailure } from "../../shared/failure/explain.ts";
import type { Failure } from "../../shared/model/failure.ts";

/** Bytes of sockaddr_un.sun_path without its closing zero; Windows' pipe names have another limit, which it tells. */
const LONGEST =
  process.platform === "win32"
    ? Number.POSITIVE_INFINITY
    : process.platform === "linux"
      ? 107
      : 103;

/** Null when the length is right. */
export function pathTooLong(path: string, syscall: "bind" | "connect"): Failure | null {
  if (Buffer.byteLength(path) <= LONGEST) return null;
  return explainFailure({ code: "ENAMETOOLONG", syscall, endpoint: path });
}

/** Whether something that is no socket stands there; it may be somebody's data. */
export function isOtherFile(path: string): boolean {
  try {
    return !lstatSync(path).isSocket();
  } catch {
    return false;
  }
}
