import { useEffect, useState } from "react";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { failureOf } from "../actions/attempt.ts";
import { useApp, useAppState } from "../useApp.ts";
import { openSelected, type OpenedEvent } from "./openSelected.ts";

export interface SelectedEventState {
  /** What is selected; while the next one is read still the one before, so that nothing flickers. */
  readonly opened: OpenedEvent | null;
  readonly failure: Failure | null;
}

export function useSelectedEvent(seq: number): SelectedEventState {
  const { engine } = useApp();
  // A message is known by its place in its view; an event is the same in all views.
  const query = useAppState(({ view }) =>
    view.query.mode === "messages" ? view.query : ALL_EVENTS,
  );
  const position = useAppState(({ view, selectedEvent }) =>
    view.query.mode === "messages" ? (selectedEvent?.position ?? 0) : 0,
  );
  const [state, setState] = useState<SelectedEventState>({ opened: null, failure: null });
  useEffect(() => {
    let here = true;
    openSelected(engine, query, { seq, position }).then(
      (opened) => here && opened !== null && setState({ opened, failure: null }),
      (error: unknown) => {
        const failure = failureOf(error);
        // The view is shorter than the one before: the selection follows.
        if (!here || failure.code === "PORTSCOPE_NO_SUCH_MESSAGE") return;
        setState({ opened: null, failure });
      },
    );
    return () => {
      here = false;
    };
  }, [engine, query, seq, position]);
  return state;
}
