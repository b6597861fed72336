import { Menu } from "@base-ui/react/menu";
import { Download, X } from "lucide-react";
import { ActionButton } from "../app/ActionButton.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { MenuItem } from "../kit/MenuItem.tsx";
import type { Conversation } from "./conversation.ts";
import { saveStream } from "./saveStream.ts";
import { STOP_SAVING } from "./streamActionRows.ts";
import { streamSlice } from "./streamState.ts";

/** The bytes of one direction as a file; while that is being read, how far it is. */
export function SaveMenu({ conversation }: { readonly conversation: Conversation }) {
  const t = useWords();
  const app = useApp();
  const saving = useSlice(streamSlice, (stream) => stream.saving);
  const { socket, peer } = conversation;
  if (saving !== null)
    return (
      <span className="line-item">
        <progress
          className="stream-progress"
          aria-label={t("stream.saving")}
          value={saving.done}
          max={saving.total}
        />
        <ActionButton action={STOP_SAVING} look="icon" label={t("stream.stopSaving")}>
          <X size={14} aria-hidden="true" />
        </ActionButton>
      </span>
    );
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="bare" title={t("stream.saveStreamsBytesAsFile")} />}>
        <Download size={14} aria-hidden="true" />
        {t("stream.save")}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="menu-place">
          <Menu.Popup className="menu">
            <MenuItem onClick={() => void saveStream(app, socket, peer, "in")}>
              {t("stream.receivedBytes")}
            </MenuItem>
            <MenuItem onClick={() => void saveStream(app, socket, peer, "out")}>
              {t("stream.sentBytes")}
            </MenuItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
