// Messages that are kept to be sent again: by the engine in one file, the same for all windows.

import * as v from "valibot";
import { folderPath, MAX_MESSAGES, messageId, savedItems } from "../library/library.ts";
import type { LibraryStatus } from "../library/libraryStatus.ts";
import { answer } from "./answer.ts";
import { nothing } from "./checks.ts";

const ids = v.pipe(v.array(messageId), v.maxLength(MAX_MESSAGES));

export const libraryCalls = {
  /**
   * Keeps messages: one whose id is known is replaced where it stands, others come before the message of id `before`, or last.
   * Answers once they are in the file; refused as a whole where they would be too many or too large.
   */
  saveMessages: {
    input: v.strictObject({ messages: savedItems, before: v.nullable(messageId) }),
    answer: answer<null>(),
  },
  /** Those that are not there are passed over. */
  removeMessages: {
    input: v.strictObject({ ids }),
    answer: answer<null>(),
  },
  /** Puts messages into a folder, before the message of id `before`, or last. */
  moveMessages: {
    input: v.strictObject({ ids, folder: folderPath, before: v.nullable(messageId) }),
    answer: answer<null>(),
  },
} as const;

export const libraryFeeds = {
  /** All kept messages in their order, and how it stands with their file. */
  library: {
    input: nothing,
    answer: answer<LibraryStatus>(),
  },
} as const;
