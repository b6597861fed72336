// What the person looks at: which socket, whose events, which event, where in the table.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { isListener } from "../../shared/model/socket.ts";
import { NONE_ARRIVING } from "./arriving.ts";
import { MAIN_VIEWS } from "./mainViews.ts";
import { hiddenFilter } from "../marks/marks.ts";
import { sequenceQuery } from "../sequence/sequenceQuery.ts";
import type { AppState } from "../app/state.ts";
import type { MainViewId } from "./tableState.ts";
import type { App } from "../app/useApp.ts";
import { attempt } from "../app/attempt.ts";

/** The scope that the selection asks for: a listener stands for its family. */
export function wantedScope(state: AppState): Scope {
  const { selectedSocket, wide } = state;
  if (selectedSocket === null || wide) return { kind: "all" };
  const socket = state.sockets.get(selectedSocket);
  if (socket === undefined) return { kind: "all" };
  return { kind: isListener(socket.kind) ? "family" : "socket", socket: selectedSocket };
}

/** All that the person chose together. */
export function wantedQuery(state: AppState): Query {
  if (state.mainView === "sequence") return sequenceQuery(state);
  const { mode, framing, marks } = state;
  const filter = andFilter(state.filter, hiddenFilter(marks));
  return { scope: wantedScope(state), filter, mode, framing };
}

/** Selecting in the tree narrows the events to it. */
export function selectSocket(app: App, socket: number | null): void {
  app.store.setState({ selectedSocket: socket, wide: false });
  followQuery(app);
}

/** Widens the events to all sockets, or narrows them to the selected one again. */
export function setWide(app: App, wide: boolean): void {
  app.store.setState({ wide });
  followQuery(app);
}

/** Sets the filter, and its field with it. What cannot be read stands in the field only. */
export function setFilter(app: App, text: string): void {
  app.store.setState({ filterText: text });
  if (!parseFilter(text).ok) return;
  app.store.setState({ filter: text.trim() });
  followQuery(app);
}

export function setMainView(app: App, id: MainViewId): void {
  const { mode } = app.store.getState();
  app.store.setState({
    mainView: id,
    mode: MAIN_VIEWS.find((row) => row.id === id)?.mode ?? mode,
  });
  followQuery(app);
}

/** Brings the engine's view in line with the selection; only the newest wish counts. */
export function followQuery(app: App): void {
  const { store } = app;
  const query = wantedQuery(store.getState());
  // Not the view on the screen: a wish that was given up meanwhile is still what the engine follows.
  if (!sameQuery(query, store.getState().askedQuery)) ask(app, query);
}

/** Looks through the events from the start once more, after the looking was stopped or failed. */
export function scanAgain(app: App): void {
  ask(app, wantedQuery(app.store.getState()));
}

function ask(app: App, query: Query): void {
  const { store, engine } = app;
  store.setState({ askedQuery: query });
  engine.call("view", { query }).then(
    ({ view, total, scan }) => {
      const state = store.getState();
      if (!sameQuery(query, wantedQuery(state))) return;
      // Another filter on the same events leaves the person where they were; other events begin at their end.
      const sameEvents = JSON.stringify(query.scope) === JSON.stringify(state.view.query.scope);
      state.rows.clear();
      store.setState({
        view: { query, id: view, total, scan },
        rowsVersion: state.rowsVersion + 1,
        rowsFailure: null,
        arriving: NONE_ARRIVING,
        follow: state.follow || !sameEvents || state.selectedEvent === null,
      });
      void findSelectedAgain(app, view);
    },
    (error: unknown) => {
      // Lost: the next snapshot brings the view back to the selection.
      const live = store.getState().link.kind === "live";
      if (live && error instanceof Refusal) store.setState({ refused: error.failure });
    },
  );
}

/** The selected event's place in a view that just changed; none where the view does not hold it. */
async function findSelectedAgain(app: App, view: number): Promise<void> {
  const { selectedEvent } = app.store.getState();
  if (selectedEvent === null) return;
  await lookedAt(app, view, selectedEvent.seq);
  const { view: now, selectedEvent: still } = app.store.getState();
  if (now.id !== view || still !== selectedEvent) return;
  const { seq } = selectedEvent;
  const position = await positionOf(app, seq);
  if (app.store.getState().selectedEvent !== selectedEvent) return;
  app.store.setState({ selectedEvent: position === null ? null : { seq, position } });
}

/** Resolves when a view that scans has come past an event, or does not go on. */
export function lookedAt({ store }: App, view: number, seq: number): Promise<void> {
  const past = (state: AppState): boolean => {
    const { scan } = state.view;
    if (state.view.id !== view || scan === null || scan.state !== "scanning") return true;
    return scan.done > seq - (state.facts?.recording.firstSeq ?? 0);
  };
  return new Promise((resolve) => {
    if (past(store.getState())) {
      resolve();
      return;
    }
    const stop = store.subscribe((state) => {
      if (!past(state)) return;
      stop();
      resolve();
    });
  });
}

/** Where an event is in the current view; null where the view does not hold it. */
export async function positionOf(app: App, seq: number): Promise<number | null> {
  const { query } = app.store.getState().view;
  const found = await attempt(app, app.engine.call("locate", { query, seq }));
  if (found === null) return null;
  return (await rowAtPosition(app, found.position)) === seq ? found.position : null;
}

async function rowAtPosition(app: App, position: number): Promise<number | null> {
  const { view } = app.store.getState();
  if (position >= view.total) return null;
  const answer = await attempt(
    app,
    app.engine.call("rows", { query: view.query, from: position, count: 1 }),
  );
  return answer?.rows.seq[0] ?? null;
}

/**
 * Selects the row at a position of the current view, reading it first where it is not at hand; behind its last row what is
 * still arriving.
 */
export async function selectPosition(app: App, position: number): Promise<void> {
  const { view, rows, arriving } = app.store.getState();
  if (position < 0) return;
  if (position >= view.total) {
    const row = arriving[position - view.total]?.row;
    if (row === undefined) return;
    const { socket, direction, at } = row;
    app.store.setState({ selectedEvent: null, selectedStart: { socket, direction, at } });
    return;
  }
  const seq = rows.row(position)?.seq ?? (await rowAtPosition(app, position));
  if (seq === null || app.store.getState().view.id !== view.id) return;
  app.store.setState({ selectedEvent: { seq, position }, selectedStart: null });
}

/**
 * Goes to an event by its number, or to the first one after it in this view. Beyond the last one it goes nowhere and
 * returns the last one's number.
 */
export async function goToEvent(app: App, seq: number): Promise<number | null> {
  const { view } = app.store.getState();
  const found = await attempt(app, app.engine.call("locate", { query: view.query, seq }));
  if (found === null || found.total === 0) return null;
  if (found.position >= found.total)
    return rowAtPosition(app, Math.min(found.total, view.total) - 1);
  app.store.setState({ follow: false, overlay: null });
  await selectPosition(app, found.position);
  return null;
}

export function setFollow(app: App, follow: boolean): void {
  app.store.setState({ follow });
}

export function toggleCollapsed(app: App, socket: number): void {
  const collapsed = new Set(app.store.getState().collapsed);
  if (!collapsed.delete(socket)) collapsed.add(socket);
  app.store.setState({ collapsed });
}
