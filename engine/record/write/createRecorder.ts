// The recording in use: begun with the engine, replaced by a new one on demand, completed at the end.

import * as fs from "node:fs";
import * as path from "node:path";
import type { Bounds } from "../../../shared/model/bounds.ts";
import { Refusal, refusal, type Failure } from "../../../shared/model/failure.ts";
import type { Existing, NewFile, RecordingStatus } from "../../../shared/model/recording.ts";
import { recordingName } from "../../../shared/format/recordingName.ts";
import { now } from "../../system/clock.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import type { EventStore } from "../read/EventStore.ts";
import { Recording } from "./Recording.ts";
import { STATUS_OFF } from "./statusOff.ts";
import { fileUnlinked, saved, tooSlow } from "./recordingFailures.ts";
import type { Disk } from "./slab.ts";
import { chosenFile } from "./target/chosenFile.ts";
import { createFile } from "./target/createFile.ts";
import { openStream } from "./target/openStream.ts";
import { placeToSave } from "./target/placeToSave.ts";
import type { RecordingTarget } from "./target/RecordingTarget.ts";
import { watchFile, type FileLoss, type FileWatch } from "./target/watchFile.ts";
import { ensureFolder } from "../../system/usableFolder.ts";
import { said } from "../../../shared/words/said.ts";

export interface RecordingOptions {
  /** A file of the person's choice, `-` for standard output, a FIFO, a device; null for a new, dated name in `folder`. */
  readonly file: string | null;
  readonly folder: string;
  /** The folder was named for this run: what is set counts for nothing. */
  readonly folderIsNamed?: boolean;
  /** What becomes of a named file that is there already; it stays, and nothing is recorded, unless told otherwise. */
  readonly existing?: Existing;
  /** Whether it is saved elsewhere at once when its file is deleted or replaced; otherwise when `rescue` is called. */
  readonly rescue?: boolean;
}

export interface RecorderSetup {
  readonly options: RecordingOptions | null;
  readonly disk?: Disk;
  bounds(): Bounds;
  /** Where a person set new recordings to go; empty where he did not. */
  newFolder(): string;
  /** Seq of the next event. */
  nextSeq(): number;
  /** From now on events are recorded here. */
  onBegun(recording: Recording): void;
  onPressure(paused: boolean): void;
  /** Another recording, or one that stopped: what was known of its rows no longer holds. */
  onReplaced(): void;
  /** Something became of the recording that nobody asked for; said once, at once. */
  onTrouble(trouble: RecordingTrouble): void;
}

export interface RecordingTrouble {
  readonly failure: Failure;
  /** Whether what happens from now on is not recorded. */
  readonly stopped: boolean;
}

export interface Recorder {
  /** What can be looked at; null for none, and for a stream. */
  current(): EventStore | null;
  status(): RecordingStatus;
  /** `into`: null for a new, dated name. Returns the new file's path. Throws a Refusal when it cannot be made. */
  restart(into: NewFile | null): Promise<string>;
  /** Where files go that are named without a folder. */
  folder(): string;
  /** Where new recordings of dated names go. */
  newFolder(): string;
  /** Saves a recording whose file is gone under a free name and goes on there; returns its path. Throws a Refusal. */
  rescue(): Promise<string>;
  complete(): Promise<void>;
}

