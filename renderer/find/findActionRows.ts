// The actions of finding.

import { said } from "../../shared/words/said.ts";
import { allOf, when } from "../app/available.ts";
import { whenLive } from "../app/engineState.ts";
import { tableAction } from "../events/eventActions.ts";
import { whenRows } from "../events/eventsState.ts";
import { closeFind, findStep, openFind, typeFind } from "./findActions.ts";
import { FIND_MODES } from "./findFilter.ts";
import { findSlice } from "./findState.ts";

const canFind = allOf(whenLive, whenRows);
const whenOpen = when((state) => findSlice.of(state).open, said("find.isNotOpen"));

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
  whenOpen,
);

export const FIND_ACTIONS = [
  tableAction(
    { id: "find.open", title: said("find.open"), synonyms: said("find.also"), keys: "Mod+F" },
    openFind,
    canFind,
  ),
  FIND_NEXT,
  FIND_PREVIOUS,
  CLOSE_FIND,
  ...FIND_MODES.map(({ id, title }) =>
    tableAction(
      { id: `find.as.${id}`, title: said("find.findAs", { mode: title }) },
      (app) => typeFind(app, { mode: id }),
      allOf(
        whenOpen,
        when((state) => findSlice.of(state).mode !== id, said("app.isSoAlready")),
      ),
    ),
  ),
];
