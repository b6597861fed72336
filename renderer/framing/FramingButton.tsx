import { Scissors } from "lucide-react";
import { formatFrameSpec } from "../../shared/framing/formatFrameSpec.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import { openFraming } from "./framingActions.ts";
import { FramingDialog } from "./FramingDialog.tsx";

/** How the messages of the table are cut, and the way to change it. */
export function FramingButton() {
  const app = useApp();
  const words = useAppState(({ framing }) => {
    const [rule] = framing;
    if (rule === undefined) return "as read";
    if (framing.length > 1) return `${framing.length} rules`;
    const [received, sent] = [formatFrameSpec(rule.in), formatFrameSpec(rule.out)];
    return received === sent ? received : `← ${received} → ${sent}`;
  });
  const messages = useAppState((state) => state.mode === "messages");
  return (
    <>
      {messages && (
        <Button look="bare" title="Cut streams into messages" onClick={() => openFraming(app)}>
          <Scissors size={14} aria-hidden="true" />
          Cut: <span className="data framing-words ellipsis">{words}</span>
        </Button>
      )}
      <FramingDialog />
    </>
  );
}
