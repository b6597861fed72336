// One direction of a conversation as a file: read in pieces, handed to the page's own download.

import { formatBytes } from "../../shared/format/quantity.ts";
import type { Direction } from "../../shared/model/event.ts";
import { MAX_PAYLOAD } from "../../shared/model/rows.ts";
import { refusal } from "../../shared/model/failure.ts";
import { attempt } from "../app/attempt.ts";
import { say } from "../app/say.ts";
import type { App } from "../app/useApp.ts";

/** Bytes of the longest file; the browser holds it until it is saved. */
export const MAX_SAVE = 1024 * 1024 * 1024;

let saves = 0;

export async function saveStream(
  app: App,
  socket: number,
  peer: string | null,
  direction: Direction,
): Promise<void> {
  saves += 1;
  const mine = saves;
  const bytes = await attempt(
    app,
    readAll(app, socket, peer, direction, () => mine === saves),
  );
  if (mine !== saves) return;
  app.store.setState({ streamSaving: null });
  if (bytes === null) return;
  const name = `socket-${socket}-${direction === "in" ? "received" : "sent"}.bin`;
  download(bytes, name);
  say(app, `Saved ${formatBytes(bytes.size)} as ${name}`);
}

export function stopSaving({ store }: App): void {
  saves += 1;
  store.setState({ streamSaving: null });
}

/** Null where it was given up. */
async function readAll(
  { engine, store }: App,
  socket: number,
  peer: string | null,
  direction: Direction,
  wanted: () => boolean,
): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  // What comes meanwhile is not waited for.
  let end: number | null = null;
  while (end === null || done < end) {
    const count = Math.min(MAX_PAYLOAD, end === null ? MAX_PAYLOAD : end - done);
    const { total, bytes } = await engine.call("stream", {
      socket,
      peer,
      direction,
      from: done,
      count,
    });
    if (!wanted()) return null;
    if (total > MAX_SAVE)
      throw refusal(
        "TOO_LONG_TO_SAVE",
        `This stream has ${formatBytes(total)}; at most ${formatBytes(MAX_SAVE)} are saved from here.`,
        "Open the recording in Wireshark and follow the stream there.",
      );
    end ??= total;
    if (bytes.length === 0) break;
    parts.push(new Uint8Array(bytes));
    done += bytes.length;
    store.setState({ streamSaving: { done, total: end } });
  }
  return new Blob(parts, { type: "application/octet-stream" });
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
