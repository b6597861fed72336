// The actions of finding.

import { said } from "../../shared/words/said.ts";
import type { State } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import { tableAction } from "../events/eventActions.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { closeFind, findStep, openFind, typeFind } from "./findActions.ts";
import { FIND_MODES } from "./findFilter.ts";
import { findSlice } from "./findState.ts";

const canFind = (state: State) => isLive(state) && eventsSlice.of(state).view.total > 0;

export const FIND_NEXT = tableAction(
  { id: "find.next", title: said("find.next"), keys: "F3" },
  (app) => void findStep(app, "next"),
  canFind,
);

export const FIND_PREVIOUS = tableAction(
  { id: "find.previous", title: said("find.previous"), keys: "Shift+F3" },
  (app) => void findStep(app, "previous"),
  canFind,
);

export const CLOSE_FIND = tableAction(
  { id: "find.close", title: said("find.close") },
  closeFind,
  (state) => findSlice.of(state).open,
);

export const FIND_ACTIONS = [
  tableAction({ id: "find.open", title: said("find.open"), keys: "Mod+F" }, openFind, canFind),
  FIND_NEXT,
  FIND_PREVIOUS,
  CLOSE_FIND,
  ...FIND_MODES.map(({ id, title }) =>
    tableAction(
      { id: `find.as.${id}`, title: said("find.findAs", { mode: title }) },
      (app) => typeFind(app, { mode: id }),
      (state) => findSlice.of(state).open && findSlice.of(state).mode !== id,
    ),
  ),
];
