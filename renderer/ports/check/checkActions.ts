// What a person does with checks of ports, as plain functions on the engine's own App.

import { isUnnamed, DEFAULT_HOST } from "../../../shared/model/endpoint.ts";
import type { MachineSocket } from "../../../shared/model/machineSocket.ts";
import type { App } from "../../app/App.ts";
import { attempt } from "../../app/attempt.ts";
import { copyText } from "../../kit/copyText.ts";
import { focusRegionSoon } from "../../kit/regions.ts";
import { saveFile } from "../../kit/saveFile.ts";
import { goTo, PLACE } from "../portsActions.ts";
import { viewSetting } from "../portsState.ts";
import { readDraft, type CheckDraft } from "./checkDraft.ts";
import { resultsCsv, resultsJson, resultsText, shownResults } from "./checkRows.ts";
import { checkSlice, draftSetting, onlyOf, shownCheck, type CheckOnly } from "./checkState.ts";

/** The view of checks, with the focus where one writes. */
export function showCheck(app: App): void {
  viewSetting.set(app.home, "check");
  goTo(app, PLACE);
  focusRegionSoon(PLACE);
}

export function showCheckRun(app: App, run: number): void {
  checkSlice.set(app.home, { run });
  showCheck(app);
}

export function showSockets(app: App): void {
  viewSetting.set(app.home, "sockets");
  focusRegionSoon(PLACE);
}

export function setDraft({ home }: App, change: Partial<CheckDraft>): void {
  draftSetting.set(home, { ...draftSetting.get(home), ...change });
}

/** Whether others can ask for that port: it has one, and an address. */
export function canCheck({ protocol, local }: MachineSocket): boolean {
  return protocol !== "unix" && local.family !== "unix" && !isUnnamed(local) && local.port > 0;
}

/** Fills the form with where the socket is; a wildcard is reached at this machine's own. */
export function checkPort(app: App, { protocol, local }: MachineSocket): void {
  if (local.family === "unix" || protocol === "unix") return;
  const host = { "0.0.0.0": DEFAULT_HOST, "::": "::1" }[local.address] ?? local.address;
  setDraft(app, { protocol, host, ports: String(local.port), every: "" });
  showCheck(app);
}

/** What is wrong with what is typed is said in the form. */
export async function beginCheck({ home }: App): Promise<void> {
  const read = readDraft(draftSetting.get(home));
  checkSlice.set(home, { tried: !read.ok });
  if (!read.ok) return;
  const started = await attempt(home, home.engine.call("startCheck", read.order));
  if (started !== null) checkSlice.set(home, { run: started.run, only: null });
}

export function controlCheck({ home }: App, call: "pauseRun" | "resumeRun" | "stopRun"): void {
  const run = shownCheck(home.store.getState());
  if (run !== null) void attempt(home, home.engine.call(call, { run: run.id }));
}

export function setOnly({ home }: App, only: CheckOnly): void {
  checkSlice.set(home, { only });
}

/** Those that are shown. */
function results(app: App) {
  const state = app.home.store.getState();
  const check = checkSlice.of(state);
  return shownResults(check.results, onlyOf(check, shownCheck(state)));
}

export function copyResults(app: App): void {
  copyText(resultsText(results(app), app.t));
}

/** All that the window has, shown or not. */
export function saveResults(app: App, as: "csv" | "json"): void {
  const all = checkSlice.get(app.home).results;
  const text = as === "csv" ? resultsCsv(all, app.t) : resultsJson(all, app.t);
  // not for people: a file's name and type.
  saveFile(`check.${as === "csv" ? "csv" : "jsonl"}`, new Blob([text], { type: "text/plain" }));
}
