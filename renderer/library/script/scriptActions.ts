// What a person does with the sequences and responders of the library, as plain functions on the engine's own App.

import type { ScriptKind, SavedScript } from "../../../shared/library/library.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { isListener } from "../../../shared/model/socket.ts";
import { said } from "../../../shared/words/said.ts";
import type { App, State } from "../../app/App.ts";
import { attempt } from "../../app/attempt.ts";
import { say } from "../../app/say.ts";
import { saveFile } from "../../kit/saveFile.ts";
import { showRun } from "../../running/runningActions.ts";
import { selectedSocket, socketsSlice } from "../../sockets/socketsState.ts";
import { addItem, keepEdits, named } from "../libraryActions.ts";
import { librarySlice } from "../libraryState.ts";
import { variablesDialog, variablesSlice } from "./variablesState.ts";
import { exampleText, USUAL_PLACE } from "./exampleText.ts";

export async function addScript(app: App, kind: ScriptKind): Promise<void> {
  const { home } = app;
  const text = exampleText(kind, placeOfListener(home.store.getState()), home.t);
  await addItem(app, { ...named(app, home.t(`script.new.${kind}`)), kind, text });
}

/** Of the first TCP listener that there is: what is new runs at once. */
function placeOfListener(state: State): string {
  for (const { kind, state: now, local } of socketsSlice.of(state).table.values())
    if (kind === "tcp-listener" && now === "listening" && local !== null)
      return `tcp ${formatEndpoint(local)}`; // not for people: words of the file
  return USUAL_PLACE;
}

/** Texts of runs that are kept. */
const MOST_TEXTS = 20;

type Runnable = Pick<SavedScript, "id" | "name" | "text">;

/** On a socket that is open, or where its file says. One that has variables is asked for their values first. */
export async function runScript(
  app: App,
  { id, name, text }: Runnable,
  socket: number | null,
): Promise<void> {
  const { home } = app;
  await keepEdits(home);
  // The reader of files comes with the editor.
  const { wantedVariables } = await import("./wantedVariables.ts");
  const variables = wantedVariables(text);
  if (variables.length === 0) return beginRun(app, { id, name, text }, { socket, variables: {} });
  variablesSlice.set(home, { asked: { script: { id, name, text }, socket, variables } });
  variablesDialog.open(app);
}

export interface RunSetting {
  readonly socket: number | null;
  readonly variables: Readonly<Record<string, string>>;
}

export async function beginRun(
  { home }: App,
  { name, text }: Runnable,
  { socket, variables }: RunSetting,
): Promise<void> {
  const at = socket === null ? null : { socket };
  const started = await attempt(
    home,
    home.engine.call("runSequence", { name, text, at, variables: { ...variables } }),
  );
  if (started === null) return;
  const before = [...librarySlice.get(home).runTexts].slice(1 - MOST_TEXTS);
  librarySlice.set(home, { runTexts: new Map([...before, [started.run, text]]) });
  showRun(home, started.run);
}

export async function respondWith(
  { home }: App,
  { name, text }: Pick<SavedScript, "name" | "text">,
): Promise<void> {
  await respond(home, { kind: "file", name, text });
}

export async function respondBuiltIn({ home }: App, name: string): Promise<void> {
  await respond(home, { kind: "builtIn", name });
}

type Given =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "builtIn"; readonly name: string };

async function respond(home: App, responder: Given): Promise<void> {
  const socket = selectedSocket(home.store.getState());
  if (socket === null) return;
  const { id } = socket;
  const started = await attempt(
    home,
    home.engine.call("startResponder", { socket: id, responder }),
  );
  if (started !== null) say(home, said("script.answers", { name: responder.name, id }));
}

/** A file as `portscope run` and `portscope respond` take it. */
export function exportScript({ name, text }: SavedScript): void {
  const file = /^\s*\{/.test(text) ? `${name}.json` : `${name}.yaml`;
  saveFile(file.replaceAll(/[/\\:*?"<>|]/g, "_"), new Blob([text], { type: "text/plain" }));
}

/** Whether a sequence can be run on the socket as it is. */
export function takesSteps(state: State): boolean {
  const socket = selectedSocket(state);
  return socket !== null && (isListener(socket.kind) || socket.state !== "closed");
}
