import { useEffect, useState } from "react";
import { MAX_REPORT_NOTES } from "../../../shared/talk/report/RunReport.ts";
import type { RunNote, RunNotes } from "../../../shared/model/running.ts";
import type { App } from "../../app/App.ts";

export interface NumberedNote {
  /** Of all that the run told, from 0. */
  readonly number: number;
  readonly note: RunNote;
}

interface Kept {
  /** The newest. */
  readonly notes: readonly NumberedNote[];
  /** Whether there were more before them. */
  readonly dropped: boolean;
}

const NONE: Kept = { notes: [], dropped: false };

/** What a run told, live; of a long run the newest. */
export function useRunNotes({ home }: App, run: number): Kept {
  const [kept, setKept] = useState(NONE);
  useEffect(() => {
    const watch = home.engine.watch(
      "runNotes",
      { run },
      {
        onUpdate: (told, whole) => setKept((before) => withNotes(whole ? NONE : before, told)),
        onEnd: () => undefined,
      },
    );
    return () => watch.stop();
  }, [home, run]);
  return kept;
}

export function withNotes(before: Kept, { from, notes }: RunNotes): Kept {
  const more = notes.map((note, at) => ({ number: from + at, note }));
  const all = [...before.notes, ...more].slice(-MAX_REPORT_NOTES);
  return { notes: all, dropped: (all[0]?.number ?? 0) > 0 };
}
