import { formatBytes } from "../../shared/words/quantity.ts";
import { engineSlice } from "../app/engineState.ts";
import { useSlice } from "../app/useApp.ts";
import { RecordingFile } from "./RecordingFile.tsx";
import { RecordingMenu } from "./RecordingMenu.tsx";
import { useWords } from "../kit/useWords.ts";

/** In the status bar: how much is recorded, and where. */
export function RecordingStatus() {
  const t = useWords();
  const recording = useSlice(engineSlice, (engine) => engine.facts?.recording ?? null);
  if (recording === null) return null;
  if (recording.state === "off")
    return <span className="status-item quiet">{t("recording.notRecording")}</span>;
  return (
    <span className="status-item status-recording">
      {recording.pausing && (
        <span className="failure" title={t("recording.pausingAbout")}>
          {t("recording.pausing")} ·
        </span>
      )}
      <span>
        {t(recording.state === "recording" ? "recording.recording" : "recording.stopped", {
          bytes: formatBytes(recording.bytes),
        })}
      </span>
      <RecordingFile path={recording.path} />
      <RecordingMenu />
    </span>
  );
}
