// A file of a folder as the reply to one request: what stands in front of it, then its bytes, piece by piece. Nothing outside of the
// folder is read, whatever the path and the links in it say.

import * as fs from "node:fs/promises";
import { join, sep } from "node:path";
import type { FileAct, FoundFile } from "../../../shared/talk/responder/Responder.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import { failureFrom } from "../../system/failureFrom.ts";

/** Bytes of one piece. */
const PIECE = 64 * 1024;
const ABSENT: FoundFile = { kind: "absent" };

export interface FilePiece {
  /** Null: that was all. */
  readonly bytes: Uint8Array | null;
  /** Why there is no more of it where there should be. */
  readonly problem: Text | null;
}

const END: FilePiece = { bytes: null, problem: null };

export class FileReply {
  readonly #act: FileAct;
  #handle: fs.FileHandle | null = null;
  #begun = false;
  #left = 0;

  constructor(act: FileAct) {
    this.#act = act;
  }

  async next(): Promise<FilePiece> {
    if (!this.#begun) return this.#begin();
    const handle = this.#handle;
    if (handle === null || this.#left === 0) return END;
    try {
      const { bytesRead, buffer } = await handle.read(
        Buffer.allocUnsafe(Math.min(PIECE, this.#left)),
      );
      this.#left -= bytesRead;
      if (bytesRead > 0) return { bytes: buffer.subarray(0, bytesRead), problem: null };
      // It is shorter now than when its length was said.
      return { bytes: null, problem: said("respond.fileBecameShorter") };
    } catch (error) {
      return { bytes: null, problem: failureFrom(error).sentence };
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch(() => undefined);
  }

  async #begin(): Promise<FilePiece> {
    this.#begun = true;
    const { head, withBody } = this.#act.answer(await this.#find());
    if (!withBody) await this.close();
    return { bytes: head, problem: null };
  }

  async #find(): Promise<FoundFile> {
    const { folder, path } = this.#act;
    try {
      const root = await fs.realpath(folder);
      return await this.#open(root, join(root, ...path));
    } catch (error) {
      const { code } = failureFrom(error);
      return code === "EACCES" || code === "EPERM" ? { kind: "refused" } : ABSENT;
    }
  }

  /** `index.html` where it is a folder. */
  async #open(root: string, named: string, isIndex = false): Promise<FoundFile> {
    // Without links, so that it can be seen where it lies.
    const real = await fs.realpath(named);
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
      return ABSENT;
    const found = await fs.stat(real);
    if (found.isDirectory() && !isIndex)
      return this.#act.asFolder
        ? this.#open(root, join(real, "index.html"), true)
        : { kind: "folder" };
    // A pipe or a device would be waited for.
    if (!found.isFile()) return ABSENT;
    const handle = await fs.open(real, "r");
    this.#handle = handle;
    const [opened, now] = await Promise.all([handle.stat(), fs.lstat(real)]);
    // Put in its place meanwhile.
    if (!opened.isFile() || opened.ino !== now.ino || opened.dev !== now.dev) {
      await this.close();
      return ABSENT;
    }
    this.#left = opened.size;
    return {
      kind: "file",
      size: opened.size,
      modified: opened.mtime,
      name: real.slice(root.length),
    };
  }
}
