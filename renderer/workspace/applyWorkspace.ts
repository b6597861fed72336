// Puts a workspace into force, once the person has said what of it: its looks, and the sockets that were chosen.

import type { Layout } from "react-resizable-panels";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { said } from "../../shared/words/said.ts";
import type {
  SavedMarks,
  SavedSocket,
  SavedView,
  Workspace,
} from "../../shared/workspace/workspace.ts";
import type { App, State } from "../app/App.ts";
import { attempt, refuse } from "../app/attempt.ts";
import { engineSlice, isLive } from "../app/engineState.ts";
import { showLayout } from "../app/layout.ts";
import { say } from "../app/say.ts";
import type { Setting, SettingRow } from "../app/setting.ts";
import { columnsLayout, rowsLayout } from "../app/windowLayouts.ts";
import {
  columnsSetting,
  newestFirstSetting,
  timeFormatSetting,
} from "../columns/columnSettings.ts";
import { draftKey, keepDraft } from "../composer/drafts.ts";
import { mainViews, setMainView } from "../events/mainViews.ts";
import { applyFilter } from "../filter/filterActions.ts";
import { withFilter } from "../filter/filterHistory.ts";
import { filterHistory } from "../filter/filterState.ts";
import { framingKnown, withKnown } from "../framing/framingState.ts";
import { addMessages } from "../library/libraryActions.ts";
import { marksSetting } from "../marks/marksState.ts";
import { baseName } from "../recording/fileNames.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { workspaceSlice } from "./workspaceState.ts";

/** All of a workspace that opens nothing. */
export function applyLooks(app: App, { filters, messages, framing, view, marks }: Workspace): void {
  void addMessages(app, messages);
  for (const filter of filters.toReversed())
    filterHistory.set(app, withFilter(filterHistory.get(app), filter));
  const known = Object.entries(framing).reduce<Readonly<Record<string, unknown>>>(
    (all, [key, typed]) => withKnown(all as Parameters<typeof withKnown>[0], key, typed),
    framingKnown.get(app),
  );
  setChecked(app, framingKnown, known);
  applyView(app, view);
  if (marks !== undefined) applyMarks(app, marks);
}

/** Checked as if it was remembered: what this window does not know goes. */
function setChecked<T>(app: App, row: Setting<T> & SettingRow, value: unknown): void {
  // A row's `fit` gives what its `check` does.
  if (value !== undefined) row.set(app, row.fit(value) as T);
}

function applyView(
  app: App,
  { main, filter, time, newestFirst, columns, panels }: SavedView,
): void {
  if (main !== undefined && mainViews.of(app).some(({ id }) => id === main)) setMainView(app, main);
  if (filter !== undefined) applyFilter(app, filter);
  setChecked(app, timeFormatSetting, time);
  setChecked(app, newestFirstSetting, newestFirst);
  setChecked(app, columnsSetting, columns);
  applyPanels(app, columnsLayout, panels?.["columns"]);
  applyPanels(app, rowsLayout, panels?.["rows"]);
}

function applyPanels(
  app: App,
  layout: Setting<Layout | null> & SettingRow,
  sizes: Layout | undefined,
): void {
  if (sizes === undefined) return;
  setChecked(app, layout, sizes);
  showLayout(app, layout, sizes);
}

/** They are of one recording and mean nothing in another. */
function applyMarks(app: App, { recording, names, ...rest }: SavedMarks): void {
  const path = engineSlice.get(app).facts?.recording.path ?? "";
  if (baseName(path) === recording)
    setChecked(app, marksSetting, { ...rest, names: Object.entries(names) });
}

/** Opens the sockets, servers first, each with its name and draft. What is refused is shown; the others go on. */
export async function openSockets(app: App, sockets: readonly SavedSocket[]): Promise<void> {
  const answer = await attempt(
    app,
    app.engine.call("openAll", { specs: sockets.map(({ open }) => open) }),
  );
  if (answer === null) return;
  const { opened } = answer;
  const refused = opened.flatMap((one) => ("failure" in one ? [one.failure] : []));
  const [first] = refused;
  if (first !== undefined) refuse(app, first);
  say(app, said("workspaces.opened", { count: opened.length - refused.length }));
  await Promise.all(
    opened.map(async (one, i) => {
      const socket = "socket" in one ? await known(app, one.socket) : undefined;
      const saved = sockets[i];
      if (socket !== undefined && saved !== undefined)
        keepWhatWasSaved(app, draftKey(socket), saved);
    }),
  );
}

function keepWhatWasSaved(app: App, key: string, { name, draft }: SavedSocket): void {
  if (draft !== undefined) keepDraft(app, key, { ...draft, count: 0 });
  if (name !== undefined)
    workspaceSlice.set(app, ({ names }) => ({ names: new Map(names).set(key, name) }));
}

/** A new socket's record comes with the next batch. Undefined where the line is lost before. */
function known(app: App, id: number): Promise<SocketInfo | undefined> {
  const find = (state: State) => socketsSlice.of(state).table.get(id);
  return new Promise((resolve) => {
    const look = (state: State): boolean => {
      const found = find(state);
      if (found === undefined && isLive(state)) return false;
      resolve(found);
      return true;
    };
    if (look(app.store.getState())) return;
    const stop = app.store.subscribe((state) => look(state) && stop());
  });
}
