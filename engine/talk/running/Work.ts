import type { LiveRegisters } from "../../../shared/talk/responder/Responder.ts";
import type { RunOutcome, RunWork } from "../../../shared/model/running.ts";

/** What a run does, as the list of runs knows it. It has begun. */
export interface Work {
  /** How far it has come. */
  told(): RunWork;
  pause(): void;
  resume(): void;
  /** Does one step while it is paused; null: it has none. */
  readonly step: (() => void) | null;
  /** What it answers from, where that can be changed. */
  readonly registers?: LiveRegisters | undefined;
  /** `ended` follows. */
  stop(): void;
  readonly ended: Promise<RunOutcome>;
}

/** What a run says to the list while it runs. */
export interface RunVoice {
  /** `told` would say something else now. */
  changed(): void;
  /** The socket that it is done on, once there is one. */
  onSocket(socket: number): void;
}
