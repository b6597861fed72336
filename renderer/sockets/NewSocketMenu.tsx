import { Menu } from "@base-ui/react/menu";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { NEW_ACTIONS } from "./socketActionRows.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { engineSlice } from "../app/engineState.ts";

/** `+ ▾`: the forms for a new socket. */
export function NewSocketMenu() {
  const app = useApp();
  const t = useWords();
  const live = useSlice(engineSlice, (engine) => engine.link.kind === "live");
  // A chosen form takes the focus; the trigger takes it back only where nothing was chosen.
  const chosen = useRef(false);
  return (
    <Menu.Root modal={false} onOpenChange={(open) => open && (chosen.current = false)}>
      <Menu.Trigger
        render={<Button look="icon" aria-label="New socket" disabled={!live} />}
        disabled={!live}
      >
        <Plus size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end">
          <Menu.Popup className="menu" finalFocus={() => !chosen.current}>
            {NEW_ACTIONS.map((action) => (
              <Menu.Item
                key={action.id}
                className="menu-item"
                onClick={() => {
                  chosen.current = true;
                  action.run(app);
                }}
              >
                {t.text(action.title)}
                <span className="keys" aria-hidden="true">
                  {action.keys === undefined ? "" : showShortcut(action.keys, ON_MAC)}
                </span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
