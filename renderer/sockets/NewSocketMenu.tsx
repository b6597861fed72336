import { Menu } from "@base-ui/react/menu";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { ActionItem } from "../app/ActionItem.tsx";
import { NEW_ACTIONS } from "./socketActionRows.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { newSocketItems } from "./socketItems.ts";
import { isLive } from "../app/engineState.ts";

/** `+ ▾`: the forms for a new socket. */
export function NewSocketMenu() {
  const t = useWords();
  const live = useAppState(isLive);
  const others = newSocketItems.of(useApp());
  // A chosen form takes the focus; the trigger takes it back only where nothing was chosen.
  const chosen = useRef(false);
  return (
    <Menu.Root modal={false} onOpenChange={(open) => open && (chosen.current = false)}>
      <Menu.Trigger
        render={<Button look="icon" aria-label={t("sockets.newSocket")} disabled={!live} />}
        disabled={!live}
      >
        <Plus size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end">
          <Menu.Popup className="menu" finalFocus={() => !chosen.current}>
            {NEW_ACTIONS.map((action) => (
              <ActionItem key={action.id} action={action} onRun={() => (chosen.current = true)} />
            ))}
            {others.length > 0 && <Menu.Separator className="menu-line" />}
            {others.map((action) => (
              <ActionItem key={action.id} action={action} onRun={() => (chosen.current = true)} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
