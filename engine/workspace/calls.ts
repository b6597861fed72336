// What a client does with workspace files. Input has been checked at the door; what is in a file is checked here.

import { dirname, resolve } from "node:path";
import type { Handlers } from "../../shared/contract/commands.ts";
import type { workspaceCalls } from "../../shared/contract/workspaces.ts";
import type { Caller } from "../feed/Caller.ts";
import type { Recorder } from "../record/write/createRecorder.ts";
import { saveWorkspaceFile } from "./saveWorkspaceFile.ts";
import type { Workspaces } from "./Workspaces.ts";

/** A name without a folder means the recording's. */
export function createWorkspaceCalls(
  workspaces: Workspaces,
  recorder: Pick<Recorder, "status">,
): Handlers<typeof workspaceCalls, Caller> {
  const folder = () => dirname(recorder.status().path);
  return {
    async readWorkspace({ path }) {
      const { path: read, text } = await workspaces.read(resolve(folder(), path));
      return { path: read, text };
    },
    saveWorkspace({ into, text }) {
      const path = saveWorkspaceFile(into, text, folder());
      workspaces.note({ kind: "workspace", path });
      return { path };
    },
    answerOffer({ number }) {
      workspaces.answer(number);
      return null;
    },
  };
}
