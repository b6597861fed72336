import { NEW_RECORDING, NEW_RECORDING_IN, RESCUE_RECORDING } from "./recordingActionRows.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useSlice } from "../app/useApp.ts";
import { engineSlice } from "../app/engineState.ts";
import { useWords } from "../kit/useWords.ts";

/** Stays until it is acted on: sockets go on, but what they do is no longer kept. */
export function RecordingAlert() {
  const t = useWords();
  const recording = useSlice(engineSlice, (engine) => engine.facts?.recording ?? null);
  if (recording === null) return null;
  if (recording.state === "recording" && recording.unlinked !== null)
    return (
      <FailureCallout failure={recording.unlinked}>
        <ActionButton action={RESCUE_RECORDING} look="primary" />
        <ActionButton action={NEW_RECORDING} />
        <ActionButton action={NEW_RECORDING_IN} />
      </FailureCallout>
    );
  if (recording.state !== "stopped") return null;
  const failure = recording.failure ?? {
    code: "",
    syscall: "",
    sentence: t("recording.hasStopped"),
    next: t("recording.hasStoppedNext"),
  };
  return (
    <FailureCallout failure={failure}>
      <ActionButton action={NEW_RECORDING} look="primary" />
      <ActionButton action={NEW_RECORDING_IN} />
      {recording.lostEvents > 0 && (
        <span className="quiet">{t("recording.notRecorded", { count: recording.lostEvents })}</span>
      )}
    </FailureCallout>
  );
}
