// What a window is told of files: the one that the host was asked to open, and those that were opened before.

import type { Failure } from "./failure.ts";

/** A file that was named outside of a window: as an argument, by a later start, in a menu. Nothing of it is opened yet. */
export interface OfferedFile {
  /** Counted from 1: whoever answers names it. */
  readonly number: number;
  readonly path: string;
  /** What is in it; null where it cannot be read. */
  readonly text: string | null;
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
