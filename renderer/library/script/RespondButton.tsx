// In the composer's strip: what answers on the selected socket by itself, and what could: responders of the library and built-in ones.

import { Menu } from "@base-ui/react/menu";
import { Square } from "lucide-react";
import { useStore } from "zustand";
import type { RunInfo } from "../../../shared/model/running.ts";
import { isScript, type SavedItem } from "../../../shared/library/library.ts";
import { ActionItem } from "../../app/ActionItem.tsx";
import { useApp, useAppState } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import { showRun, stopRun } from "../../running/runningActions.ts";
import { useRunning } from "../../running/runningState.ts";
import { selectedSocket } from "../../sockets/socketsState.ts";
import { itemsOf, useLibrary } from "../libraryState.ts";
import { BUILT_IN, NEW_RESPONDER } from "./scriptActionRows.ts";
import { respondWith, takesSteps } from "./scriptActions.ts";

/** Responders of the library that are listed. */
const MOST = 20;

export function RespondButton() {
  const t = useWords();
  const app = useApp();
  const { home } = app;
  const items = useLibrary(itemsOf);
  const socket = useAppState(selectedSocket)?.id ?? null;
  const runs = useRunning((running) => running.runs);
  const can = useStore(home.store, takesSteps) && app === home;
  const answering = answeringOn(runs, socket);
  const own = items.filter(isResponder).slice(0, MOST);
  if (!can) return null;
  return (
    <Menu.Root>
      <Menu.Trigger
        render={<Button look="bare" title={t("runList.respondAbout")} />}
        aria-pressed={answering !== null}
      >
        {answering === null
          ? t("runList.respondButton")
          : t("runList.responds", { name: answering.name })}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="top" align="end" sideOffset={4} className="floating">
          <Menu.Popup className="menu" aria-label={t("runList.respondAbout")}>
            {answering !== null && (
              <>
                <Menu.Item className="menu-item" onClick={() => stopRun(app, answering)}>
                  {t("runList.stopResponding", { name: answering.name })}
                  <Square size={14} aria-hidden="true" />
                </Menu.Item>
                <Menu.Item className="menu-item" onClick={() => showRun(app, answering.id)}>
                  {t("runList.showAnswers")}
                </Menu.Item>
                <Menu.Separator className="menu-line" />
              </>
            )}
            {own.map((item) => (
              <Menu.Item
                key={item.id}
                className="menu-item"
                disabled={answering !== null}
                onClick={() => void respondWith(app, item)}
              >
                <span className="ellipsis">{item.name}</span>
              </Menu.Item>
            ))}
            <ActionItem action={NEW_RESPONDER} />
            <Menu.Separator className="menu-line" />
            {BUILT_IN.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function isResponder(item: SavedItem): boolean {
  return isScript(item) && item.kind === "responder";
}

/** One of a socket at most. */
function answeringOn(runs: ReadonlyMap<number, RunInfo>, socket: number | null): RunInfo | null {
  for (const run of runs.values())
    if (run.kind === "responder" && run.socket === socket && run.state !== "ended") return run;
  return null;
}
