// One of what runs, from its beginning until it is taken off the list.

import type { RunInfo, RunOutcome } from "../../../shared/model/running.ts";
import { now } from "../../system/clock.ts";
import { Notes } from "./Notes.ts";
import type { Work } from "./Work.ts";

export class Run {
  readonly id: number;
  readonly name: string;
  readonly notes = new Notes();
  readonly startedAt = now();
  /** Set once, as it begins. */
  work: Work | null = null;
  socket: number | null = null;
  paused = false;
  /** Why it was stopped; null: nobody did. */
  stoppedFor: "stopped" | "closed" | null = null;
  outcome: RunOutcome | null = null;
  endedAt: number | null = null;

  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
  }

  /** Null before its work has begun. */
  info(): RunInfo | null {
    if (this.work === null) return null;
    return {
      ...this.work.told(),
      id: this.id,
      name: this.name,
      socket: this.socket,
      state: this.outcome !== null ? "ended" : this.paused ? "paused" : "running",
      startedAt: this.startedAt,
      endedAt: this.endedAt,
      outcome: this.outcome,
    };
  }

  /** Does nothing where it was stopped before, or has ended. */
  stop(why: "stopped" | "closed"): void {
    if (this.stoppedFor !== null || this.outcome !== null) return;
    this.stoppedFor = why;
    this.work?.stop();
  }

  end(outcome: RunOutcome): void {
    const stopped = this.stoppedFor !== null && outcome.how !== "done";
    this.outcome = stopped ? { how: this.stoppedFor ?? "stopped" } : outcome;
    this.endedAt = now();
  }
}
