// Sends a file to the selected socket: chosen by a button, with progress and a way to stop.

import { formatBytes } from "../../shared/format/quantity.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { FILE_FIELD, SEND_FILE, STOP_FILE } from "./composerActionRows.ts";
import { sendChosenFile } from "./composerActions.ts";
import { composerSlice, type FileProgress } from "./composerState.ts";

export function FileSend() {
  const app = useApp();
  const file = useSlice(composerSlice, (composer) => composer.file);
  if (file !== null) return <Progress file={file} />;
  return (
    <>
      <input
        id={FILE_FIELD}
        type="file"
        hidden
        aria-label="File to send"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file can be chosen again.
          event.target.value = "";
          if (chosen !== undefined) void sendChosenFile(app, chosen);
        }}
      />
      <ActionButton action={SEND_FILE} look="bare" label="File…">
        File…
      </ActionButton>
    </>
  );
}

function Progress({ file }: { readonly file: FileProgress }) {
  const { name, socket, sent, total } = file;
  return (
    <span className="composer-file">
      <span className="ellipsis">
        {name} to #{socket}
      </span>
      <progress aria-label="Sent of the file" max={total} value={sent} />
      <span className="quiet data">
        {formatBytes(sent)} of {formatBytes(total)}
      </span>
      <ActionButton action={STOP_FILE} look="bare" label="Stop">
        Stop
      </ActionButton>
    </span>
  );
}
