// Where what happens is recorded.

import * as v from "valibot";
import {
  EXISTING,
  EXPORT_KINDS,
  type ExportProgress,
  type RecordingStatus,
  type UnfinishedRecording,
} from "../model/recording.ts";
import type { SourceStatus } from "../model/source.ts";
import { answer } from "./answer.ts";
import { integer, nothing, ofSource, query, source } from "./checks.ts";

/** A file on the machine of the engine, whose system has the last word. */
export const newFile = v.strictObject({
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  existing: v.picklist(EXISTING),
});

export const recordingCalls = {
  /**
   * Opens a file of ours to be looked at beside the recording; answers with the number by which it is named, which is the one
   * that it has where it is open already, and 0 where it is the recording that is written. It is gone through meanwhile: see the
   * feed `sources`. A path without a folder is of the recording's; `~/` is the person's own folder.
   */
  openSource: {
    input: v.strictObject({ path: newFile.entries.path }),
    answer: answer<{ readonly source: number }>(),
  },
  /** Closes an opened file for everybody who looks at it. */
  closeSource: {
    input: v.strictObject({ source: integer(1, 2 ** 32 - 1) }),
    answer: answer<null>(),
  },
  /**
   * Completes the recording and starts a new file, of a dated name without `into`; answers with its path. Also the way on
   * after a full disk.
   */
  newRecording: {
    input: v.strictObject({ into: v.optional(newFile) }),
    answer: answer<{ readonly path: string }>(),
  },
  /**
   * Begins to write the packets of what is recorded so far, and nothing else, into a file; answers with its path. `query`: of
   * the rows of a view only. One at a time for each client.
   */
  exportPackets: {
    input: v.strictObject({
      source,
      to: v.picklist(EXPORT_KINDS),
      into: newFile,
      query: v.optional(query),
    }),
    answer: answer<{ readonly path: string }>(),
  },
  /** Ends this client's export; nothing of it is left. */
  stopExport: {
    input: nothing,
    answer: answer<null>(),
  },
  /**
   * Saves a recording whose file was deleted, replaced or moved under a free name, and goes on there; answers with its
   * path.
   */
  rescueRecording: {
    input: nothing,
    answer: answer<{ readonly path: string }>(),
  },
  /** Recordings in the folder of this one whose program ended without completing them, the newest first, five at most. */
  unfinished: {
    input: nothing,
    answer: answer<{ readonly recordings: readonly UnfinishedRecording[] }>(),
  },
  /** Shows one of them in the system's file manager; refused by hosts without one, and for any other file. */
  revealUnfinished: {
    input: v.strictObject({ path: newFile.entries.path }),
    answer: answer<null>(),
  },
  /** They are told no more; their files stay. */
  forgetUnfinished: {
    input: nothing,
    answer: answer<null>(),
  },
  /** Shows the recording in the system's file manager; refused by hosts without one. */
  revealRecording: {
    input: nothing,
    answer: answer<null>(),
  },
} as const;

export const recordingFeeds = {
  /** How far this client's newest export has come, up to how it ended; refused where it failed, or there is none. */
  exportProgress: {
    input: nothing,
    answer: answer<ExportProgress>(),
  },
  /** The files that are open, and how far they have been gone through. */
  sources: {
    input: nothing,
    answer: answer<{ readonly sources: readonly SourceStatus[] }>(),
  },
  /** The recording that is written, or an opened file: how far it has come, whether something is wrong. */
  recording: {
    input: ofSource,
    answer: answer<RecordingStatus>(),
  },
} as const;
