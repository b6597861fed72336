// What is wrong with a Unix domain socket's path before the system is asked: some versions of Node cut a path that is too
// long and bind to what is left.

import { lstatSync } from "node:fs";
import { explainFailure } from "../../shared/failure/explain.ts";
import { isAbstract } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";

/** Bytes of sockaddr_un.sun_path, and of a path without its closing zero; Windows' pipe names have another limit, which it tells. */
const SUN_PATH = process.platform === "linux" ? 108 : 104;
const LONGEST = process.platform === "win32" ? Number.POSITIVE_INFINITY : SUN_PATH - 1;

/** libuv before it fills an abstract name up with zeros, so that no other program's name is ever the same. */
const UV_WITH_ABSTRACT = [1, 48] as const;

/** Null when the system can be asked. `abstract`: whether it has abstract names for this kind of socket. */
export function pathProblem(
  path: string,
  syscall: "bind" | "connect",
  abstract = nodeHasAbstract(),
): Failure | null {
  if (!isAbstract(path))
    return Buffer.byteLength(path) <= LONGEST
      ? null
      : explainFailure({ code: "ENAMETOOLONG", syscall, endpoint: path });
  if (!abstract) return explainFailure({ code: "PORTSCOPE_NO_ABSTRACT", syscall, endpoint: path });
  // The @ stands for the zero byte at its beginning; none closes it.
  return Buffer.byteLength(path) <= SUN_PATH
    ? null
    : explainFailure({ code: "ENAMETOOLONG", syscall, endpoint: path });
}

/** Whether this system, under this version of Node, has abstract sockets. */
function nodeHasAbstract(): boolean {
  if (process.platform !== "linux") return false;
  const [major = 0, minor = 0] = process.versions.uv.split(".").map(Number);
  const [wantedMajor, wantedMinor] = UV_WITH_ABSTRACT;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Whether something that is no socket stands there; it may be somebody's data. */
export function isOtherFile(path: string): boolean {
  if (isAbstract(path)) return false;
  try {
    return !lstatSync(path).isSocket();
  } catch {
    return false;
  }
}
