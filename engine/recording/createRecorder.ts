// The recording in use: begun with the engine, replaced by a new one on demand, completed at the end.

import * as fs from "node:fs";
import * as path from "node:path";
import type { Bounds } from "../../shared/model/bounds.ts";
import { Refusal, type Failure } from "../../shared/model/failure.ts";
import type { RecordingStatus } from "../../shared/model/recording.ts";
import { now } from "../clock.ts";
import type { EventLog } from "../EventLog.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { Recording } from "./Recording.ts";
import type { Disk } from "./slab.ts";

export interface RecordingOptions {
  /** A file of the person's choice, replaced if it exists; null for a new, dated name in `folder`. */
  readonly file: string | null;
  readonly folder: string;
}

export interface RecorderSetup {
  readonly options: RecordingOptions | null;
  readonly disk?: Disk;
  readonly log: EventLog;
  bounds(): Bounds;
  onPressure(paused: boolean): void;
  /** Another recording, or one that stopped: what was known of its rows no longer holds. */
  onReplaced(): void;
}

export interface Recorder {
  current(): Recording | null;
  status(): RecordingStatus;
  /** Throws a Refusal when the new file cannot be made. */
  restart(): Promise<void>;
  complete(): Promise<void>;
}

/** Throws a Refusal when a named file cannot be made; a folder that cannot be written to only stops the recording. */
export function createRecorder(setup: RecorderSetup): Recorder {
  const { options, log } = setup;
  let current: Recording | null = null;
  let failure: Failure | null = null;

  function begin(file: string, replace: boolean): void {
    current = new Recording({
      path: file,
      replace,
      firstSeq: log.seq + 1,
      ...(setup.disk === undefined ? {} : { disk: setup.disk }),
      waitingLimit: () => setup.bounds().diskWaiting,
      sizeLimit: () => setup.bounds().recordingSize,
      onPressure: (paused) => setup.onPressure(paused),
      onStopped: () => setup.onReplaced(),
    });
    log.recording = current;
    failure = null;
  }
  /** Throws a Refusal. */
  function beginNamed(file: string): void {
    try {
      begin(path.resolve(file), true);
    } catch (error) {
      throw new Refusal(failureFrom(error, { endpoint: file }));
    }
  }
  /** In a file of a new name; several programs may look for one at the same time. Throws a Refusal. */
  function beginNew(folder: string): void {
    makeFolder(folder);
    const name = newName(folder);
    for (let n = 1; ; n++) {
      const file = path.resolve(`${name}${n === 1 ? "" : `-${n}`}.pcapng`);
      try {
        return begin(file, false);
      } catch (error) {
        if (isTaken(error)) continue;
        throw new Refusal(failureFrom(error, { endpoint: file }));
      }
    }
  }

  if (options !== null && options.file !== null) beginNamed(options.file);
  else if (options !== null) {
    try {
      beginNew(options.folder);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failure = error.failure;
    }
  }

  return {
    current: () => current,
    status: () =>
      current?.status() ?? { ...OFF, state: failure === null ? "off" : "stopped", failure },
    async restart() {
      const before = current;
      beginNew(options?.folder ?? ".");
      setup.onReplaced();
      await before?.complete();
    },
    complete: async () => current?.complete(),
  };
}

const OFF: RecordingStatus = {
  state: "off",
  path: "",
  bytes: 0,
  waiting: 0,
  pausing: false,
  firstSeq: 1,
  events: 0,
  lostEvents: 0,
  failure: null,
};

/** `portscope-2026-11-22T12-04-07Z`; a number and the extension follow. */
function newName(folder: string): string {
  const stamp = new Date(now() / 1000).toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  return path.join(folder, `portscope-${stamp}`);
}

/** Throws a Refusal. */
function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Refusal(failureFrom(error, { endpoint: folder }));
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
