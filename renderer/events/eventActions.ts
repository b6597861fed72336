// Actions on events: how those of all features are made that are about the table or its selected row, and those that go from
// row to row.

import type { Action } from "../app/action.ts";
import type { App, State } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import { slot } from "../app/slot.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { readRowsAgain } from "./followView.ts";
import { goToSameSocket } from "./goActions.ts";
import { eventsSlice } from "./eventsState.ts";
import { setMainView, type MainView } from "./mainViews.ts";
import { selectSocket, setWide } from "../sockets/selection.ts";
import { selectedSocket, selectionSlice } from "../sockets/socketsState.ts";
import { setFollow } from "./positions.ts";
import { said, type Text } from "../../shared/words/said.ts";

type Named = Pick<Action, "id" | "title" | "keys" | "within">;

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
  available: (state: State) => boolean = () => true,
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
  available: (state: State) => boolean = () => true,
): Action {
  return tableAction(
    // Letters and arrows with Alt mean other things where one writes.
    { ...row, within: "events" },
    run,
    (state) => isLive(state) && eventsSlice.of(state).selected !== null && available(state),
  );
}

/** Shows a main view. */
export function viewAction({ id, title }: MainView): Action {
  return tableAction(
    { id: `view.${id}`, title: said("events.showAs", { view: title }) },
    (app) => setMainView(app, id),
    (state) => isLive(state) && eventsSlice.of(state).mainView !== id,
  );
}

export const SOCKET_ROW_ACTIONS: readonly Action[] = [
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
  available: (state) => eventsSlice.of(state).rowsFailure !== null,
  run: readRowsAgain,
};

export const EVENT_ACTIONS: readonly Action[] = [
  {
    id: "events.follow",
    title: said("events.followNewestEvents"),
    section: "events",
    keys: "Mod+End",
    available: (state) => !eventsSlice.of(state).follow,
    run: (app) => setFollow(app, true),
  },
  {
    id: "events.stay",
    title: said("events.stayAtTheseEvents"),
    section: "events",
    available: (state) => eventsSlice.of(state).follow,
    run: (app) => setFollow(app, false),
  },
  READ_AGAIN,
  {
    id: "events.all",
    title: said("events.showEventsOfAllSockets"),
    section: "events",
    keys: "Mod+Shift+A",
    available: (state) => selectedSocket(state) !== null && !selectionSlice.of(state).wide,
    run: (app) => setWide(app, true),
  },
  {
    id: "events.selected",
    title: said("events.showEventsOfSelectedSocketOnly"),
    section: "events",
    available: (state) => selectedSocket(state) !== null && selectionSlice.of(state).wide,
    run: (app) => setWide(app, false),
  },
  {
    id: "events.deselect",
    title: said("events.deselectSocket"),
    section: "events",
    available: (state) => selectionSlice.of(state).selected !== null,
    run: (app) => selectSocket(app, null),
  },
];
