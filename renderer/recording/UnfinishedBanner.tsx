// After a program that ended without completing its recording: what is there of it, until that is dismissed.

import { useEffect, useState } from "react";
import { formatLocalTime } from "../../shared/format/time.ts";
import type { UnfinishedRecording } from "../../shared/model/recording.ts";
import { formatBytes } from "../../shared/words/quantity.ts";
import { openRecording } from "../sources/openRecording.ts";
import { appShown } from "../app/shownSource.ts";
import { attempt, refuse } from "../app/attempt.ts";
import { engineSlice } from "../app/engineState.ts";
import { say } from "../app/say.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { copyText } from "../kit/copyText.ts";
import { useWords } from "../kit/useWords.ts";
import { said } from "../../shared/words/said.ts";

export function UnfinishedBanner() {
  const t = useWords();
  const app = useApp();
  const [found, setFound] = useUnfinished();
  const canReveal = useSlice(engineSlice, (engine) => engine.facts?.host.canReveal === true);
  const [newest] = found;
  if (newest === undefined) return null;
  const { path } = newest;
  function copyPath(): void {
    copyText(path);
    say(app, said("recording.copiedRecordingsPath"));
  }
  async function open(): Promise<void> {
    const failure = await openRecording(app, path);
    if (failure === null) dismiss();
    else refuse(appShown(app), failure);
  }
  function dismiss(): void {
    setFound([]);
    void attempt(app, app.engine.call("forgetUnfinished", {}));
  }
  return (
    <output className="banner unfinished">
      <span>
        <span className="strong">{t("recording.notCompleted")}</span>{" "}
        <span className="quiet">
          {t("recording.unfinishedHolds", {
            name: path.split(/[\\/]/).at(-1) ?? path,
            size: formatBytes(newest.bytes),
            time: momentOf(newest),
            others: found.length - 1,
          })}
        </span>
      </span>
      <span className="unfinished-buttons">
        <Button look="primary" onClick={() => void open()}>
          {t("recording.openUnfinished")}
        </Button>
        {canReveal && (
          <Button onClick={() => void attempt(app, app.engine.call("revealUnfinished", { path }))}>
            {t("recording.showUnfinished")}
          </Button>
        )}
        <Button onClick={copyPath}>{t("recording.copyUnfinishedPath")}</Button>
        <Button onClick={dismiss}>{t("recording.dismissUnfinished")}</Button>
      </span>
    </output>
  );
}

function useUnfinished() {
  const app = useApp();
  const state = useState<readonly UnfinishedRecording[]>([]);
  const [, setFound] = state;
  const live = useSlice(engineSlice, (engine) => engine.link.kind === "live");
  useEffect(() => {
    if (!live) return undefined;
    let gone = false;
    app.engine.call("unfinished", {}).then(
      ({ recordings }) => {
        if (!gone) setFound(recordings);
      },
      // The line was lost: it is asked again with the next one.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [app, live, setFound]);
  return state;
}

/** Of this place, to the minute, with the date where it was another day. */
function momentOf({ writtenAt }: UnfinishedRecording): string {
  const day = new Date(writtenAt);
  const time = formatLocalTime(writtenAt * 1000).slice(0, 5);
  const isToday = day.toDateString() === new Date().toDateString();
  const two = (part: number) => String(part).padStart(2, "0");
  return isToday
    ? time
    : `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${time}`;
}
