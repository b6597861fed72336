// What the form does: begins with what is in the composer where it can say that, and puts its message there.

import { draftOfBytes } from "../../shared/library/draftOfBytes.ts";
import { MAX_DRAFT } from "../../shared/library/draftCheck.ts";
import { refusal } from "../../shared/model/failure.ts";
import { initialValues } from "../../shared/talk/make/makeMessage.ts";
import type { Maker } from "../../shared/talk/make/Maker.ts";
import type { MakeValues } from "../../shared/talk/make/MakeField.ts";
import { makerNamed, MAKERS } from "../../shared/talk/make/makers.ts";
import { readAnyMade } from "../../shared/talk/make/read/readMade.ts";
import { said } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { refuse } from "../app/attempt.ts";
import { say } from "../app/say.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { changeDraft } from "../composer/composerActions.ts";
import { composedHere } from "../composer/composed.ts";
import { selectedSocket } from "../sockets/socketsState.ts";
import { makeSlice } from "./makeState.ts";

/** When it is opened. */
export function beginForm(app: App): void {
  const state = app.store.getState();
  const composed = composedHere(state);
  const found = composed.ok ? readAnyMade(composed.bytes) : null;
  if (found !== null) {
    const { maker, values } = found;
    makeSlice.set(app, ({ values: before }) => ({
      protocol: maker.name,
      values: new Map(before).set(maker.name, values),
    }));
    return;
  }
  const { protocol } = makeSlice.get(app);
  choose(app, makerNamed(protocol) ?? usualMaker(app));
}

/** By the port that the selected socket talks to. */
function usualMaker(app: App): Maker {
  const remote = selectedSocket(app.store.getState())?.remote;
  const port = remote !== null && remote !== undefined && "port" in remote ? remote.port : null;
  const [first] = MAKERS;
  const found = MAKERS.find(({ goesTo }) => goesTo.port === port) ?? first;
  if (found === undefined) throw new Error("no makers");
  return found;
}

export function choose(app: App, maker: Maker): void {
  makeSlice.set(app, ({ values }) => ({
    protocol: maker.name,
    values: values.has(maker.name)
      ? values
      : new Map(values).set(maker.name, initialValues(maker, random)),
  }));
}

export function setValues(app: App, maker: Maker, change: MakeValues): void {
  makeSlice.set(app, ({ values }) => ({
    values: new Map(values).set(maker.name, { ...values.get(maker.name), ...change }),
  }));
}

export function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** As text where it is text, in hex else; what was written before goes. */
export function putIntoComposer(app: App, maker: Maker, bytes: Uint8Array): void {
  const { mode, text, ending, breaks, encoding } = draftOfBytes(bytes);
  if (text.length > MAX_DRAFT) {
    const sentence = said("make.tooLongToEdit", { most: MAX_DRAFT });
    refuse(app, refusal("TOO_LONG", sentence, said("make.makeShorter")).failure);
    return;
  }
  changeDraft(app, { mode, text, ending, breaks, encoding, fields: false });
  makeSlice.set(app, { open: false });
  say(app, said("make.putIn", { count: bytes.length, title: maker.title }));
  // The form gives the focus back as it closes.
  requestAnimationFrame(() => focusRegionNamed("composer"));
}
