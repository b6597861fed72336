// Actions on events: how those of all features are made that are about the table or its selected row, and those that go from
// row to row.

import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { allOf, always, when, type Availability } from "../app/available.ts";
import { whenLive } from "../app/engineState.ts";
import { slot } from "../app/slot.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { readRowsAgain } from "./followView.ts";
import { goToCounterpart } from "./goToCounterpart.ts";
import { goToSameSocket } from "./goActions.ts";
import { eventsSlice, whenSelected } from "./eventsState.ts";
import { setMainView, type MainView } from "./mainViews.ts";
import { selectSocket, setWide } from "../sockets/selection.ts";
import { selectionSlice, whenSocket } from "../sockets/socketsState.ts";
import { followTail, setFollow } from "./positions.ts";
import { said, type Text } from "../../shared/words/said.ts";

type Named = Pick<Action, "id" | "title" | "synonyms" | "keys" | "within">;

/** What can be done to the selected row; its menu shows them. */
export const rowActions = slot<Action>("row-action");

/** How the selected rows can be copied; the menu shows them under one heading. */
export interface RowCopy {
  /** In the menu, under "Copy". */
  readonly title: Text;
  readonly action: Action;
}
export const rowCopies = slot<RowCopy>("row-copy");

/** Milliseconds. */
const PALETTE_GONE = 100;

/** What was chosen in the palette leaves the focus nowhere, unless it took it: it belongs to the rows then. */
export function tableAction(
  row: Named,
  run: (app: App) => void,
  available: Availability = always,
): Action {
  return {
    ...row,
    section: "events",
    available,
    run(app) {
      run(app);
      setTimeout(() => {
        if (document.activeElement === document.body) focusRegionNamed("events");
      }, PALETTE_GONE);
    },
  };
}

/** On the selected row. */
export function rowAction(
  row: Named,
  run: (app: App) => void,
  available: Availability = always,
): Action {
  return tableAction(
    // Letters and arrows with Alt mean other things where one writes.
    { ...row, within: "events" },
    run,
    allOf(whenLive, whenSelected, available),
  );
}

/** Shows a main view. */
export function viewAction({ id, title, synonyms }: MainView): Action {
  return tableAction(
    {
      id: `view.${id}`,
      title: said("events.showAs", { view: title }),
      ...(synonyms === undefined ? {} : { synonyms }),
    },
    (app) => setMainView(app, id),
    allOf(
      whenLive,
      when((state) => eventsSlice.of(state).mainView !== id, said("app.isSoAlready")),
    ),
  );
}

export const SOCKET_ROW_ACTIONS: readonly Action[] = [
  rowAction(
    { id: "row.counterpart", title: said("events.goToCounterpart"), keys: "A" },
    (app) => void goToCounterpart(app),
  ),
  rowAction(
    { id: "row.nextOfSocket", title: said("events.nextRowOfSameSocket"), keys: "Alt+ArrowDown" },
    (app) => void goToSameSocket(app, "next"),
  ),
  rowAction(
    {
      id: "row.previousOfSocket",
      title: said("events.previousRowOfSameSocket"),
      keys: "Alt+ArrowUp",
    },
    (app) => void goToSameSocket(app, "previous"),
  ),
];

export const READ_AGAIN: Action = {
  id: "events.readAgain",
  title: said("events.readRowsAgain"),
  section: "events",
  available: when(
    (state) => eventsSlice.of(state).rowsFailure !== null,
    said("events.allRowsWereRead"),
  ),
  run: readRowsAgain,
};

export const EVENT_ACTIONS: readonly Action[] = [
  {
    id: "events.follow",
    title: said("events.followNewestEvents"),
    synonyms: said("events.followAlso"),
    section: "events",
    keys: "Mod+End",
    available: when((state) => !eventsSlice.of(state).follow, said("app.isSoAlready")),
    run: followTail,
  },
  {
    id: "events.stay",
    title: said("events.stayAtTheseEvents"),
    synonyms: said("events.stayAlso"),
    section: "events",
    available: when((state) => eventsSlice.of(state).follow, said("app.isSoAlready")),
    run: (app) => setFollow(app, false),
  },
  READ_AGAIN,
  {
    id: "events.all",
    title: said("events.showEventsOfAllSockets"),
    section: "events",
    keys: "Mod+Shift+A",
    available: allOf(
      whenSocket,
      when((state) => !selectionSlice.of(state).wide, said("app.isSoAlready")),
    ),
    run: (app) => setWide(app, true),
  },
  {
    id: "events.selected",
    title: said("events.showEventsOfSelectedSocketOnly"),
    section: "events",
    available: allOf(
      whenSocket,
      when((state) => selectionSlice.of(state).wide, said("app.isSoAlready")),
    ),
    run: (app) => setWide(app, false),
  },
  {
    id: "events.deselect",
    title: said("events.deselectSocket"),
    section: "events",
    available: when(
      (state) => selectionSlice.of(state).selected !== null,
      said("sockets.noSocketIsSelected"),
    ),
    run: (app) => selectSocket(app, null),
  },
];
