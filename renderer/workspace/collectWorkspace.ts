// What there is now, as a workspace.

import type { SocketInfo } from "../../shared/model/socket.ts";
import { isOpen } from "../../shared/model/socket.ts";
import type { SavedDraft } from "../../shared/library/draftCheck.ts";
import {
  EMPTY_WORKSPACE,
  MOST,
  type SavedMarks,
  type SavedSocket,
  type SavedView,
  type Workspace,
} from "../../shared/workspace/workspace.ts";
import type { App, State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { columnsLayout, rowsLayout } from "../app/windowLayouts.ts";
import {
  columnsSetting,
  newestFirstSetting,
  timeFormatSetting,
} from "../columns/columnSettings.ts";
import type { Draft } from "../composer/draft/composeBytes.ts";
import { composerDrafts, draftKey } from "../composer/drafts.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { itemKey } from "../events/items.ts";
import { filterHistory, filterSlice } from "../filter/filterState.ts";
import { framingKey } from "../framing/framingKey.ts";
import { framingKnown } from "../framing/framingState.ts";
import { librarySlice, itemsOf } from "../library/libraryState.ts";
import { marksSetting } from "../marks/marksState.ts";
import { baseName } from "../recording/fileNames.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { workspaceSlice } from "./workspaceState.ts";

export function collectWorkspace(app: Pick<App, "store">): Workspace {
  const state = app.store.getState();
  const sockets = Array.from(socketsSlice.of(state).table.values()).toSorted((a, b) => a.id - b.id);
  const kept = keptSockets(sockets);
  const marks = savedMarks(state);
  return {
    ...EMPTY_WORKSPACE,
    sockets: kept.map((socket) => savedSocket(state, socket)),
    framing: framingOf(state, sockets),
    filters: [...filterHistory.of(state)],
    messages: [...itemsOf(librarySlice.of(state))],
    view: savedView(state),
    ...(marks === null ? {} : { marks }),
  };
}

/** Those that can be opened again: all that are open, and of closed ones one of each that no open one stands for. */
function keptSockets(sockets: readonly SocketInfo[]): readonly SocketInfo[] {
  const own = sockets.filter(({ spec }) => spec !== null);
  const seen = new Set(
    own.filter(({ state }) => isOpen(state)).map(({ spec }) => JSON.stringify(spec)),
  );
  return own
    .filter(({ spec, state }) => {
      const key = JSON.stringify(spec);
      if (isOpen(state)) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST.sockets);
}

function savedSocket(state: State, socket: SocketInfo): SavedSocket {
  const { spec } = socket;
  if (spec === null) throw new RangeError(`socket ${socket.id} was accepted`);
  const key = draftKey(socket);
  const name = workspaceSlice.of(state).names.get(key);
  const draft = composerDrafts.of(state).find(({ of }) => of === key)?.draft;
  return {
    ...(name === undefined ? {} : { name }),
    open: spec,
    ...(draft === undefined || draft.text === "" ? {} : { draft: savedDraft(draft) }),
  };
}

/** How often it was sent is of today, and no part of it. */
function savedDraft({
  mode,
  text,
  ending,
  breaks,
  encoding,
  fields,
  variables,
}: Draft): SavedDraft {
  return { mode, text, ending, breaks, encoding, fields, variables: { ...variables } };
}

/** Only of the addresses that are here: others are of another work. */
function framingOf(state: State, sockets: readonly SocketInfo[]): Workspace["framing"] {
  const known = framingKnown.of(state);
  const keys = new Set(sockets.map(framingKey).filter((key) => key !== null));
  const here = Object.entries(known).filter(([key]) => keys.has(key));
  return Object.fromEntries(here.slice(0, MOST.framing));
}

function savedView(state: State): SavedView {
  const { order, hidden, widths } = columnsSetting.of(state);
  const panels = { columns: columnsLayout.of(state), rows: rowsLayout.of(state) };
  const sizes = Object.entries(panels).flatMap(([group, layout]) =>
    layout === null ? [] : [[group, rounded(layout)] as const],
  );
  const { applied } = filterSlice.of(state);
  return {
    main: eventsSlice.of(state).mainView,
    ...(applied === "" ? {} : { filter: applied }),
    time: timeFormatSetting.of(state),
    newestFirst: newestFirstSetting.of(state),
    columns: { order: [...order], hidden: [...hidden], widths: defined(widths) },
    panels: Object.fromEntries(sizes),
  };
}

/** To hundredths of a per cent: the same window gives the same file. */
function rounded(layout: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(layout).map(([panel, size]) => [panel, Math.round(size * 100) / 100]),
  );
}

function defined(widths: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(widths).flatMap(([id, width]) => (width === undefined ? [] : [[id, width]])),
  );
}

/** Null where nothing is noted. */
function savedMarks(state: State): SavedMarks | null {
  const { marked, hidden, names, reference } = marksSetting.of(state);
  const recording = baseName(engineSlice.of(state).facts?.recording.path ?? "");
  const bare = marked.length + hidden.length + names.size === 0 && reference === null;
  if (bare || recording === "") return null;
  return {
    recording,
    marked: marked.map(itemKey),
    hidden: hidden.map(itemKey),
    names: Object.fromEntries(names),
    ...(reference === null ? {} : { reference }),
  };
}
