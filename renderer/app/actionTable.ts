// Every action of the window, once. Menus, shortcuts, the palette and buttons read it here.

import { setTheme } from "../window/theme.ts";
import { moveRegion } from "../kit/regions.ts";
import { isLive, type Action } from "./action.ts";
import { ROW_ACTIONS, TABLE_ACTIONS } from "../events/eventActionRows.ts";
import { PAYLOAD_ACTIONS } from "../payload/payloadActionRows.ts";
import { PAYLOAD_TAB_ACTIONS } from "../payload/payloadTabActions.ts";
import { COMPARE_ACTIONS } from "../compare/compareActionRows.ts";
import { RECORDING_ACTIONS } from "../recording/recordingActionRows.ts";
import { MEASURE_ACTIONS } from "../measure/measureActionRows.ts";
import { SEQUENCE_ACTIONS } from "../sequence/sequenceActionRows.ts";
import { ALL_SOCKETS_ACTIONS, NEW_ACTIONS, SOCKET_ACTIONS } from "../sockets/socketActionRows.ts";
import { selectedSocket } from "../sockets/socketActions.ts";
import { STREAM_ACTIONS } from "../stream/streamActionRows.ts";
import { selectSocket, setFollow, setWide } from "../events/viewActions.ts";

const EVENT_ACTIONS: readonly Action[] = [
  {
    id: "events.goTo",
    title: "Go to event or time…",
    section: "Events",
    keys: "Mod+G",
    available: (state) => isLive(state) && state.view.total > 0,
    run: (app) => app.store.setState({ overlay: "goto" }),
  },
  {
    id: "events.follow",
    title: "Follow the newest events",
    section: "Events",
    keys: "Mod+End",
    available: (state) => !state.follow,
    run: (app) => setFollow(app, true),
  },
  {
    id: "events.all",
    title: "Show events of all sockets",
    section: "Events",
    keys: "Mod+Shift+A",
    available: (state) => selectedSocket(state) !== null && !state.wide,
    run: (app) => setWide(app, true),
  },
  {
    id: "events.selected",
    title: "Show events of the selected socket only",
    section: "Events",
    available: (state) => selectedSocket(state) !== null && state.wide,
    run: (app) => setWide(app, false),
  },
  {
    id: "events.deselect",
    title: "Deselect the socket",
    section: "Events",
    available: (state) => state.selectedSocket !== null,
    run: (app) => selectSocket(app, null),
  },
];

const WINDOW_ACTIONS: readonly Action[] = [
  {
    id: "window.palette",
    title: "Search sockets and commands",
    section: "Window",
    keys: "Mod+K",
    available: () => true,
    run: ({ store }) =>
      store.setState(({ overlay }) => ({ overlay: overlay === "palette" ? null : "palette" })),
  },
  {
    id: "window.limits",
    title: "Limits…",
    section: "Window",
    available: isLive,
    run: (app) => app.store.setState({ overlay: "limits" }),
  },
  {
    id: "window.licences",
    title: "Licences",
    section: "Window",
    available: () => true,
    run: (app) => app.store.setState({ overlay: "licences" }),
  },
  {
    id: "window.nextRegion",
    title: "Next region",
    section: "Window",
    keys: "F6",
    available: () => true,
    run: () => moveRegion(1),
  },
  {
    id: "window.previousRegion",
    title: "Previous region",
    section: "Window",
    keys: "Shift+F6",
    available: () => true,
    run: () => moveRegion(-1),
  },
  ...(["system", "light", "dark"] as const).map((theme): Action => ({
    id: `window.theme.${theme}`,
    title: theme === "system" ? "Theme: as the system" : `Theme: ${theme}`,
    section: "Window",
    available: (state) => state.theme !== theme,
    run: (app) => setTheme(app.store, theme),
  })),
  {
    id: "window.reconnect",
    title: "Reconnect now",
    section: "Window",
    available: (state) => state.link.kind === "lost" || state.link.kind === "silent",
    run: (app) => app.engine.reconnectNow(),
  },
];

export const ACTIONS: readonly Action[] = [
  ...NEW_ACTIONS,
  ...SOCKET_ACTIONS,
  ...ALL_SOCKETS_ACTIONS,
  ...EVENT_ACTIONS,
  ...TABLE_ACTIONS,
  ...MEASURE_ACTIONS,
  ...SEQUENCE_ACTIONS,
  ...COMPARE_ACTIONS,
  ...ROW_ACTIONS,
  ...PAYLOAD_ACTIONS,
  ...PAYLOAD_TAB_ACTIONS,
  ...STREAM_ACTIONS,
  ...RECORDING_ACTIONS,
  ...WINDOW_ACTIONS,
];

export function actionById(id: string): Action {
  const action = ACTIONS.find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`no action ${id}`);
  return action;
}
