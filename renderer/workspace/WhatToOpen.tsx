import { useState } from "react";
import type { SavedSocket } from "../../shared/workspace/workspace.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { SocketChoice } from "./SocketChoice.tsx";
import { leaveAsked, openAsked } from "./workspaceActions.ts";
import type { AskedWorkspace } from "./workspaceState.ts";

/** All that a file would open, each to be left out; and what else is in it. */
export function WhatToOpen({ asked }: { readonly asked: AskedWorkspace }) {
  const t = useWords();
  const app = useApp();
  const { sockets, filters, messages, marks } = asked.workspace;
  const [left, setLeft] = useState<ReadonlySet<SavedSocket>>(new Set());
  const chosen = sockets.filter((socket) => !left.has(socket));
  function toggle(socket: SavedSocket): void {
    const next = new Set(left);
    if (!next.delete(socket)) next.add(socket);
    setLeft(next);
  }
  return (
    <>
      {sockets.length === 0 ? (
        <p className="dialog-about">{t("workspaces.hasNoSockets")}</p>
      ) : (
        <ul className="workspace-sockets" aria-label={t("workspaces.socketsInFile")}>
          {sockets.map((socket, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a file's list never changes
            <li key={at}>
              <SocketChoice
                socket={socket}
                chosen={!left.has(socket)}
                onToggle={() => toggle(socket)}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet dialog-about">
        {t("workspaces.alsoInFile", {
          filters: filters.length,
          messages: messages.length,
          drafts: sockets.filter(({ draft }) => draft !== undefined).length,
          recording: marks?.recording ?? "",
        })}
      </p>
      <div className="form-buttons">
        <Button onClick={() => leaveAsked(app)}>{t("recording.cancel")}</Button>
        <span className="bar-fill" />
        <Button onClick={() => void openAsked(app, [])}>{t("workspaces.onlyLayout")}</Button>
        {sockets.length > 0 && (
          <Button
            look="primary"
            disabled={chosen.length === 0}
            onClick={() => void openAsked(app, chosen)}
          >
            {chosen.length === sockets.length
              ? t("workspaces.openAll", { count: sockets.length })
              : t("workspaces.openChosen", { count: chosen.length })}
          </Button>
        )}
      </div>
    </>
  );
}
