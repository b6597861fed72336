// Sends a file to the selected socket: chosen by a button, with progress and a way to stop.

import { formatBytes } from "../../shared/words/quantity.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { FILE_FIELD, SEND_FILE, STOP_FILE } from "./composerActionRows.ts";
import { sendChosenFile } from "./composerActions.ts";
import { composerSlice, type FileProgress } from "./composerState.ts";
import { useWords } from "../kit/useWords.ts";

export function FileSend() {
  const t = useWords();
  const app = useApp();
  const file = useSlice(composerSlice, (composer) => composer.file);
  if (file !== null) return <Progress file={file} />;
  return (
    <>
      <input
        id={FILE_FIELD}
        type="file"
        hidden
        aria-label={t("composer.fileToSend")}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file can be chosen again.
          event.target.value = "";
          if (chosen !== undefined) void sendChosenFile(app, chosen);
        }}
      />
      <ActionButton action={SEND_FILE} look="bare" label={t("composer.file")}>
        {t("composer.file")}
      </ActionButton>
    </>
  );
}

function Progress({ file }: { readonly file: FileProgress }) {
  const t = useWords();
  const { name, socket, sent, total } = file;
  return (
    <span className="composer-file">
      <span className="ellipsis">{t("composer.fileTo", { name, socket })}</span>
      <progress aria-label={t("composer.sentOfFile")} max={total} value={sent} />
      <span className="quiet data">
        {t("composer.sentOf", { sent: formatBytes(sent), total: formatBytes(total) })}
      </span>
      <ActionButton action={STOP_FILE} look="bare" label={t("composer.stop")}>
        {t("composer.stop")}
      </ActionButton>
    </span>
  );
}
