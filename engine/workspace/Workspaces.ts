// What the windows are told of workspace files: the one that the host was asked to open, and the recent ones. Nothing in a file is
// opened here: a window asks the person first.

import { resolve } from "node:path";
import { Refusal, refusal, type Failure } from "../../shared/model/failure.ts";
import { isRecordingName } from "../../shared/model/recordingName.ts";
import type { OfferedFile, RecentFile, WorkspacesStatus } from "../../shared/model/workspaces.ts";
import { said } from "../../shared/words/said.ts";
import type { RecentFiles } from "./RecentFiles.ts";
import { readWorkspaceFile, type WorkspaceFile } from "./workspaceFile.ts";

export interface WorkspacesSetup {
  readonly recent: RecentFiles;
  /** There is something new to tell. */
  wake(): void;
  /** Its number as a source; 0: it is the one that is written. Throws a Refusal. */
  openRecording(path: string): Promise<number>;
  /** Told all of them whenever they change. */
  onRecent?(files: readonly RecentFile[]): void;
}

export class Workspaces {
  readonly #setup: WorkspacesSetup;
  #offered: OfferedFile | null = null;
  #count = 0;

  constructor(setup: WorkspacesSetup) {
    this.#setup = setup;
  }

  status(): WorkspacesStatus {
    return { offered: this.#offered, recent: this.#setup.recent.list() };
  }

  /** The windows ask about it; the newest takes the place of one that nobody answered. What is wrong with it they are told. */
  async offer(named: string): Promise<void> {
    const path = resolve(named);
    const number = ++this.#count;
    const bare = { number, path, text: null, source: null, failure: null };
    const offered = await this.#opened(path).then(
      (what): OfferedFile => ({ ...bare, ...what }),
      (error: unknown): OfferedFile => ({ ...bare, failure: failureOf(error) }),
    );
    // A later one may have been read faster.
    if (number !== this.#count) return;
    this.#offered = offered;
    this.#setup.wake();
  }

  async #opened(path: string): Promise<Partial<OfferedFile>> {
    if (isRecordingName(path)) return { source: await this.#setup.openRecording(path) };
    return { text: (await this.read(path)).text };
  }

  answer(number: number): void {
    if (this.#offered?.number !== number) return;
    this.#offered = null;
    this.#setup.wake();
  }

  /** Throws a Refusal. */
  async read(path: string): Promise<WorkspaceFile> {
    if (isRecordingName(path))
      throw refusal(
        "IS_A_RECORDING",
        said("workspace.isARecording", { path }),
        said("workspace.readItWith", { path }),
      );
    try {
      const file = await readWorkspaceFile(path);
      this.note({ kind: "workspace", path });
      return file;
    } catch (error) {
      if (error instanceof Refusal && error.failure.code === "ENOENT") {
        this.forget(path);
      }
      throw error;
    }
  }

  /** One that is gone. */
  forget(path: string): void {
    this.#setup.recent.forget(path);
    this.#tellRecent();
  }

  note(file: RecentFile): void {
    this.#setup.recent.note(file);
    this.#tellRecent();
  }

  #tellRecent(): void {
    this.#setup.onRecent?.(this.#setup.recent.list());
    this.#setup.wake();
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  throw error;
}
