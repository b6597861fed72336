// What can stand in the main region, in the order of its switch. A view more: a row here, its name in MainViewId, its
// component in MainView.tsx.

import type { Query } from "../../shared/model/query.ts";
import type { MainViewId } from "./tableState.ts";

export interface MainViewRow {
  readonly id: MainViewId;
  readonly title: string;
  readonly about: string;
  /** What its rows are. */
  readonly mode: Query["mode"];
}

export const MAIN_VIEWS: readonly MainViewRow[] = [
  { id: "calls", title: "Calls", about: "One row for each socket call", mode: "calls" },
  {
    id: "messages",
    title: "Messages",
    about: "One row for each message cut out of the streams",
    mode: "messages",
  },
  {
    id: "sequence",
    title: "Sequence",
    about: "Sockets and peers side by side, calls as arrows between them",
    mode: "calls",
  },
];
