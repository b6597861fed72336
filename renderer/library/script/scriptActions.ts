// What a person does with the sequences and responders of the library, as plain functions on the engine's own App.

import { MAX_DRAFT } from "../../../shared/library/draftCheck.ts";
import type { ScriptKind, SavedScript } from "../../../shared/library/library.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { isListener } from "../../../shared/model/socket.ts";
import { said } from "../../../shared/words/said.ts";
import type { App, State } from "../../app/App.ts";
import { attempt, refuse } from "../../app/attempt.ts";
import { say } from "../../app/say.ts";
import { fileName } from "../../kit/fileName.ts";
import { saveFile } from "../../kit/saveFile.ts";
import { showRun } from "../../running/runningActions.ts";
import { selectedSocket, socketsSlice } from "../../sockets/socketsState.ts";
import { addItem, keepEdits, named } from "../libraryActions.ts";
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

/** On a socket that is open, or where its file says. */
export async function runScript(
  { home }: App,
  { name, text }: SavedScript,
  socket: number | null,
): Promise<void> {
  await keepEdits(home);
  const at = socket === null ? null : { socket };
  const started = await attempt(home, home.engine.call("runSequence", { name, text, at }));
  if (started !== null) showRun(home, started.run);
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

/** Asks for a file, and keeps what is in it. */
export function importScript(app: App): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".yaml,.yml,.json";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void takeFile(app, file);
  });
  input.click();
}

async function takeFile(app: App, file: File): Promise<void> {
  // In UTF-8 a character has at most three bytes for each UTF-16 unit.
  const text = file.size > 3 * MAX_DRAFT ? null : (await file.text()).replace(/^\uFEFF/, "");
  if (text === null || text.length > MAX_DRAFT) {
    const sentence = said("script.tooLarge", { most: MAX_DRAFT });
    return refuse(
      app.home,
      refusal("SCRIPT_TOO_LARGE", sentence, said("script.runOutside")).failure,
    );
  }
  const kind = /^\s*["']?portscope-responder/m.test(text) ? "responder" : "sequence";
  const name = fileName(file.name).replace(/\.(ya?ml|json)$/i, "");
  await addItem(app, { ...named(app, name), kind, text });
}

/** Whether a sequence can be run on the socket as it is. */
export function takesSteps(state: State): boolean {
  const socket = selectedSocket(state);
  return socket !== null && (isListener(socket.kind) || socket.state !== "closed");
}
