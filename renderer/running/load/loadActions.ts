// What a person does with many clients.

import type { CallInput } from "../../../shared/contract/commands.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import type { App } from "../../app/App.ts";
import { failureOf } from "../../app/attempt.ts";
import { selectedSocket } from "../../sockets/socketsState.ts";
import { showRun } from "../runningActions.ts";
import { loadDialog, loadDraftSetting, loadSlice, type LoadDraft } from "./loadState.ts";

/** `sequence`: what each of them does; null: what is written in the form. */
export function openLoad(
  app: App,
  sequence: { readonly name: string; readonly text: string } | null,
): void {
  loadSlice.set(app.home, { sequence });
  loadDialog.open(app);
}

/** As it was last; where nothing is named, at the server that the selected socket is, or is connected to. */
export function beginningLoad({ home }: App): LoadDraft {
  const draft = loadDraftSetting.get(home);
  if (draft.address !== "") return draft;
  const socket = selectedSocket(home.store.getState());
  if (socket === null) return draft;
  const { kind, local, remote } = socket;
  const protocol = kind.startsWith("tcp") ? "tcp" : kind === "udp" ? "udp" : "unix";
  const end = kind === "tcp-listener" || kind === "unix-listener" ? local : (remote ?? local);
  if (end === null || kind === "unix-dgram") return draft;
  const address = end.family === "unix" ? end.path : formatEndpoint(end);
  return { ...draft, protocol, address };
}

/** Why it could not be begun; null: it runs, and is shown. */
export async function startLoad(app: App, order: CallInput<"startLoad">): Promise<Failure | null> {
  try {
    const { run } = await app.home.engine.call("startLoad", order);
    loadDialog.close(app);
    showRun(app, run);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}
