import { Menu } from "@base-ui/react/menu";
import { Download } from "lucide-react";
import { ActionItem } from "../app/ActionItem.tsx";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { SEQUENCE_EXPORTS } from "./sequenceActionRows.ts";

/** The whole drawing as a file, or on the clipboard. */
export function ExportMenu() {
  const t = useWords();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="bare" aria-label={t("sequence.exportSequence")} />}>
        <Download size={14} aria-hidden="true" />
        {t("sequence.export")}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="floating">
          <Menu.Popup className="menu">
            {SEQUENCE_EXPORTS.map((action) => (
              <ActionItem key={action.id} action={action} title={action.short} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
