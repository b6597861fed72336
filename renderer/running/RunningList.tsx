// What runs: its name, since when, how far it is, pause and stop; what has ended stands below, with what became of it.

import { Pause, Play, Square } from "lucide-react";
import type { RunInfo } from "../../shared/model/running.ts";
import { formatDuration } from "../../shared/words/quantity.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useNow } from "../kit/useNow.ts";
import { useWords } from "../kit/useWords.ts";
import { clearRuns, pauseRun, showRun, stopRun } from "./runningActions.ts";
import { underWay, useRunning } from "./runningState.ts";
import { outcomeWords, progressWords } from "./runWords.ts";
import "./running.css";

/** Rows that are drawn; the engine keeps more. */
const MOST = 200;

export function RunningList() {
  const t = useWords();
  const app = useApp();
  const runs = useRunning((running) => running.runs);
  const count = useRunning(underWay);
  // What runs first, then what ended last.
  const rows = [...runs.values()]
    .toReversed()
    .toSorted((a, b) => Number(a.state === "ended") - Number(b.state === "ended"));
  return (
    <>
      <div className="running-head">
        <h2 className="bar-fill">{t("runList.whatRuns")}</h2>
        {count < runs.size && (
          <Button look="bare" onClick={() => clearRuns(app)}>
            {t("runList.clearEnded")}
          </Button>
        )}
      </div>
      <ul className="running-rows">
        {rows.slice(0, MOST).map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ul>
      {rows.length > MOST && (
        <p className="quiet running-more">{t("runList.more", { count: rows.length - MOST })}</p>
      )}
    </>
  );
}

function RunRow({ run }: { readonly run: RunInfo }) {
  const t = useWords();
  const app = useApp();
  const { name, socket, state, outcome } = run;
  const paused = state === "paused";
  return (
    <li className="running-row" data-state={state}>
      <div className="running-what">
        <div className="ellipsis">
          <span className="quiet">{t(`runList.${run.kind}`)}</span>{" "}
          {run.kind !== "repeat" ? (
            <Button look="bare" className="data" onClick={() => showRun(app, run.id)}>
              {name}
            </Button>
          ) : (
            <span className="data">{name}</span>
          )}
          {socket !== null && <span className="quiet data"> #{socket}</span>}
        </div>
        <div className="quiet data running-far">
          {outcome === null ? (
            <>
              {paused && `${t("runList.paused")} · `}
              {t.text(progressWords(run))} · <Since run={run} />
            </>
          ) : (
            <>
              <span className={outcome.how === "failed" ? "failure" : ""}>
                {t.text(outcomeWords(outcome))}
              </span>
              {" · "}
              {t.text(progressWords(run))} · {formatDuration((run.endedAt ?? 0) - run.startedAt)}
            </>
          )}
        </div>
      </div>
      {state !== "ended" && (
        <>
          <Button
            look="icon"
            aria-label={t(paused ? "runList.resume" : "runList.pause")}
            onClick={() => pauseRun(app, run)}
          >
            {paused ? (
              <Play size={14} aria-hidden="true" />
            ) : (
              <Pause size={14} aria-hidden="true" />
            )}
          </Button>
          <Button look="icon" aria-label={t("runList.stop")} onClick={() => stopRun(app, run)}>
            <Square size={14} aria-hidden="true" />
          </Button>
        </>
      )}
    </li>
  );
}

function Since({ run }: { readonly run: RunInfo }) {
  return formatDuration(Math.max(0, useNow() - run.startedAt));
}
