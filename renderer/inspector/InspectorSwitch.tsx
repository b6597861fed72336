import { PanelRight } from "lucide-react";
import { TOGGLE_INSPECTOR } from "./inspectorAction.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useSetting } from "../app/useApp.ts";
import { inspectorShown } from "./inspectorState.ts";
import { useWords } from "../kit/useWords.ts";

export function InspectorSwitch() {
  const t = useWords();
  const app = useApp();
  const shown = useSetting(inspectorShown);
  return (
    <Button
      look="icon"
      aria-label={t("inspector.inspector")}
      title={shown ? t("inspector.hideInspector") : t("inspector.showInspector")}
      aria-pressed={shown}
      onClick={() => TOGGLE_INSPECTOR.run(app)}
    >
      <PanelRight size={16} aria-hidden="true" />
    </Button>
  );
}
