import { actionById } from "../../app/action.ts";
import { runAction } from "../../app/runAction.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import type { ControlNames } from "./controlNames.ts";

/** They are changed where all of them stand. */
export function ShortcutsControl({ names }: { readonly names: ControlNames }) {
  const app = useApp();
  const t = useWords();
  return (
    <Button
      id={names.id}
      aria-describedby={names.about}
      onClick={() => runAction(app, actionById(app, "window.shortcuts"))}
    >
      {t("settings.changeShortcuts")}
    </Button>
  );
}
