import { Menu } from "@base-ui/react/menu";
import { Download } from "lucide-react";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { SEQUENCE_EXPORTS } from "./sequenceActionRows.ts";

/** The whole drawing as a file, or on the clipboard. */
export function ExportMenu() {
  const app = useApp();
  const t = useWords();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="bare" aria-label="Export the sequence" />}>
        <Download size={14} aria-hidden="true" />
        Export
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="floating">
          <Menu.Popup className="menu">
            {SEQUENCE_EXPORTS.map((action) => (
              <Menu.Item key={action.id} className="menu-item" onClick={() => action.run(app)}>
                {t.text(action.short)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
