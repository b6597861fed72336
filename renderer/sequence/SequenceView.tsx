import { setMainView } from "../events/mainViews.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { SequenceBar } from "./SequenceBar.tsx";
import { SequenceLadder } from "./SequenceLadder.tsx";
import { useLadder } from "./useLadder.ts";
import { engineSlice } from "../app/engineState.ts";
import "./sequence.css";

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
  const app = useApp();
  return (
    <div className="empty">
      <p>No socket is on the list, so there is none to draw; past calls are still under Calls.</p>
      <Button onClick={() => setMainView(app, "calls")}>Show calls</Button>
    </div>
  );
}
