import { MAX_STEPS } from "../../shared/sequence/ladder.ts";
import { EARLIER, LATER } from "./sequenceActionRows.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { SocketChoice } from "./SocketChoice.tsx";
import type { DrawnLadder } from "./useLadder.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { isSparse } from "./sequenceQuery.ts";
import { Filtered } from "./Filtered.tsx";
import { sequenceSlice } from "./sequenceState.ts";
import { useWords } from "../kit/useWords.ts";

/** Whose calls, which part of them, and what can be done with the drawing. */
export function SequenceBar({ ladder, from }: DrawnLadder) {
  const t = useWords();
  const total = useSlice(eventsSlice, (events) => events.view.total);
  return (
    <div className="bar sequence-bar" role="toolbar" aria-label={t("sequence.sequence")}>
      <SocketChoice />
      <Notes sharedPeers={ladder.sharedPeers} />
      <span className="bar-fill" />
      {total > MAX_STEPS && <Parts from={from} to={from + ladder.steps.length} total={total} />}
      <ExportMenu />
    </div>
  );
}

interface PartsProps {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

function Parts({ from, to, total }: PartsProps) {
  const t = useWords();
  return (
    <>
      <span className="quiet">{t("sequence.part", { from: from + 1, to, total })}</span>
      <ActionButton action={EARLIER} look="bare">
        {t("sequence.earlier")}
      </ActionButton>
      <ActionButton action={LATER} look="bare">
        {t("sequence.later")}
      </ActionButton>
    </>
  );
}

/** What is not in the drawing, one sentence. */
function Notes({ sharedPeers }: { readonly sharedPeers: number }) {
  const t = useWords();
  const app = useApp();
  const notice = useSlice(sequenceSlice, (sequence) => sequence.notice);
  const sparse = useAppState(isSparse);
  const leftOut = useAppState((state) => {
    const { sockets, of } = chosenSockets(state);
    return of - sockets.length;
  });
  if (notice !== null)
    return (
      <output className="sequence-note">
        {t.text(notice)}
        <Button look="bare" onClick={() => sequenceSlice.set(app, { notice: null })}>
          {t("sequence.dismiss")}
        </Button>
      </output>
    );
  if (sparse) return <Filtered />;
  const words =
    leftOut > 0
      ? t("sequence.leftOut", { leftOut })
      : sharedPeers > 0
        ? t("sequence.sharedLane", { sharedPeers })
        : "";
  return (
    <span className="sequence-note quiet ellipsis" title={words}>
      {words}
    </span>
  );
}
