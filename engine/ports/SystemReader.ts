// What each system's reader gives: all sockets at one moment. It runs in a thread, so that it may take its time.

import type { ProcessFacts, SeenSocket } from "../../shared/model/machineSocket.ts";

export interface Reading {
  readonly sockets: readonly SeenSocket[];
  /** Processes whose open files may not be looked at. */
  readonly denied: number;
  /** Programs that would tell more. */
  readonly missing: readonly string[];
}

export interface SystemReader {
  /** Throws an Error whose code is the system's, or a Refusal, where nothing can be told. */
  read(): Promise<Reading>;
  /** Null where there is no such process. */
  process(pid: number): Promise<ProcessFacts | null>;
}
