// Copies bytes of the selected event in any of COPY_FORMATS, and says so.

import { COPY_FORMATS, type CopyFormatId } from "../../../shared/copyAs/copyFormats.ts";
import type { CopyContext, CopyResult } from "../../../shared/copyAs/copyFormat.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { rangeOf, type ByteRange } from "../byteSelection.ts";
import { copyTarget } from "./copyTarget.ts";
import { copyText } from "../../kit/copyText.ts";
import { selectedArriving } from "../../events/selectedArriving.ts";
import { openArriving } from "../read/openArriving.ts";
import { openReader, openSelected } from "../read/openSelected.ts";
import { carriesBytes } from "../payloadTab.ts";
import type { State, App } from "../../app/App.ts";
import { attempt, refuse } from "../../app/attempt.ts";
import { say } from "../../app/say.ts";
import { socketsSlice } from "../../sockets/socketsState.ts";
import { eventsSlice } from "../../events/eventsState.ts";
import { payloadSlice } from "../payloadState.ts";

/** Bytes that one copy takes at most; more would only stall what it is pasted into. */
export const MAX_COPY = 4 * 1024 * 1024;

/** The selected bytes of the selected event, or all of them. */
export async function copyBytesAs(app: App, id: CopyFormatId): Promise<void> {
  const state = app.store.getState();
  const { selected: selectedEvent, view } = eventsSlice.of(state);
  const { selectedBytes } = payloadSlice.of(state);
  const arriving = selectedArriving(state);
  const format = COPY_FORMATS.find((row) => row.id === id);
  if (format === undefined) return;
  const opening =
    selectedEvent !== null
      ? openSelected(app.engine, view.query, selectedEvent)
      : arriving !== null
        ? openArriving(app.engine, arriving)
        : null;
  const opened = opening === null ? null : await attempt(app, opening);
  if (opened === null) return;
  const { event } = opened;
  if (!carriesBytes(event)) {
    say(app, app.t("payload.thisEventCarriesNoBytes"));
    return;
  }
  const whole: ByteRange =
    selectedBytes?.of === opened.id ? rangeOf(selectedBytes) : { from: 0, to: event.length };
  const to = Math.min(whole.to, whole.from + MAX_COPY);
  const reader = openReader(app.engine, opened);
  const bytes = await attempt(app, reader.readAll(whole.from, to));
  if (bytes === null) return;
  const target = copyTarget(event, socketsSlice.get(app).table.get(event.socket) ?? null);
  const context: CopyContext =
    target === undefined ? { base: whole.from } : { base: whole.from, target };
  const copied = format.run(bytes, context) as CopyResult;
  if (!copied.ok) {
    refuse(app, refusal("NO_COPY", copied.problem, "").failure);
    return;
  }
  copyText(copied.text);
  const word = to < whole.to ? "payload.copiedFirst" : "payload.copied";
  say(app, app.t(word, { count: bytes.length, format: format.title }));
}

/** Copies a text as it is shown, and says what it was. */
export function copyShown(app: App, text: string, words: string): void {
  copyText(text);
  say(app, app.t("payload.copiedWords", { words }));
}

/** Whether the selected event has bytes, as far as its row is at hand. */
export function hasBytesSelected(state: State): boolean {
  const { selected: selectedEvent, rows } = eventsSlice.of(state);
  if (selectedEvent === null) return selectedArriving(state) !== null;
  const row = rows.row(selectedEvent.position);
  return row === null || row.call === "send" || row.call === "recv";
}
