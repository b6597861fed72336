import { COPY_FORMATS } from "../../shared/copyAs/copyFormats.ts";
import type { App } from "../app/App.ts";
import type { Action } from "../app/action.ts";
import { allOf, when } from "../app/available.ts";
import { copyBytesAs, hasBytesSelected } from "./copy/copyActions.ts";
import { copyRows, ROW_FORMATS } from "./rows/copyRows.ts";
import { rowAction, type RowCopy } from "../events/eventActions.ts";
import { showPayloadTab } from "./payloadActions.ts";
import { notesOpen, payloadTab } from "./payloadState.ts";
import type { PayloadTab } from "./payloadTab.ts";
import { whenSelected } from "../events/eventsState.ts";
import { said } from "../../shared/words/said.ts";

const whenBytes = when(hasBytesSelected, said("payload.noBytesToCopy"));

/** Opens the menu where all formats are; it is there while bytes are shown. */
export const COPY_MENU_ACTION: Action = {
  id: "payload.copyMenu",
  title: said("payload.copyBytesAs"),
  synonyms: said("payload.copyAlso"),
  section: "payload",
  keys: "Mod+Shift+C",
  available: whenBytes,
  run: () => document.querySelector<HTMLElement>("[data-copy-menu]")?.click(),
};

/** A format each, for the selected bytes or all. */
export const COPY_ACTIONS: readonly Action[] = COPY_FORMATS.map(({ id, title }) => ({
  id: `payload.copy.${id}`,
  title: said("payload.copyBytesAsFormat", { format: title }),
  synonyms: said("payload.copyAlso"),
  section: "payload",
  available: whenBytes,
  run: (app: App) => void copyBytesAs(app, id),
}));

/** The selected rows, in each form. */
export const ROW_COPIES: readonly RowCopy[] = ROW_FORMATS.map((format) => {
  const { id, title, keys } = format;
  const named = { id: `row.copy.${id}`, title: said("payload.copyRowsAs", { format: title }) };
  const row = { ...named, synonyms: said("payload.copyRowsAlso"), ...(keys && { keys }) };
  return { title, action: rowAction(row, (app) => void copyRows(app, format)) };
});

/** What can be done where a payload is looked at. */
export const PAYLOAD_ACTIONS: readonly Action[] = [
  COPY_MENU_ACTION,
  ...COPY_ACTIONS,
  ...ROW_COPIES.map(({ action }) => action),
  {
    id: "payload.notes",
    title: said("payload.notesWhyOrOneLine"),
    section: "payload",
    available: whenSelected,
    run: (app) => notesOpen.set(app, !notesOpen.get(app)),
  },
];

/** Shows a tab. */
export function showTabAction({ id, title }: Pick<PayloadTab, "id" | "title">): Action {
  return {
    id: `payload.tab.${id}`,
    title: said("payload.showTab", { tab: title }),
    section: "payload",
    available: allOf(
      whenSelected,
      when((state) => payloadTab.of(state) !== id, said("app.isSoAlready")),
    ),
    run: (app) => showPayloadTab(app, id),
  };
}
