// A workspace file on the engine's machine: read within its bound, checked, and written so that nobody ever reads half of one.

import { basename } from "node:path";
import { said } from "../../shared/words/said.ts";
import { readWorkspace, tooLarge, workspaceText } from "../../shared/workspace/readWorkspace.ts";
import { MAX_BYTES, type Workspace } from "../../shared/workspace/workspace.ts";
import { readRegularFile } from "../system/readRegularFile.ts";

export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
  readonly workspace: Workspace;
}

/** Throws a Refusal: what the system says, or what is wrong with it and where. */
export async function readWorkspaceFile(path: string): Promise<WorkspaceFile> {
  const bytes = await readRegularFile(path, {
    most: MAX_BYTES,
    tooLarge: () => tooLarge(basename(path)),
    next: said("workspace.nameAFile"),
  });
  const text = workspaceText(bytes, basename(path));
  return { path, text, workspace: readWorkspace(text, basename(path)) };
}
