import { setMainView } from "../events/mainViews.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { SequenceBar } from "./SequenceBar.tsx";
import { SequenceLadder } from "./SequenceLadder.tsx";
import { useLadder } from "./useLadder.ts";
import { engineSlice } from "../app/engineState.ts";
import "./sequence.css";
import { useWords } from "../kit/useWords.ts";

/** The calls of the chosen sockets as a ladder. */
export function SequenceView() {
  const epoch = useSlice(engineSlice, (engine) => engine.epoch);
  const none = useAppState((state) => chosenSockets(state).sockets.length === 0);
  return none ? <NoSockets /> : <Drawn key={epoch} />;
}

function Drawn() {
  const { ladder, from } = useLadder();
  return (
    <>
      <SequenceBar ladder={ladder} from={from} />
      <SequenceLadder ladder={ladder} from={from} />
    </>
  );
}

function NoSockets() {
  const t = useWords();
  const app = useApp();
  return (
    <div className="empty">
      <p>{t("sequence.noSocketIsOnListSoThere")}</p>
      <Button onClick={() => setMainView(app, "calls")}>{t("sequence.showCalls")}</Button>
    </div>
  );
}
