import { Scissors } from "lucide-react";
import { formatFrameSpec } from "../../shared/framing/formatFrameSpec.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { WORDED, Worded } from "../kit/Worded.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { CUT } from "./framingActionRows.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { rulesShown } from "./framingPreview.ts";
import { framingSlice } from "./framingState.ts";

/** How the messages of the table are cut, and the way to change it. */
export function FramingButton() {
  const app = useApp();
  const t = useWords();
  const words = useSlice(framingSlice, (state) => {
    const framing = rulesShown(state);
    const [rule] = framing;
    if (rule === undefined) return t("framing.asRead");
    if (framing.length > 1) return t("framing.rules", { count: framing.length });
    const [received, sent] = [formatFrameSpec(rule.in), formatFrameSpec(rule.out)];
    return received === sent ? received : `← ${received} → ${sent}`;
  });
  const messages = useSlice(eventsSlice, (events) => events.mode === "messages");
  if (!messages) return null;
  return (
    <Button look="bare" title={t("framing.cutStreamsAbout")} onClick={() => CUT.run(app)}>
      <Scissors size={14} aria-hidden="true" />
      <Worded text={t("framing.cutAs", { way: WORDED })}>
        <span className="data framing-words ellipsis">{words}</span>
      </Worded>
    </Button>
  );
}
