// An export that has begun: how far it is, how it ended, what is not in it.

import { damageWords } from "../../shared/failure/damageWords.ts";
import { formatBytes } from "../../shared/words/quantity.ts";
import type { ExportProgress } from "../../shared/model/recording.ts";
import type { Wording } from "../../shared/words/wording.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { WORDED, Worded } from "../kit/Worded.tsx";
import { forgetExport, stopExport } from "./exportActions.ts";
import { exportDialog, type ExportState } from "./exportState.ts";

export function ExportUnderWay({ exporting }: { readonly exporting: ExportState }) {
  const t = useWords();
  const app = useApp();
  const { path, progress, failure } = exporting;
  const close = (): void => exportDialog.close(app);
  if (failure !== null)
    return (
      <>
        <FailureCallout failure={failure} />
        <div className="form-buttons">
          <Button onClick={() => forgetExport(app)}>{t("recording.exportAgain")}</Button>
          <Button look="primary" onClick={close}>
            {t("recording.close")}
          </Button>
        </div>
      </>
    );
  if (progress?.state === "done")
    return (
      <>
        <output className="export-outcome selectable">
          <Worded
            text={t("recording.exported", {
              packets: progress.packets,
              bytes: formatBytes(progress.bytes),
              path: WORDED,
            })}
          >
            <span className="data">{path}</span>
          </Worded>
        </output>
        <LeftOut lines={leftOut(progress, t)} />
        <DamageNote lines={damageWords(progress.damage).map(t.text)} />
        <div className="form-buttons">
          <Button onClick={() => forgetExport(app)}>{t("recording.exportAgain")}</Button>
          <Button look="primary" onClick={close}>
            {t("recording.close")}
          </Button>
        </div>
      </>
    );
  const done = progress === null ? 0 : progress.done / Math.max(1, progress.of);
  return (
    <>
      <div className="export-outcome">
        <Worded text={t("recording.exportingInto", { path: WORDED })}>
          <span className="data">{path}</span>
        </Worded>
      </div>
      <progress
        aria-label={t(
          progress?.state === "choosing"
            ? "recording.lookedThrough"
            : "recording.exportedOfRecording",
        )}
        max={1}
        value={done}
      />
      <div className="form-buttons">
        <span className="quiet data bar-fill">{progress !== null && howFar(progress, t)}</span>
        <Button onClick={() => stopExport(app)}>{t("recording.stop")}</Button>
        <Button look="primary" onClick={close}>
          {t("recording.goOnInBackground")}
        </Button>
      </div>
    </>
  );
}

function howFar({ state, done, of }: ExportProgress, t: Wording): string {
  return state === "choosing"
    ? t("recording.lookingFor", { done, of })
    : t("recording.of", { done: formatBytes(done), of: formatBytes(of) });
}

/** What an export of some events does not have. */
function leftOut({ choice }: ExportProgress, t: Wording): readonly string[] {
  if (choice === null) return [];
  const { events, withPackets, undecided, unseen } = choice;
  const lines: string[] = [];
  const without = events - withPackets;
  if (without > 0) lines.push(t("recording.withoutPackets", { count: without }));
  if (undecided > 0) lines.push(t("recording.undecidedLeftOut", { count: undecided }));
  if (unseen > 0) lines.push(t("recording.unseenLeftOut", { count: unseen }));
  return lines;
}

function LeftOut({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <div key={line} className="quiet">
      {line}
    </div>
  ));
}

function DamageNote({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="callout selectable export-damage" role="alert">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
