// A workspace file on the engine's machine: read within its bound, checked, and written so that nobody ever reads half of one.

import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";
import { readWorkspace, tooLarge, workspaceText } from "../../shared/workspace/readWorkspace.ts";
import { MAX_BYTES, type Workspace } from "../../shared/workspace/workspace.ts";
import { failureFrom } from "../system/failureFrom.ts";

export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
  readonly workspace: Workspace;
}

/** Throws a Refusal: what the system says, or what is wrong with it and where. */
export async function readWorkspaceFile(path: string): Promise<WorkspaceFile> {
  const text = workspaceText(await bytesOf(path), basename(path));
  return { path, text, workspace: readWorkspace(text, basename(path)) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    // Before it is opened: a pipe would wait for a writer.
    const { size } = await regular(path);
    if (size > MAX_BYTES) throw tooLarge(basename(path));
    const file = await open(path);
    try {
      // One byte more than there may be: it may have grown since.
      const { buffer, bytesRead } = await file.read(new Uint8Array(MAX_BYTES + 1), 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(failureFrom(error, { endpoint: path }));
  }
}

async function regular(path: string): Promise<{ readonly size: number }> {
  const stats = await stat(path);
  if (stats.isFile()) return stats;
  throw refusal("NOT_A_FILE", said("workspace.isNoFile", { path }), said("workspace.nameAFile"));
}
