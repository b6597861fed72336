import { FindBar } from "../find/FindBar.tsx";
import { MeasurePanel } from "../measure/MeasurePanel.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import { EventsHead } from "./EventsHead.tsx";
import { EventsLine } from "./EventsLine.tsx";
import { MainView } from "./MainView.tsx";
import "./events.css";

/** The upper region: every call on the selected socket, or on all of them, as the filter has it. */
export function EventsPane() {
  return (
    <section className="events" aria-label="Events pane" data-region="events">
      <EventsHead />
      <MeasurePanel />
      <EventsLine />
      <FindBar />
      <RowsFailure />
      <MainView />
    </section>
  );
}

function RowsFailure() {
  const app = useApp();
  const failure = useAppState((state) => state.rowsFailure);
  if (failure === null) return null;
  return (
    <FailureCallout failure={failure}>
      <Button
        onClick={() =>
          app.store.setState((state) => ({ rowsFailure: null, rowsVersion: state.rowsVersion + 1 }))
        }
      >
        Read again
      </Button>
    </FailureCallout>
  );
}
