import { PanelRight } from "lucide-react";
import { toggleInspector } from "../payload/payloadActions.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState } from "../app/useApp.ts";

export function InspectorSwitch() {
  const app = useApp();
  const shown = useAppState((state) => state.inspectorShown);
  return (
    <Button
      look="icon"
      aria-label="Inspector"
      title={shown ? "Hide the inspector" : "Show the inspector"}
      aria-pressed={shown}
      onClick={() => toggleInspector(app)}
    >
      <PanelRight size={16} aria-hidden="true" />
    </Button>
  );
}
