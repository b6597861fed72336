import { PAYLOAD_TABS } from "./payloadTabs.ts";
import type { Action } from "../app/action.ts";
import { showPayloadTab } from "./payloadActions.ts";

/** An action for each tab. Apart from payloadActionRows.ts, which the tabs themselves may read. */
export const PAYLOAD_TAB_ACTIONS: readonly Action[] = PAYLOAD_TABS.map(({ id, title }) => ({
  id: `payload.tab.${id}`,
  title: `Payload: ${title}`,
  section: "Payload",
  available: (state) => state.selectedEvent !== null && state.payloadTab !== id,
  run: (app) => showPayloadTab(app, id),
}));
