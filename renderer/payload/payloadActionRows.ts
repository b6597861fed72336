import { COPY_FORMATS } from "../../shared/copyAs/copyFormats.ts";
import type { App } from "../app/useApp.ts";
import type { Action } from "../app/action.ts";
import { copyBytesAs, hasBytesSelected } from "./copyActions.ts";
import { toggleInspector } from "./payloadActions.ts";

/** Opens the menu where all formats are; it is there while bytes are shown. */
export const COPY_MENU_ACTION: Action = {
  id: "payload.copyMenu",
  title: "Copy bytes as…",
  section: "Payload",
  keys: "Mod+Shift+C",
  available: hasBytesSelected,
  run: () => document.querySelector<HTMLElement>("[data-copy-menu]")?.click(),
};

/** A format each, for the selected bytes or all. */
export const COPY_ACTIONS: readonly Action[] = COPY_FORMATS.map(({ id, title }) => ({
  id: `payload.copy.${id}`,
  title: `Copy bytes as: ${title}`,
  section: "Payload",
  available: hasBytesSelected,
  run: (app: App) => void copyBytesAs(app, id),
}));

/** What can be done where a payload is looked at. */
export const PAYLOAD_ACTIONS: readonly Action[] = [
  COPY_MENU_ACTION,
  ...COPY_ACTIONS,
  {
    id: "payload.inspector",
    title: "Show or hide the inspector",
    section: "Payload",
    keys: "Mod+I",
    available: (state) => state.selectedEvent !== null,
    run: toggleInspector,
  },
];
