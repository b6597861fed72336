import { PanelRight } from "lucide-react";
import { TOGGLE_INSPECTOR } from "./inspectorAction.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useSetting } from "../app/useApp.ts";
import { inspectorShown } from "./inspectorState.ts";

export function InspectorSwitch() {
  const app = useApp();
  const shown = useSetting(inspectorShown);
  return (
    <Button
      look="icon"
      aria-label="Inspector"
      title={shown ? "Hide the inspector" : "Show the inspector"}
      aria-pressed={shown}
      onClick={() => TOGGLE_INSPECTOR.run(app)}
    >
      <PanelRight size={16} aria-hidden="true" />
    </Button>
  );
}
