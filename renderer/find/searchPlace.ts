import type { AppState } from "../store/state.ts";

/**
 * Where a search goes on: several messages may end with one event, so that among them it is the selected row's place that
 * counts, not its number.
 */
export function searchPlace({ view, selectedEvent }: Pick<AppState, "view" | "selectedEvent">): {
  readonly position?: number;
} {
  return view.query.mode === "messages" && selectedEvent !== null
    ? { position: selectedEvent.position }
    : {};
}
