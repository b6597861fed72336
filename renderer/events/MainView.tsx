import type { ComponentType } from "react";
import type { MainViewId } from "./tableState.ts";
import { useAppState } from "../app/useApp.ts";
import { EventsTable } from "./EventsTable.tsx";
import { SequenceView } from "../sequence/SequenceView.tsx";
import { NoEvents } from "./NoEvents.tsx";

/** The component of each main view; where it is given no rows there is nothing to draw. */
const COMPONENTS: Readonly<Partial<Record<MainViewId, ComponentType>>> = {
  calls: EventsTable,
  messages: EventsTable,
  sequence: SequenceView,
};

export function MainView() {
  const id = useAppState((state) => state.mainView);
  // While the first rows of a filter are looked for the table stays, so that nothing flashes.
  const none = useAppState(
    ({ view, arriving }) =>
      view.total === 0 &&
      arriving.length === 0 &&
      (view.scan?.state !== "scanning" || (view.scan.done === 0 && view.scan.of === 0)),
  );
  const Component = COMPONENTS[id] ?? EventsTable;
  return none ? <NoEvents /> : <Component />;
}
