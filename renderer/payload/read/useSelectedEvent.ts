import { useEffect, useRef, useState } from "react";
import { ALL_EVENTS } from "../../../shared/model/query.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { failureOf } from "../../app/attempt.ts";
import { isSameStart, type ArrivingRow, type MessageStart } from "../../events/arriving.ts";
import { useApp, useSlice } from "../../app/useApp.ts";
import { openArriving } from "./openArriving.ts";
import { openSelected, type OpenedEvent } from "./openSelected.ts";
import { eventsSlice } from "../../events/eventsState.ts";

export interface SelectedEventState {
  /** What is selected; while the next one is read still the one before, so that nothing flickers. */
  readonly opened: OpenedEvent | null;
  readonly failure: Failure | null;
}

/** Of what is selected: an event or whole message, or a message that is still arriving, which is read again as it grows. */
export function useSelectedEvent(arriving: ArrivingRow | null): SelectedEventState {
  const { engine } = useApp();
  // A message is known by its place in its view; an event is the same in all views.
  const query = useSlice(eventsSlice, ({ view }) =>
    view.query.mode === "messages" ? view.query : ALL_EVENTS,
  );
  // Found again in another view it is another object, of which what could not be read before may be there.
  const selected = useSlice(eventsSlice, (events) => events.selected);
  const [state, setState] = useState<SelectedEventState>({ opened: null, failure: null });
  useEffect(() => {
    if (selected === null) return;
    let here = true;
    openSelected(engine, query, selected).then(
      (opened) => here && opened !== null && setState((now) => unlessKnown(now, opened)),
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
  }, [engine, query, selected]);
  const start = useRef<MessageStart | null>(null);
  useEffect(() => {
    start.current = arriving?.row ?? null;
    if (arriving === null) return;
    openArriving(engine, arriving).then(
      // It may grow faster than it is read: what was read late is still of use.
      (opened) => isStart(start.current, arriving.row) && setState((now) => further(now, opened)),
      (error: unknown) =>
        isStart(start.current, arriving.row) &&
        setState({ opened: null, failure: failureOf(error) }),
    );
  }, [engine, arriving]);
  return state;
}

function isStart(a: MessageStart | null, b: MessageStart): boolean {
  return a !== null && isSameStart(a, b);
}

/** What is selected again in another view keeps its reader, and with it what is in sight. */
function unlessKnown(now: SelectedEventState, opened: OpenedEvent): SelectedEventState {
  return now.failure === null && now.opened?.id === opened.id ? now : { opened, failure: null };
}

/** Whichever knows more of the same message. */
function further(now: SelectedEventState, opened: OpenedEvent): SelectedEventState {
  const known = now.opened?.id === opened.id ? (now.opened.frame?.length ?? 0) : 0;
  return (opened.frame?.length ?? 0) < known ? now : { opened, failure: null };
}
