// What a window is told of files: the one that the host was asked to open, and those that were opened before.

import type { Failure } from "./failure.ts";

/**
 * A file that was named outside of a window: as an argument, by a later start, in a menu. Of a workspace nothing is opened yet; a
 * recording is, and waits for a window to show it.
 */
export interface OfferedFile {
  /** Counted from 1: whoever answers names it. */
  readonly number: number;
  readonly path: string;
  /** What is in a workspace; null where it cannot be read, and of a recording. */
  readonly text: string | null;
  /** Of a recording its number as a source; 0 where it is the one that is written. */
  readonly source: number | null;
  readonly failure: Failure | null;
}

export interface RecentFile {
  readonly kind: "workspace" | "recording";
  /** On the engine's machine. */
  readonly path: string;
}

export interface WorkspacesStatus {
  /** Until a window answers. */
  readonly offered: OfferedFile | null;
  /** The newest first; at most 10 of each kind. */
  readonly recent: readonly RecentFile[];
}
