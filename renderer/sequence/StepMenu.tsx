import { ActionItem } from "../app/ActionItem.tsx";
import { useApp } from "../app/useApp.ts";
import { rowActions, rowCopies } from "../events/eventActions.ts";
import { MenuLine } from "../kit/ContextArea.tsx";

/** What can be done to the selected step: the same as to its row in the table. */
export function StepMenu() {
  const app = useApp();
  return (
    <>
      {rowActions.of(app).map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
      <MenuLine />
      {rowCopies.of(app).map(({ action }) => (
        <ActionItem key={action.id} action={action} />
      ))}
    </>
  );
}
