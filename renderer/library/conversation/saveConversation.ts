// What was said on a socket, kept as a sequence of the library that says it again: all of it, the selected rows, or what is said from
// now on.

import { MAX_DRAFT } from "../../../shared/library/draftCheck.ts";
import type { CallInput } from "../../../shared/contract/commands.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { said } from "../../../shared/words/said.ts";
import type { App } from "../../app/App.ts";
import { attempt } from "../../app/attempt.ts";
import { engineSlice, seqOf } from "../../app/engineState.ts";
import { say } from "../../app/say.ts";
import { readSelectedRows } from "../../events/picking.ts";
import { saveFile } from "../../kit/saveFile.ts";
import { socketsSlice } from "../../sockets/socketsState.ts";
import { mainEndpoint } from "../../sockets/stateWords.ts";
import { addItem, named } from "../libraryActions.ts";
import { tapeSlice } from "./tapeState.ts";

type Choice = Omit<CallInput<"said">, "source">;

/** Of the selected rows, which are of one socket; of a single one all that was said on its socket. */
export async function saveRows(app: App): Promise<void> {
  const rows = await readSelectedRows(app);
  const [first] = rows;
  if (first === undefined) return;
  const own = rows.filter(({ socket }) => socket === first.socket);
  if (own.length < rows.length)
    say(app, said("conversation.oneSocketOnly", { socket: first.socket }));
  await save(app, own.length === 1 ? { socket: first.socket } : choiceOf(first.socket, own));
}

/** A message has the event in which it ends, and may have begun in earlier ones: all between the first and the last are taken. */
function choiceOf(socket: number, rows: readonly Row[]): Choice {
  const seqs = rows.map(({ seq }) => seq);
  if (rows.every(({ at }) => at < 0)) return { socket, seqs };
  return { socket, from: Math.min(...seqs), to: Math.max(...seqs) };
}

export async function saveSocket(app: App, socket: number): Promise<void> {
  await save(app, { socket });
}

async function save(app: App, choice: Choice): Promise<void> {
  const { socket } = choice;
  const recorded = await attempt(app, app.engine.call("said", choice));
  if (recorded === null) return;
  const steps = recorded.said.filter(({ what }) => what instanceof Uint8Array).length;
  if (steps === 0) return say(app, said("conversation.nothing", { socket }));
  // Its texts are many and wanted seldom.
  const { makeSequence } = await import("../../../shared/talk/sequence/makeSequence.ts");
  const info = socketsSlice.get(app).table.get(socket);
  const place = info === undefined ? (recorded.server ?? "") : mainEndpoint(info);
  const name = app.t("conversation.name", { socket, place });
  const text = makeSequence(recorded, { name, as: recorded.role }, app.t);
  if (text.length > MAX_DRAFT) {
    saveFile(`socket-${socket}.yaml`, new Blob([text], { type: "text/plain" }));
    return say(app, said("conversation.asFile", { most: MAX_DRAFT }));
  }
  await addItem(app, { ...named(app, name), kind: "sequence", text });
  say(app, said("conversation.made", { steps, left: recorded.left }));
}

/** What is said on the socket from now on is kept, once that is ended. */
export function beginTape({ home }: App, socket: number): void {
  const { epoch } = engineSlice.get(home);
  tapeSlice.set(home, { tape: { socket, from: seqOf(home.store.getState()) + 1, epoch } });
}

export async function endTape(app: App): Promise<void> {
  const { home } = app;
  const { tape } = tapeSlice.get(home);
  if (tape === null) return;
  tapeSlice.set(home, { tape: null });
  await save(home, { socket: tape.socket, from: tape.from });
}
