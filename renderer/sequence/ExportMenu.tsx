import { Menu } from "@base-ui/react/menu";
import { Download } from "lucide-react";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { SEQUENCE_EXPORTS } from "./sequenceActionRows.ts";

/** The whole drawing as a file, or on the clipboard. */
export function ExportMenu() {
  const app = useApp();
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
                {action.title.replace("Sequence: s", "S").replace("Sequence: c", "C")}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
