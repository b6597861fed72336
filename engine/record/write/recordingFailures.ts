// Why a recording ended, or is not whole, in words.

import type { Failure } from "../../../shared/model/failure.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import type { RecordingTarget } from "./target/RecordingTarget.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import { STANDARD_OUTPUT } from "./target/openStream.ts";

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
    return failureFrom(error, { endpoint: nameOf(target) });
  return {
    code: "EPIPE",
    syscall: "write",
    sentence: said("record.whoeverReadRecordingFromHasGone", { path: nameOf(target) }),
    next: GO_ON,
  };
}

/** `left`: bytes that were not taken when the program ended. */
export function notTaken(left: number, target: RecordingTarget): Failure {
  return {
    code: "PORTSCOPE_NOT_TAKEN",
    syscall: "write",
    sentence: said("record.lastOfRecordingWereNotTakenBy", { left, path: nameOf(target) }),
    next: said("record.readItFasterOrRecordIntoFile"),
  };
}

export function tooSlow(target: RecordingTarget): Failure {
  return {
    code: "PORTSCOPE_TOO_SLOW",
    syscall: "",
    sentence: said("record.whoeverReadsIsTooSlowSomeEvents", { path: nameOf(target) }),
    next: GO_ON,
  };
}

/** `size`: bytes that are left. */
export function fileCut(target: RecordingTarget, size: number): Failure {
  return {
    code: "PORTSCOPE_FILE_CUT",
    syscall: "",
    sentence: said("record.anotherProgramCutToWhatWasRecorded", { path: nameOf(target), size }),
    next: said("record.startNewRecordingSocketsGoOn"),
  };
}

/** The file is still being written, but no longer found by its name. */
export function fileUnlinked(
  target: RecordingTarget,
  kind: "deleted" | "replaced" | "moved",
): Failure {
  const path = nameOf(target);
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
export function saved(target: RecordingTarget): Failure {
  return {
    code: "",
    syscall: "",
    sentence: said("record.wholeRecordingIsInNowAndGoes", { path: nameOf(target) }),
    next: "",
  };
}

function nameOf({ path }: RecordingTarget): Text {
  return path === STANDARD_OUTPUT ? said("record.standardOutput") : path;
}