/** Throws a Refusal when a named file cannot be made; a folder that cannot be written to only stops the recording. */
export function createRecorder(setup: RecorderSetup): Recorder {
  const { options } = setup;
  let current: Recording | null = null;
  let failure: Failure | null = null;
  let watch: FileWatch | null = null;
  /** One at a time: whoever asks meanwhile gets the same answer. */
  let rescuing: Promise<string> | null = null;

  function lost(recording: Recording, target: RecordingTarget, loss: FileLoss): void {
    if (loss.kind === "cut") return recording.stopCut(loss.size);
    const gone = fileUnlinked(target, loss.kind);
    recording.noteUnlinked(gone);
    setup.onReplaced();
    setup.onTrouble({ failure: gone, stopped: false });
    if (options?.rescue === true) void rescue().catch(() => undefined);
  }
  function rescue(): Promise<string> {
    rescuing ??= save().finally(() => {
      rescuing = null;
    });
    return rescuing;
  }
  /** Throws a Refusal. */
  async function save(): Promise<string> {
    const recording = current;
    if (recording === null || recording.status().unlinked === null)
      throw refusal("NOTHING_LOST", said("record.recordingsFileIsWhereItWas"), "");
    let target: RecordingTarget | null = null;
    try {
      target = placeToSave(recording.path);
      await recording.moveTo(target);
    } catch (error) {
      if (target !== null) await discard(target);
      const why =
        error instanceof Refusal ? error.failure : failureFrom(error, { endpoint: recording.path });
      setup.onTrouble({ failure: why, stopped: false });
      throw new Refusal(why);
    }
    if (recording === current) watchOver(recording, target);
    setup.onReplaced();
    setup.onTrouble({ failure: saved(target), stopped: false });
    return target.path;
  }
  function watchOver(recording: Recording, target: RecordingTarget): void {
    watch?.stop();
    watch = target.seekable
      ? watchFile(
          target,
          () => recording.writtenTo,
          (loss) => lost(recording, target, loss),
        )
      : null;
  }

  function begin(target: RecordingTarget): void {
    const recording = new Recording({
      target,
      firstSeq: setup.nextSeq(),
      ...(setup.disk === undefined ? {} : { disk: setup.disk }),
      waitingLimit: () => setup.bounds().diskWaiting,
      sizeLimit: () => setup.bounds().recordingSize,
      onPressure: (paused) => setup.onPressure(paused),
      onStopped() {
        setup.onReplaced();
        const { failure: why } = recording.status();
        if (why !== null) setup.onTrouble({ failure: why, stopped: true });
      },
      onLossy: () => setup.onTrouble({ failure: tooSlow(target), stopped: false }),
    });
    current = recording;
    watchOver(recording, target);
    setup.onBegun(recording);
    failure = null;
  }
  /** Throws a Refusal. */
  function beginNamed(file: string, existing: Existing): void {
    begin(streamOf(file) ?? createFile(file, existing));
  }
  function folder(): string {
    return current?.readable === true ? path.dirname(current.path) : (options?.folder ?? ".");
  }
  function newFolder(): string {
    const set = options?.folderIsNamed === true ? "" : setup.newFolder();
    return set === "" ? (options?.folder ?? ".") : set;
  }
  /** In a file of a new name; several programs may look for one at the same time. Throws a Refusal. */
  function beginNew(folder: string): void {
    makeFolder(folder);
    begin(createFile(newName(folder), "number"));
  }

  if (options !== null && options.file !== null)
    beginNamed(options.file, options.existing ?? "refuse");
  else if (options !== null) {
    try {
      beginNew(newFolder());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failure = error.failure;
    }
  }

  return {
    current: () => (current?.readable === true ? current.events : null),
    status: () =>
      current?.status() ?? { ...STATUS_OFF, state: failure === null ? "off" : "stopped", failure },
    async restart(into) {
      const before = current;
      if (into === null) beginNew(newFolder());
      else begin(createFile(chosenFile(into.path, "pcapng", folder()), into.existing));
      const path = current?.path ?? "";
      setup.onReplaced();
      await before?.complete();
      return path;
    },
    folder,
    newFolder,
    rescue,
    async complete() {
      await watch?.look();
      watch?.stop();
      // Nobody can ask for it any more: what is only in an open file would end with the program.
      if (rescuing !== null || (current?.status().unlinked ?? null) !== null)
        await rescue().catch(() => "");
      await current?.complete();
    },
  };
}

/** A file that was not filled leaves nothing behind. */
async function discard(target: RecordingTarget): Promise<void> {
  await target.close();
  if (target.seekable) fs.rmSync(target.path, { force: true });
}

function newName(folder: string): string {
  return path.join(folder, recordingName(now()));
}

/** Throws a Refusal. */
function makeFolder(folder: string): void {
  try {
    ensureFolder(folder);
  } catch (error) {
    throw new Refusal(failureFrom(error, { endpoint: folder }));
  }
}

/** Throws a Refusal. */
function streamOf(file: string): RecordingTarget | null {
  try {
    return openStream(file);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(failureFrom(error, { endpoint: file }));
  }
}
