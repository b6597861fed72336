import { whenLive } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import { allOf, when } from "../app/available.ts";
import {
  clearSides,
  compareWith,
  goToSide,
  markSide,
  showAs,
  stepDifference,
  swapSides,
} from "./compareActions.ts";
import { comparedSides, pickedSides, selectedSide } from "./compareSides.ts";
import { compareSlice } from "./compareState.ts";
import { said } from "../../shared/words/said.ts";

const noPayload = said("compare.noPayloadIsSelected");
const canCompare = allOf(
  whenLive,
  when((state) => (pickedSides(state) ?? selectedSide(state)) !== null, noPayload),
);
const canMark = allOf(
  whenLive,
  when((state) => selectedSide(state) !== null, noPayload),
);
const hasBoth = when(
  (state) => comparedSides(compareSlice.of(state)).a !== null,
  said("compare.thereAreNotTwoYet"),
);
const differs = when(
  (state) => (compareSlice.of(state).found ?? 0) > 0,
  said("compare.noDifferenceIsShown"),
);

function comparing(
  row: Pick<Action, "id" | "title" | "keys" | "synonyms">,
  available: Action["available"],
  run: Action["run"],
): Action {
  return { ...row, section: "payload", available, run };
}

/** What can be done with the selected row; its menu shows it. */
export const COMPARE_ROW_ACTIONS: readonly Action[] = [
  {
    ...comparing(
      {
        id: "compare.with",
        title: said("compare.compareWith"),
        synonyms: said("compare.also"),
        keys: "D",
      },
      canCompare,
      compareWith,
    ),
    within: "events",
  },
];

const SIDES = [
  { side: "a", title: said("compare.compareGoToA") },
  { side: "b", title: said("compare.compareGoToB") },
] as const;

/** All others. */
export const COMPARE_ACTIONS: readonly Action[] = [
  comparing({ id: "compare.markA", title: said("compare.compareMarkAsA") }, canMark, (app) =>
    markSide(app, "a"),
  ),
  comparing({ id: "compare.markB", title: said("compare.compareMarkAsB") }, canMark, (app) =>
    markSide(app, "b"),
  ),
  comparing({ id: "compare.swap", title: said("compare.compareSwapAAndB") }, hasBoth, swapSides),
  comparing(
    { id: "compare.clear", title: said("compare.compareLastTwoSelected") },
    when(
      (state) => compareSlice.of(state).a !== null || compareSlice.of(state).b !== null,
      said("app.isSoAlready"),
    ),
    clearSides,
  ),
  ...SIDES.map(({ side, title }) =>
    comparing(
      { id: `compare.goTo.${side}`, title },
      when(
        (state) => comparedSides(compareSlice.of(state))[side] !== null,
        said("compare.thereAreNotTwoYet"),
      ),
      (app) => {
        const to = comparedSides(compareSlice.get(app))[side];
        if (to !== null) void goToSide(app, to);
      },
    ),
  ),
  comparing(
    { id: "compare.next", title: said("compare.compareNextDifference"), keys: "F7" },
    differs,
    (app) => stepDifference(app, 1),
  ),
  comparing(
    { id: "compare.previous", title: said("compare.comparePreviousDifference"), keys: "Shift+F7" },
    differs,
    (app) => stepDifference(app, -1),
  ),
  comparing(
    { id: "compare.bytes", title: said("compare.compareAsBytes") },
    when((state) => compareSlice.of(state).as !== "bytes", said("app.isSoAlready")),
    (app) => showAs(app, "bytes"),
  ),
  comparing(
    { id: "compare.text", title: said("compare.compareAsText") },
    when((state) => compareSlice.of(state).as !== "text", said("app.isSoAlready")),
    (app) => showAs(app, "text"),
  ),
  comparing(
    { id: "compare.decoded", title: said("compare.compareAsDecoded") },
    when((state) => compareSlice.of(state).as !== "decoded", said("app.isSoAlready")),
    (app) => showAs(app, "decoded"),
  ),
];

export function compareAction(id: string): Action {
  const action = [...COMPARE_ROW_ACTIONS, ...COMPARE_ACTIONS].find(
    (candidate) => candidate.id === `compare.${id}`,
  );
  if (action === undefined) throw new Error(`no action compare.${id}`);
  return action;
}
