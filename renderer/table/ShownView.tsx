import { eventsSlice } from "../events/eventsState.ts";
import { mainViews } from "../events/mainViews.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { EventsTable } from "./EventsTable.tsx";
import { NoEvents } from "./NoEvents.tsx";

export function ShownView() {
  const app = useApp();
  const id = useSlice(eventsSlice, (events) => events.mainView);
  // While the first rows of a filter are looked for the table stays, so that nothing flashes.
  const none = useSlice(
    eventsSlice,
    ({ view, arriving }) =>
      view.total === 0 &&
      arriving.length === 0 &&
      (view.scan?.state !== "scanning" || (view.scan.done === 0 && view.scan.of === 0)),
  );
  const Component = mainViews.of(app).find((view) => view.id === id)?.component ?? EventsTable;
  return none ? <NoEvents /> : <Component />;
}
