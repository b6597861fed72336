// What a run did, live: its steps with their times and events; a step that failed, what was expected beside what came; pause, step, stop.

import { Pause, Play, Square, StepForward, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { toEscapes } from "../../../shared/format/escapes.ts";
import type { RunInfo, RunProblem, StepProblem } from "../../../shared/model/running.ts";
import { formatDuration } from "../../../shared/words/quantity.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import { pauseRun, showRun, stepRun, stopRun } from "../../running/runningActions.ts";
import { LoadSummary } from "../../running/load/LoadSummary.tsx";
import { useRunning } from "../../running/runningState.ts";
import { outcomeWords, progressWords } from "../../running/runWords.ts";
import { differingParts } from "./differingParts.ts";
import { NoteRow } from "./NoteRow.tsx";
import { RegisterTable } from "./RegisterTable.tsx";
import { SaveRun } from "./SaveRun.tsx";
import { useRunNotes, type NumberedNote } from "./useRunNotes.ts";
import "./script.css";

/** Notes that are drawn. */
const DRAWN = 500;

export function RunView() {
  const run = useRunning(({ shown, runs }) => (shown === null ? null : (runs.get(shown) ?? null)));
  return run === null ? null : <ShownRun key={run.id} run={run} />;
}

function ShownRun({ run }: { readonly run: RunInfo }) {
  const t = useWords();
  const app = useApp();
  const { notes, dropped } = useRunNotes(app, run.id);
  const { outcome } = run;
  const end = useRef<HTMLLIElement>(null);
  const { length } = notes;
  useEffect(() => {
    if (length > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [length]);
  // What became of many clients is told by their counts.
  const problem = outcome?.how === "failed" && run.kind !== "load" ? outcome.problem : null;
  return (
    <section className="script-run" aria-label={t("script.runOf", { name: run.name })}>
      <div className="bar">
        <h2 className="ellipsis">{run.name}</h2>
        <output className={`bar-fill ellipsis ${outcome?.how === "failed" ? "failure" : "quiet"}`}>
          {outcome === null
            ? t.text(run.state === "paused" ? { word: "runList.paused" } : progressWords(run))
            : t.text(outcomeWords(outcome))}
        </output>
        {run.endedAt !== null && (
          <span className="quiet data">{formatDuration(run.endedAt - run.startedAt)}</span>
        )}
        <RunButtons run={run} notes={notes} />
      </div>
      {problem !== null && <Problem problem={problem} />}
      {run.kind === "responder" && run.progress.hasRegisters && run.state !== "ended" && (
        <RegisterTable run={run} />
      )}
      {run.kind === "load" ? (
        <LoadSummary progress={run.progress} />
      ) : (
        <ol className="script-notes">
          {(dropped || notes.length > DRAWN) && (
            <li className="quiet">{t("script.earlierDropped")}</li>
          )}
          {notes.slice(-DRAWN).map(({ number, note }) => (
            <NoteRow key={number} note={note} />
          ))}
          {run.state !== "ended" && run.kind === "sequence" && run.progress.at !== null && (
            <li className="script-note" data-state={run.state}>
              <Play size={14} aria-hidden="true" />
              <span className="data">{run.progress.at.path}</span>
              <span className="quiet">{t("script.line", { line: run.progress.at.line })}</span>
            </li>
          )}
          <li ref={end} aria-hidden="true" />
        </ol>
      )}
    </section>
  );
}

interface RunButtonsProps {
  readonly run: RunInfo;
  readonly notes: readonly NumberedNote[];
}

function RunButtons({ run, notes }: RunButtonsProps) {
  const t = useWords();
  const app = useApp();
  const paused = run.state === "paused";
  return (
    <>
      {run.state !== "ended" && (
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
          {run.kind === "sequence" && (
            <Button
              look="icon"
              disabled={!paused}
              aria-label={t("script.step")}
              onClick={() => stepRun(app, run)}
            >
              <StepForward size={14} aria-hidden="true" />
            </Button>
          )}
          <Button look="icon" aria-label={t("runList.stop")} onClick={() => stopRun(app, run)}>
            <Square size={14} aria-hidden="true" />
          </Button>
        </>
      )}
      <SaveRun run={run} notes={notes} />
      <Button look="icon" aria-label={t("script.closeRun")} onClick={() => showRun(app, null)}>
        <X size={14} aria-hidden="true" />
      </Button>
    </>
  );
}

function Problem({ problem }: { readonly problem: RunProblem }) {
  const t = useWords();
  const { place, failure } = problem;
  return (
    <div className="script-problem">
      <p className="failure">
        {place !== null && (
          <span className="data">
            {t("script.line", { line: place.line })} · {place.path}:{" "}
          </span>
        )}
        {t.text(problem.reason)}
      </p>
      {failure !== null && failure.next !== "" && <p className="quiet">{t.text(failure.next)}</p>}
      <Compared problem={problem} />
    </div>
  );
}

function Compared({ problem: { expected, got } }: { readonly problem: StepProblem }) {
  const t = useWords();
  const came = got === null ? null : toEscapes(got);
  const [a, b] = useMemo(() => differingParts(expected ?? "", came ?? ""), [expected, came]);
  if (expected === null && came === null) return null;
  return (
    <dl className="script-compared">
      <dt className="quiet">{t("script.expected")}</dt>
      <dd className="data">
        {parts(came === null ? [{ text: expected ?? "", differs: false }] : a)}
      </dd>
      <dt className="quiet">{t("script.got")}</dt>
      <dd className="data">{came === null || came === "" ? t("script.nothingCame") : parts(b)}</dd>
    </dl>
  );
}

function parts(all: ReturnType<typeof differingParts>[0]) {
  return all.map(({ text, differs }, at) =>
    differs ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
