import type { Action } from "./action.ts";
import { toggleInspector } from "./payloadActions.ts";

export const INSPECTOR_ACTION: Action = {
  id: "payload.inspector",
  title: "Show or hide the inspector",
  section: "Payload",
  keys: "Mod+I",
  available: (state) => state.selectedEvent !== null,
  run: toggleInspector,
};

/** What can be done where a payload is looked at. */
export const PAYLOAD_ACTIONS: readonly Action[] = [INSPECTOR_ACTION];
