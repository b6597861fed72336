// What a person does to what runs, and the repeating of what is written in the composer.

import type { CallInput } from "../../shared/contract/commands.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { RunInfo } from "../../shared/model/running.ts";
import { said } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { attempt, refuse } from "../app/attempt.ts";
import { goToPlace, places } from "../app/place.ts";
import { BREAKS, ENDINGS, type Draft } from "../composer/draft/composeBytes.ts";
import { draftOf } from "../composer/drafts.ts";
import { outgoing } from "../composer/outgoing.ts";
import { runViews } from "./runViews.ts";
import { runningSlice } from "./runningState.ts";

type Given = CallInput<"startRepeat">["message"];

export function pauseRun({ home }: App, { id, state }: RunInfo): void {
  const call = state === "paused" ? "resumeRun" : "pauseRun";
  void attempt(home, home.engine.call(call, { run: id }));
}

/** One step of a sequence that is paused. */
export function stepRun({ home }: App, { id }: RunInfo): void {
  void attempt(home, home.engine.call("stepRun", { run: id }));
}

export function stopRun({ home }: App, { id }: RunInfo): void {
  void attempt(home, home.engine.call("stopRun", { run: id }));
}

export function stopAllRuns(app: App): void {
  for (const run of runningSlice.get(app.home).runs.values())
    if (run.state !== "ended") stopRun(app, run);
}

export function clearRuns({ home }: App): void {
  void attempt(home, home.engine.call("clearRuns", { runs: null }));
}

export function showRunning({ home }: App, open: boolean): void {
  runningSlice.set(home, { open });
}

/** Its steps, or answers, in the library's place, or where its kind is shown; null: none's. */
export function showRun(app: App, run: number | null): void {
  const kind = run === null ? undefined : runningSlice.get(app.home).runs.get(run)?.kind;
  const view = runViews.of(app).find((each) => each.kind === kind);
  if (run !== null && view !== undefined) {
    showRunning(app, false);
    view.show(app, run);
    return;
  }
  runningSlice.set(app.home, { shown: run, open: false });
  const place = places.of(app).find(({ id }) => id === "library");
  if (run !== null && place !== undefined) goToPlace(app, place);
}

/** Characters of a run's name. */
const MAX_NAME = 60;

/** Sends what is written again and again; the draft stays. */
export async function startRepeat({ home }: App): Promise<void> {
  const state = home.store.getState();
  const out = outgoing(state);
  const { every, count } = runningSlice.of(state).repeat;
  if (out === null) return;
  const draft = draftOf(state);
  const message = messageOf(draft, out.bytes);
  if (message === null) {
    const sentence = said("runList.onlyUtf8");
    refuse(home, refusal("NO_ENCODING", sentence, said("runList.chooseUtf8")).failure);
    return;
  }
  const started = await attempt(
    home,
    home.engine.call("startRepeat", {
      socket: out.socket.id,
      to: out.to,
      name: draft.text.replaceAll(/\s+/g, " ").trim().slice(0, MAX_NAME),
      message,
      variables: draft.fields ? { ...draft.variables } : {},
      pace: every === "" ? { kind: "fast" } : { kind: "every", ms: Number(every) },
      count: count === "" ? null : Number(count),
    }),
  );
  if (started !== null) showRunning(home, true);
}

/** A template is built anew for each; in UTF-8, so null where the draft is in another encoding. */
function messageOf(draft: Draft, bytes: Uint8Array): Given | null {
  if (!draft.fields) return { kind: "bytes", bytes: new Uint8Array(bytes) };
  if (draft.mode === "hex") return { kind: "template", text: draft.text, syntax: "hex" };
  if (draft.encoding !== "utf-8") return null;
  const lineBreak = BREAKS[draft.breaks].text;
  const text =
    lineBreak === null
      ? draft.text
      : draft.text.replaceAll(/(?:\\r)?\n/g, ESCAPED[lineBreak] ?? lineBreak);
  const ending = ENDINGS[draft.ending].text;
  return { kind: "template", text: text + (ESCAPED[ending] ?? ending), syntax: "text" };
}

/** As a template has them. */
const ESCAPED: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r\n": "\\r\\n",
  "\r": "\\r",
  "\0": "\\0",
};
