import { ActionItem } from "../app/ActionItem.tsx";
import { MenuLine } from "../kit/ContextArea.tsx";
import { MEASURE_CLEAR, MEASURE_TABLE, MEASURE_TOGGLE, ZOOM_ACTIONS } from "./measureActionRows.ts";

/** What can be done with a plot. */
export function PlotMenu() {
  return (
    <>
      <ActionItem action={MEASURE_CLEAR} />
      <ActionItem action={MEASURE_TABLE} />
      <MenuLine />
      {ZOOM_ACTIONS.map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
      <MenuLine />
      <ActionItem action={MEASURE_TOGGLE} />
    </>
  );
}
