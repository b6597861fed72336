// The place's main view while it is about checks: what is to be checked, how far the shown check is, its plot, its results.

import { ArrowLeft, Copy, Pause, Play, Square } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { formatDuration } from "../../../shared/words/quantity.ts";
import { ActionButton } from "../../app/ActionButton.tsx";
import { Refused } from "../../app/Refused.tsx";
import { useApp } from "../../app/useApp.ts";
import { Segments } from "../../kit/Segments.tsx";
import { useWords } from "../../kit/useWords.ts";
import { outcomeWords } from "../../running/runWords.ts";
import { PLACE } from "../portsActions.ts";
import {
  COPY_CHECK,
  PAUSE_CHECK,
  RESUME_CHECK,
  SAVE_CHECK_CSV,
  SAVE_CHECK_JSON,
  SHOW_SOCKETS,
  STOP_CHECK,
} from "./checkActionRows.ts";
import { setOnly } from "./checkActions.ts";
import { CheckForm } from "./CheckForm.tsx";
import { CheckPlot } from "./CheckPlot.tsx";
import { onlyOf, shownCheck, useCheck, watchCheck, type CheckRun } from "./checkState.ts";
import { CheckTable } from "./CheckTable.tsx";
import { progressLines } from "./progressLines.ts";
import "./check.css";

export function CheckView() {
  const t = useWords();
  const { home } = useApp();
  const run = useStore(home.store, shownCheck);
  const id = run?.id ?? null;
  useEffect(() => (id === null ? undefined : watchCheck(home, id)), [home, id]);
  return (
    <section
      className="ports check"
      aria-label={t("portCheck.view")}
      data-region={PLACE}
      data-region-back="portsPane"
    >
      <div className="bar ports-bar">
        <ActionButton action={SHOW_SOCKETS} look="icon" label={t("portCheck.sockets")}>
          <ArrowLeft size={14} aria-hidden="true" />
        </ActionButton>
        <h2>{t("portCheck.view")}</h2>
        <span className="bar-fill ellipsis quiet">{t("portCheck.forYourOwn")}</span>
      </div>
      <CheckForm />
      <Refused app={home} />
      {run === null ? (
        <div className="empty">{t("portCheck.noneYet")}</div>
      ) : (
        <ShownCheck key={run.id} run={run} />
      )}
    </section>
  );
}

function ShownCheck({ run }: { readonly run: CheckRun }) {
  const t = useWords();
  const app = useApp();
  const only = useCheck((check) => onlyOf(check, run));
  const { outcome, progress, state } = run;
  const lines = progressLines(run, t);
  const share = progress.of === null ? null : progress.done / progress.of;
  return (
    <>
      <div className="bar ports-bar check-head">
        <h3 className="data ellipsis">{run.name}</h3>
        <output className={`bar-fill ellipsis ${outcome?.how === "failed" ? "failure" : "quiet"}`}>
          {outcome === null
            ? t(state === "paused" ? "runList.paused" : "portCheck.waiting")
            : `${t.text(outcomeWords(outcome))} · ${formatDuration((run.endedAt ?? 0) - run.startedAt)}`}
        </output>
        <Segments
          label={t("portCheck.only")}
          value={only}
          options={[
            { id: "reached", title: { word: "portCheck.reached" } },
            { id: "all", title: { word: "portCheck.all" } },
          ]}
          onChoose={(chosen) => setOnly(app, chosen)}
        />
        <ActionButton action={COPY_CHECK} look="icon" label={t("portCheck.copy")}>
          <Copy size={14} aria-hidden="true" />
        </ActionButton>
        <ActionButton action={SAVE_CHECK_CSV}>{t("portCheck.csv")}</ActionButton>
        <ActionButton action={SAVE_CHECK_JSON}>{t("portCheck.json")}</ActionButton>
        {state !== "ended" && (
          <>
            {state === "paused" ? (
              <ActionButton action={RESUME_CHECK} look="icon" label={t("portCheck.resume")}>
                <Play size={14} aria-hidden="true" />
              </ActionButton>
            ) : (
              <ActionButton action={PAUSE_CHECK} look="icon" label={t("portCheck.pause")}>
                <Pause size={14} aria-hidden="true" />
              </ActionButton>
            )}
            <ActionButton action={STOP_CHECK} look="icon" label={t("portCheck.stop")}>
              <Square size={14} aria-hidden="true" />
            </ActionButton>
          </>
        )}
      </div>
      {state !== "ended" && share !== null && (
        <progress className="check-progress" aria-label={run.name} value={share} max={1} />
      )}
      <div className="check-lines">
        {lines.map((line) => (
          <p key={line} className="quiet selectable">
            {line}
          </p>
        ))}
      </div>
      {progress.every !== null && <CheckPlot label={lines.join(". ")} />}
      <CheckTable only={only} state={state} />
    </>
  );
}
