import { useEffect, useState } from "react";
import type { SocketEvent } from "../../shared/model/event.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { failureOf } from "../actions/attempt.ts";
import { useApp } from "../useApp.ts";

export interface SelectedEventState {
  /** The event itself; while the next one is read still the one before, so that nothing flickers. */
  readonly event: SocketEvent | null;
  readonly failure: Failure | null;
}

export function useSelectedEvent(seq: number): SelectedEventState {
  const { engine } = useApp();
  const [state, setState] = useState<SelectedEventState>({ event: null, failure: null });
  useEffect(() => {
    let here = true;
    engine.call("event", { seq }).then(
      (event) => here && setState({ event, failure: null }),
      (error: unknown) => here && setState({ event: null, failure: failureOf(error) }),
    );
    return () => {
      here = false;
    };
  }, [engine, seq]);
  return state;
}
