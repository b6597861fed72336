// Workspace files on the engine's machine. They cross as the text that they are: shared/workspace reads it, on both sides.

import * as v from "valibot";
import type { WorkspacesStatus } from "../model/workspaces.ts";
import { answer } from "./answer.ts";
import { integer, nothing } from "./checks.ts";
import { newFile } from "./recordings.ts";

/** UTF-16 units of a workspace's text. */
export const MAX_WORKSPACE = 512 * 1024;

export const workspaceCalls = {
  /** What is in a workspace file; refused where it is none, with the place of what is wrong. Nothing is opened. */
  readWorkspace: {
    input: v.strictObject({ path: newFile.entries.path }),
    answer: answer<{ readonly path: string; readonly text: string }>(),
  },
  /** Writes a workspace, and nothing else, into a file whose name ends in .json; answers with its path. */
  saveWorkspace: {
    input: v.strictObject({
      into: newFile,
      text: v.pipe(v.string(), v.maxLength(MAX_WORKSPACE)),
    }),
    answer: answer<{ readonly path: string }>(),
  },
  /** The person has decided about a file that was offered, whatever that was: no window asks any more. */
  answerOffer: {
    input: v.strictObject({ number: integer(1, 2 ** 32 - 1) }),
    answer: answer<null>(),
  },
} as const;

export const workspaceFeeds = {
  /** A file that waits to be opened, and those that were opened before. */
  workspaces: {
    input: nothing,
    answer: answer<WorkspacesStatus>(),
  },
} as const;
