import type { RecentFile } from "../shared/model/workspaces.ts";
import type { Workspaces, WorkspacesSetup } from "./workspace/Workspaces.ts";

interface RecentOptions {
  readonly recentFile?: string;
  readonly onRecent?: (files: readonly RecentFile[]) => void;
}

/** Loaded only where there are clients. */
export async function createWorkspaces(
  options: RecentOptions,
  setup: Pick<WorkspacesSetup, "wake" | "openRecording">,
): Promise<Workspaces> {
  const { Workspaces: Files } = await import("./workspace/Workspaces.ts");
  const { RecentFiles } = await import("./workspace/RecentFiles.ts");
  const { recentFile = null, onRecent } = options;
  const recent = new RecentFiles(recentFile);
  onRecent?.(recent.list());
  return new Files({ ...setup, recent, ...(onRecent === undefined ? {} : { onRecent }) });
}
