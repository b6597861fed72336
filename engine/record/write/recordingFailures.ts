// Why a recording ended, or is not whole, in words.

import type { Failure } from "../../../shared/model/failure.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import type { RecordingTarget } from "./target/RecordingTarget.ts";
import { said } from "../../../shared/words/said.ts";

const GO_ON = said("record.socketsGoOnRecordIntoFileTo");

/** `limit`: bytes. */
export function sizeLimitReached(limit: number): Failure {
  return {
    code: "PORTSCOPE_SIZE_LIMIT",
    syscall: "",
    sentence: said("record.recordingHasReachedItsLimitOf", { limit }),
    next: said("record.startNewRecordingOrRaiseLimitSockets"),
  };
}

/** What the disk, or whoever reads a stream, answered to a write. */
export function writeRefused(error: NodeJS.ErrnoException, target: RecordingTarget): Failure {
  if (target.seekable || error.code !== "EPIPE")
    return failureFrom(error, { endpoint: target.path });
  return {
    code: "EPIPE",
    syscall: "write",
    sentence: said("record.whoeverReadRecordingFromHasGone", { path: target.path }),
    next: GO_ON,
  };
}

/** `left`: bytes that were not taken when the program ended. */
export function notTaken(left: number, { path }: RecordingTarget): Failure {
  return {
    code: "PORTSCOPE_NOT_TAKEN",
    syscall: "write",
    sentence: said("record.lastOfRecordingWereNotTakenBy", { left, path }),
    next: said("record.readItFasterOrRecordIntoFile"),
  };
}

export function tooSlow({ path }: RecordingTarget): Failure {
  return {
    code: "PORTSCOPE_TOO_SLOW",
    syscall: "",
    sentence: said("record.whoeverReadsIsTooSlowSomeEvents", { path }),
    next: GO_ON,
  };
}

/** `size`: bytes that are left. */
export function fileCut({ path }: RecordingTarget, size: number): Failure {
  return {
    code: "PORTSCOPE_FILE_CUT",
    syscall: "",
    sentence: said("record.anotherProgramCutToWhatWasRecorded", { path, size }),
    next: said("record.startNewRecordingSocketsGoOn"),
  };
}

/** The file is still being written, but no longer found by its name. */
export function fileUnlinked(
  { path }: RecordingTarget,
  kind: "deleted" | "replaced" | "moved",
): Failure {
  const what = {
    deleted: said("record.wasDeletedOrItsFolderWasRecording", { path }),
    replaced: said("record.isAnotherFileNowWhatIsRecorded", { path }),
    moved: said("record.wasMovedOrRenamedWhileItIs", { path }),
  }[kind];
  return {
    code: "PORTSCOPE_FILE_GONE",
    syscall: "",
    sentence: what,
    next: said("record.everythingIsThereAsLongAsPortscope"),
  };
}

/** Good news, told in the same place. */
export function saved({ path }: RecordingTarget): Failure {
  return {
    code: "",
    syscall: "",
    sentence: said("record.wholeRecordingIsInNowAndGoes", { path }),
    next: "",
  };
}
