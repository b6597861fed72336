// "Copy as": every format for the selected bytes, or all of them.

import { Menu } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import { COPY_FORMATS } from "../../shared/copyAs/copyFormats.ts";
import { copyBytesAs } from "./copy/copyActions.ts";
import { COPY_MENU_ACTION } from "./payloadActionRows.ts";
import { Button } from "../kit/Button.tsx";
import { MenuItem } from "../kit/MenuItem.tsx";
import { useShownKeys } from "../app/shortcuts.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { rangeOf } from "./byteSelection.ts";
import { payloadSlice } from "./payloadState.ts";

const GROUPS = ["literal", "command"] as const;

export function CopyMenu({ id, total }: { readonly id: string; readonly total: number }) {
  const app = useApp();
  const t = useWords();
  const selected = useSlice(payloadSlice, ({ selectedBytes }) =>
    selectedBytes?.of === id ? selectedBytes : null,
  );
  const range = selected === null ? { from: 0, to: total } : rangeOf(selected);
  const count = range.to - range.from;
  const keys = useShownKeys(COPY_MENU_ACTION);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        render={
          <Button
            look="bare"
            title={t(selected === null ? "payload.copyAll" : "payload.copySelected", { keys })}
            data-copy-menu=""
          />
        }
      >
        {t("payload.copyAs")}
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end">
          <Menu.Popup className="menu">
            {GROUPS.map((group) => (
              <Menu.Group key={group}>
                <Menu.GroupLabel className="menu-label">
                  {group === "literal"
                    ? t(selected === null ? "payload.allBytesAs" : "payload.selectedBytesAs", {
                        count,
                      })
                    : t("payload.commandThatSendsThem")}
                </Menu.GroupLabel>
                {COPY_FORMATS.filter((format) => format.group === group).map((format) => (
                  <MenuItem key={format.id} onClick={() => void copyBytesAs(app, format.id)}>
                    {t.text(format.title)}
                  </MenuItem>
                ))}
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
