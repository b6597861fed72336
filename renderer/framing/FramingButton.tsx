import { Scissors } from "lucide-react";
import { formatFrameSpec } from "../../shared/framing/formatFrameSpec.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { CUT } from "./framingActionRows.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { framingSlice } from "./framingState.ts";

/** How the messages of the table are cut, and the way to change it. */
export function FramingButton() {
  const app = useApp();
  const words = useSlice(framingSlice, ({ rules: framing }) => {
    const [rule] = framing;
    if (rule === undefined) return "as read";
    if (framing.length > 1) return `${framing.length} rules`;
    const [received, sent] = [formatFrameSpec(rule.in), formatFrameSpec(rule.out)];
    return received === sent ? received : `← ${received} → ${sent}`;
  });
  const messages = useSlice(eventsSlice, (events) => events.mode === "messages");
  if (!messages) return null;
  return (
    <Button look="bare" title="Cut streams into messages" onClick={() => CUT.run(app)}>
      <Scissors size={14} aria-hidden="true" />
      Cut: <span className="data framing-words ellipsis">{words}</span>
    </Button>
  );
}
