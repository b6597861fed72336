// In the status bar: how much runs by itself. It opens the list of it.

import { Popover } from "@base-ui/react/popover";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { RunningList } from "./parts.ts";
import { showRunning } from "./runningActions.ts";
import { pausedOf, underWay, useRunning } from "./runningState.ts";

export function RunningStatus() {
  const t = useWords();
  const app = useApp();
  const open = useRunning((running) => running.open);
  const count = useRunning(underWay);
  const paused = useRunning(pausedOf);
  const any = useRunning(({ runs }) => runs.size > 0);
  if (!any) return null;
  return (
    <Popover.Root open={open} onOpenChange={(next) => showRunning(app, next)}>
      <Popover.Trigger
        render={<Button look="bare" className="running-status" title={t("runList.show")} />}
      >
        {t("runList.count", { count, paused })}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={4} className="floating">
          <Popover.Popup className="running" aria-label={t("runList.whatRuns")}>
            <RunningList />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
