import { formatCount } from "../../shared/format/quantity.ts";
import { actionById } from "../app/actionTable.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useAppState } from "../app/useApp.ts";

/** Stays until it is acted on: sockets go on, but what they do is no longer kept. */
export function RecordingAlert() {
  const recording = useAppState((state) => state.facts?.recording ?? null);
  if (recording === null) return null;
  if (recording.state === "recording" && recording.unlinked !== null)
    return (
      <FailureCallout failure={recording.unlinked}>
        <ActionButton action={actionById("recording.rescue")} look="primary" />
        <ActionButton action={actionById("recording.new")} />
        <ActionButton action={actionById("recording.newIn")} />
      </FailureCallout>
    );
  if (recording.state !== "stopped") return null;
  const failure = recording.failure ?? {
    code: "",
    syscall: "",
    sentence: "The recording stopped.",
    next: "The sockets go on.",
  };
  return (
    <FailureCallout failure={failure}>
      <ActionButton action={actionById("recording.new")} look="primary" />
      <ActionButton action={actionById("recording.newIn")} />
      {recording.lostEvents > 0 && (
        <span className="quiet">
          {formatCount(recording.lostEvents)}{" "}
          {recording.lostEvents === 1 ? "event was" : "events were"} not recorded
        </span>
      )}
    </FailureCallout>
  );
}
