// The workspaces and recordings that were opened or made last, remembered between starts in one small file. It is a convenience: one
// that cannot be read or written is none, and says so to nobody.

import { readFileSync, statSync } from "node:fs";
import * as v from "valibot";
import type { RecentFile } from "../../shared/model/workspaces.ts";
import { writeWhole } from "../system/writeWhole.ts";

/** Of each kind. */
export const MOST_RECENT = 10;
/** Of the file that remembers them. */
const MAX_BYTES = 256 * 1024;

const remembered = v.array(
  v.strictObject({
    kind: v.picklist(["workspace", "recording"]),
    path: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  }),
);

export class RecentFiles {
  readonly #file: string | null;
  #files: readonly RecentFile[];

  /** `file`: where they are remembered; null: for as long as the engine lives. */
  constructor(file: string | null) {
    this.#file = file;
    this.#files = this.#read();
  }

  /** The newest first. */
  list(): readonly RecentFile[] {
    return this.#files;
  }

  /** It is the newest then. */
  note(noted: RecentFile): void {
    // Another program of ours may have noted some meanwhile.
    const others = this.#read().filter(({ path }) => path !== noted.path);
    this.#keep([noted, ...others]);
  }

  /** One that is gone. */
  forget(path: string): void {
    this.#keep(this.#read().filter((file) => file.path !== path));
  }

  #keep(files: readonly RecentFile[]): void {
    const counts = { workspace: 0, recording: 0 };
    this.#files = files.filter(({ kind }) => ++counts[kind] <= MOST_RECENT);
    if (this.#file === null) return;
    try {
      writeWhole(this.#file, `${JSON.stringify(this.#files, null, 2)}\n`, {
        folders: true,
        mode: 0o600,
      });
    } catch {
      // They are known for as long as the engine lives.
    }
  }

  #read(): readonly RecentFile[] {
    if (this.#file === null) return this.#files ?? [];
    try {
      const stats = statSync(this.#file);
      if (!stats.isFile() || stats.size > MAX_BYTES) return [];
      const parsed = v.safeParse(remembered, JSON.parse(readFileSync(this.#file, "utf8")));
      return parsed.success ? parsed.output.slice(0, 2 * MOST_RECENT) : [];
    } catch {
      return [];
    }
  }
}
