import { ContextMenu } from "@base-ui/react/context-menu";
import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import type { ReactElement } from "react";
import { ActionItem } from "../app/ActionItem.tsx";
import { ALL_SOCKETS_ACTIONS, SOCKET_ACTIONS } from "./socketActionRows.ts";
import { READING_ACTIONS } from "./readingActions.ts";
import { SOCKET_OPTIONS } from "./options/optionActions.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { isAvailable } from "../app/available.ts";
import { socketItems } from "./socketItems.ts";
import { useApp, useAppState } from "../app/useApp.ts";

const SWEEPING = ALL_SOCKETS_ACTIONS.filter((action) => action.id !== "sockets.tryIt");

/** What a right click on the tree opens; the click itself has selected the socket. */
export function SocketContextMenu({ children }: { readonly children: ReactElement }) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger className="tree-frame">{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner>
          <ContextMenu.Popup className="menu">
            <SocketMenuItems />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** The same menu on a button, for those without a second mouse key. */
export function SocketMenuButton() {
  const t = useWords();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="icon" aria-label={t("sockets.socketActions")} />}>
        <Ellipsis size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end">
          <Menu.Popup className="menu">
            <SocketMenuItems />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function SocketMenuItems() {
  const t = useWords();
  const app = useApp();
  const state = useAppState((whole) => whole);
  const own = [
    ...SOCKET_ACTIONS,
    ...READING_ACTIONS,
    SOCKET_OPTIONS,
    ...socketItems.of(app),
  ].filter((action) => isAvailable(action, state));
  const sweeping = SWEEPING.filter((action) => isAvailable(action, state));
  return (
    <>
      {own.map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
      {own.length > 0 && sweeping.length > 0 && <ContextMenu.Separator className="menu-line" />}
      {sweeping.map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
      {own.length + sweeping.length === 0 && (
        <div className="menu-item quiet">{t("sockets.nothingToDoHereNow")}</div>
      )}
    </>
  );
}
