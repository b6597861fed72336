// To whom a message of the library goes: the selected socket, chosen ones, all connections of a listener.

import { Menu } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import { useStore } from "zustand";
import { isListener, type SocketInfo } from "../../shared/model/socket.ts";
import type { Text } from "../../shared/words/said.ts";
import { said } from "../../shared/words/said.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { MenuCheck } from "../kit/MenuCheck.tsx";
import { useWords } from "../kit/useWords.ts";
import { selectedSocket, socketsSlice } from "../sockets/socketsState.ts";
import { socketTitle } from "../sockets/stateWords.ts";
import { librarySlice, useLibrary } from "./libraryState.ts";
import { sendableSockets, targetSockets } from "./sendSaved.ts";

export function SendTargets() {
  const t = useWords();
  const { home } = useApp();
  const targets = useLibrary((library) => library.targets);
  // Whatever changes of sockets: their table is the same one.
  useStore(home.store, (state) => socketsSlice.of(state).version);
  const state = home.store.getState();
  const offered = sendableSockets(state);
  const going = targetSockets(state);
  const selected = useStore(home.store, selectedSocket);
  const [only] = going;
  const shown: Text =
    targets === null && selected === null
      ? said("libraryPlace.toSelected")
      : going.length === 1 && only !== undefined
        ? titleOf(only)
        : said("libraryPlace.toSeveral", { count: going.length });

  function toggle(id: number): void {
    librarySlice.set(home, ({ targets: now }) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return { targets: next.size === 0 ? null : next };
    });
  }
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button />}>
        <span className="quiet">{t("libraryPlace.sendTo")}</span>{" "}
        <span className="ellipsis">{t.text(shown)}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" align="start" sideOffset={4}>
          <Menu.Popup className="menu" aria-label={t("libraryPlace.sendTo")}>
            <MenuCheck
              checked={targets === null}
              onChange={() => librarySlice.set(home, { targets: null })}
            >
              {t("libraryPlace.toSelected")}
            </MenuCheck>
            <Menu.Separator className="menu-line" />
            {offered.length === 0 && (
              <Menu.Item className="menu-item" disabled>
                {t("libraryPlace.noSocketOpen")}
              </Menu.Item>
            )}
            {offered.map((socket) => (
              <MenuCheck
                key={socket.id}
                checked={targets?.has(socket.id) === true}
                onChange={() => toggle(socket.id)}
              >
                {t.text(titleOf(socket))}
              </MenuCheck>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function titleOf(socket: SocketInfo): Text {
  const title = socketTitle(socket);
  return isListener(socket.kind) ? said("libraryPlace.allConnections", { title }) : title;
}
