import { ActionButton } from "../app/ActionButton.tsx";
import { useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { baseName } from "../recording/fileNames.ts";
import { OPEN_LAST_WORKSPACE, OPEN_FILE } from "./workspaceActionRows.ts";
import { workspaceSlice } from "./workspaceState.ts";

/** In the empty window: the workspace that was opened last, or any. */
export function LastWorkspace() {
  const t = useWords();
  const { recent } = useSlice(workspaceSlice, (workspace) => workspace.files);
  const last = recent.find(({ kind }) => kind === "workspace");
  return (
    <div className="empty-actions">
      {last !== undefined && (
        <ActionButton action={OPEN_LAST_WORKSPACE}>
          {t("workspaces.openNamed", { name: baseName(last.path) })}
        </ActionButton>
      )}
      <ActionButton action={OPEN_FILE} />
    </div>
  );
}
