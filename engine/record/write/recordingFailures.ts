// Why a recording ended, or is not whole, in words.

import { formatBytes } from "../../../shared/format/quantity.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import type { RecordingTarget } from "./target/RecordingTarget.ts";

const GO_ON = "The sockets go on; record into a file to lose nothing.";

/** `limit`: bytes. */
export function sizeLimitReached(limit: number): Failure {
  return {
    code: "PORTSCOPE_SIZE_LIMIT",
    syscall: "",
    sentence: `The recording has reached its limit of ${formatBytes(limit)}.`,
    next: "Start a new recording, or raise the limit; the sockets go on.",
  };
}

/** What the disk, or whoever reads a stream, answered to a write. */
export function writeRefused(error: NodeJS.ErrnoException, target: RecordingTarget): Failure {
  if (target.seekable || error.code !== "EPIPE")
    return failureFrom(error, { endpoint: target.path });
  return {
    code: "EPIPE",
    syscall: "write",
    sentence: `Whoever read the recording from ${target.path} has gone.`,
    next: GO_ON,
  };
}

/** `left`: bytes that were not taken when the program ended. */
export function notTaken(left: number, { path }: RecordingTarget): Failure {
  return {
    code: "PORTSCOPE_NOT_TAKEN",
    syscall: "write",
    sentence: `The last ${formatBytes(left)} of the recording were not taken by whoever reads ${path}.`,
    next: "Read it faster, or record into a file.",
  };
}

export function tooSlow({ path }: RecordingTarget): Failure {
  return {
    code: "PORTSCOPE_TOO_SLOW",
    syscall: "",
    sentence: `Whoever reads ${path} is too slow: some events are not in the recording.`,
    next: GO_ON,
  };
}

/** `size`: bytes that are left. */
export function fileCut({ path }: RecordingTarget, size: number): Failure {
  return {
    code: "PORTSCOPE_FILE_CUT",
    syscall: "",
    sentence: `Another program cut ${path} to ${formatBytes(size)}: what was recorded behind that is lost, and recording has ended.`,
    next: "Start a new recording; the sockets go on.",
  };
}

/** The file is still being written, but no longer found by its name. */
export function fileUnlinked(
  { path }: RecordingTarget,
  kind: "deleted" | "replaced" | "moved",
): Failure {
  const what = {
    deleted: `${path} was deleted, or its folder was; recording goes on into what the system still has of it.`,
    replaced: `${path} is another file now: what is recorded goes on into the one that was there before.`,
    moved: `${path} was moved or renamed while it is being recorded into; recording goes on in it.`,
  }[kind];
  return {
    code: "PORTSCOPE_FILE_GONE",
    syscall: "",
    sentence: what,
    next: "Everything is there as long as Portscope runs: save it elsewhere now.",
  };
}

/** Good news, told in the same place. */
export function saved({ path }: RecordingTarget): Failure {
  return {
    code: "",
    syscall: "",
    sentence: `The whole recording is in ${path} now, and goes on there.`,
    next: "",
  };
}
