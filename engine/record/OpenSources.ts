// The files that are open beside the recording. What reads them is loaded with the first of them.

import { tmpdir } from "node:os";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import type { RecentFile } from "../../shared/model/workspaces.ts";
import { said } from "../../shared/words/said.ts";
import type { Sources } from "./read/Sources.ts";

export interface OpenSourcesSetup {
  /** Where an index that finds no room in memory goes; empty: none. */
  folder(): string;
  /** There is something to tell. */
  wake(): void;
  /** A file that a person opened; null where nobody is told. */
  recent(): { note(file: RecentFile): void; forget(path: string): void } | null;
  /** Path of the recording that is written. */
  written(): string;
}

export class OpenSources {
  readonly #setup: OpenSourcesSetup;
  #sources: Sources | null = null;

  constructor(setup: OpenSourcesSetup) {
    this.#setup = setup;
  }

  /** Returns its number. Throws a Refusal. */
  async open(path: string): Promise<number> {
    const { Sources: Opened } = await import("./read/Sources.ts");
    this.#sources ??= new Opened({ folder: () => this.#setup.folder() || tmpdir() });
    this.#setup.wake();
    return this.#sources.open(path);
  }

  /** The same for a person: it is one of the recent files then. */
  async openKept(path: string): Promise<number> {
    try {
      const source = await this.open(path);
      this.#setup.recent()?.note({ kind: "recording", path });
      return source;
    } catch (error) {
      if (error instanceof Refusal && error.failure.code === "ENOENT")
        this.#setup.recent()?.forget(path);
      throw error;
    }
  }

  /** One that may be open already, or be the one that is written: 0. */
  async openOnce(path: string): Promise<number> {
    if (path === this.#setup.written()) return 0;
    return this.list().find((source) => source.path === path)?.source ?? this.openKept(path);
  }

  /** Does nothing when it is closed already. */
  close(source: number): void {
    this.#sources?.close(source);
    this.#setup.wake();
  }

  list(): ReturnType<Sources["list"]> {
    return this.#sources?.list() ?? [];
  }

  /** Whether one is still being gone through. */
  get isReading(): boolean {
    return this.#sources?.isReading === true;
  }

  /** All about those that are open. Throws a Refusal where none is. */
  get known(): Sources {
    if (this.#sources === null)
      throw refusal("NO_SUCH_SOURCE", said("query.noFileIsOpen"), said("query.openItAgain"));
    return this.#sources;
  }

  closeAll(): void {
    this.#sources?.closeAll();
  }
}
