// Which calls and feeds name a source. A window that looks at an opened file asks these of the file; what is done to sockets it
// cannot ask at all, since a file's sockets are not the engine's.

import type { CallName, FeedName } from "./commands.ts";

export const SOURCED_CALLS: ReadonlySet<CallName> = new Set<CallName>([
  "conversation",
  "counterpart",
  "event",
  "exportPackets",
  "find",
  "frame",
  "hints",
  "locate",
  "measure",
  "payload",
  "rows",
  "said",
  "stopScan",
  "stream",
  "streamLine",
  "streamLines",
  "streamOffsets",
]);

export const SOURCED_FEEDS: ReadonlySet<FeedName> = new Set<FeedName>([
  "count",
  "gists",
  "measurement",
  "recording",
  "sockets",
  "streamGrowth",
  "totals",
  "view",
]);

/** About sockets that the engine has now. */
export const OF_SOCKETS: ReadonlySet<CallName> = new Set<CallName>([
  "clear",
  "close",
  "closeAll",
  "open",
  "openAll",
  "removeStaleSocket",
  "reopen",
  "restore",
  "send",
  "shutdown",
  "startRepeat",
  "startResponder",
  "tryIt",
]);
