import { formatBytes } from "../../shared/format/quantity.ts";
import { engineSlice } from "../app/engineState.ts";
import { useSlice } from "../app/useApp.ts";
import { RecordingFile } from "./RecordingFile.tsx";
import { RecordingMenu } from "./RecordingMenu.tsx";

/** In the status bar: how much is recorded, and where. */
export function RecordingStatus() {
  const recording = useSlice(engineSlice, (engine) => engine.facts?.recording ?? null);
  if (recording === null) return null;
  if (recording.state === "off") return <span className="status-item quiet">Not recording</span>;
  return (
    <span className="status-item status-recording">
      {recording.pausing && (
        <span
          className="failure"
          title="Too much waits for the disk; TCP reading goes on as it drains"
        >
          reading paused for the disk ·
        </span>
      )}
      <span>
        {recording.state === "recording" ? "Recording" : "Recording stopped"}{" "}
        {formatBytes(recording.bytes)}
      </span>
      <RecordingFile path={recording.path} />
      <RecordingMenu />
    </span>
  );
}
