// What `portscope serve` was given to show: recordings, and a workspace at most. All of it is looked at before anything is served.

import { tmpdir } from "node:os";
import type { Engine } from "../../engine/createEngine.ts";
import { Sources } from "../../engine/record/read/Sources.ts";
import { readWorkspaceFile } from "../../engine/workspace/workspaceFile.ts";
import { isRecordingName } from "../../shared/model/recordingName.ts";
import { said } from "../../shared/words/said.ts";
import { UsageError } from "../exit.ts";

export interface NamedFiles {
  readonly recordings: readonly string[];
  readonly workspace: string | null;
}

/** Throws a UsageError for a second workspace, a Refusal for a file that cannot be read as what its name says. */
export async function namedFiles(
  files: readonly string[],
  flag: string | undefined,
): Promise<NamedFiles> {
  const recordings = files.filter(isRecordingName);
  const others = files.filter((file) => !isRecordingName(file));
  const [workspace = null, second] = flag === undefined ? others : [flag, ...others];
  if (second !== undefined) throw new UsageError(said("cli.oneWorkspace", { file: second }));
  if (workspace !== null) await readWorkspaceFile(workspace);
  checkRecordings(recordings);
  return { recordings, workspace };
}

/** All recordings are there; a window asks about the workspace, of which nothing is opened before, else shows the first recording. */
export async function offerFiles(
  engine: Engine,
  { recordings, workspace }: NamedFiles,
): Promise<void> {
  // What was offered last is what a window shows.
  const last = workspace === null ? recordings.slice(0, 1) : [workspace];
  for (const file of [...recordings, ...last]) await engine.offerFile(file);
}

/** Their beginnings; and how many they are. */
function checkRecordings(files: readonly string[]): void {
  const sources = new Sources({ folder: tmpdir });
  const opened: number[] = [];
  try {
    for (const file of files) opened.push(sources.open(file));
  } finally {
    for (const source of opened) sources.close(source);
  }
}
