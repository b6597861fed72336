// One direction of a conversation as a file: read in pieces, handed to the page's own download.

import { formatBytes } from "../../shared/words/quantity.ts";
import type { Direction } from "../../shared/model/event.ts";
import { MAX_PAYLOAD } from "../../shared/model/rows.ts";
import { refusal } from "../../shared/model/failure.ts";
import { attempt } from "../app/attempt.ts";
import { saveFile } from "../kit/saveFile.ts";
import { part } from "../app/part.ts";
import { say } from "../app/say.ts";
import type { App } from "../app/App.ts";
import { streamSlice } from "./streamState.ts";
import { said } from "../../shared/words/said.ts";

/** Bytes of the longest file; the browser holds it until it is saved. */
export const MAX_SAVE = 1024 * 1024 * 1024;

/** Only the newest goes on. */
const saves = part(() => ({ newest: 0 }));

export async function saveStream(
  app: App,
  socket: number,
  peer: string | null,
  direction: Direction,
): Promise<void> {
  const mine = ++saves.of(app).newest;
  const bytes = await attempt(
    app,
    readAll(app, { socket, peer, direction }, () => mine === saves.of(app).newest),
  );
  if (mine !== saves.of(app).newest) return;
  streamSlice.set(app, { saving: null });
  if (bytes === null) return;
  const name = `socket-${socket}-${direction === "in" ? "received" : "sent"}.bin`;
  saveFile(name, bytes);
  say(app, app.t("stream.savedAs", { size: formatBytes(bytes.size), name }));
}

export function stopSaving(app: App): void {
  saves.of(app).newest += 1;
  streamSlice.set(app, { saving: null });
}

/** Null where it was given up. */
async function readAll(
  app: App,
  side: { readonly socket: number; readonly peer: string | null; readonly direction: Direction },
  wanted: () => boolean,
): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  // What comes meanwhile is not waited for.
  let end: number | null = null;
  while (end === null || done < end) {
    const count = Math.min(MAX_PAYLOAD, end === null ? MAX_PAYLOAD : end - done);
    const { total, bytes } = await app.engine.call("stream", { ...side, from: done, count });
    if (!wanted()) return null;
    if (total > MAX_SAVE)
      throw refusal(
        "TOO_LONG_TO_SAVE",
        said("stream.tooLongToSave", { total: formatBytes(total), most: formatBytes(MAX_SAVE) }),
        said("stream.openRecordingInWiresharkAndFollowStream"),
      );
    end ??= total;
    if (bytes.length === 0) break;
    parts.push(new Uint8Array(bytes));
    done += bytes.length;
    streamSlice.set(app, { saving: { done, total: end } });
  }
  return new Blob(parts, { type: "application/octet-stream" });
}
