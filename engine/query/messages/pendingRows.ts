// Messages that are still arriving as clients are told of them: rows with what is there so far.

import { packRows } from "../../../shared/codec/rows.ts";
import type { PendingRows } from "../../../shared/model/rows.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import { frameRows } from "./frameRows.ts";
import type { FrameColumns } from "../scan/frameColumns.ts";
import type { PendingMessage } from "../scan/PendingMessage.ts";

/** `total`: of the view's rows at the same moment. Null where the store has ended meanwhile: a reset follows. */
export async function pendingRows(
  store: EventStore,
  pending: readonly PendingMessage[],
  total: number,
): Promise<PendingRows | null> {
  if (pending.length === 0) return null;
  try {
    const rows = await frameRows(
      store,
      pending.map(({ frame }) => frame),
    );
    return { rows: packRows(total, rows), expected: pending.map(({ expected }) => expected) };
  } catch {
    return null;
  }
}

/** Without those whose bytes have now become whole messages: frames come a moment before what is pending is told anew. */
export function withoutWhole(
  pending: readonly PendingMessage[],
  frames: FrameColumns,
): readonly PendingMessage[] {
  if (pending.length === 0) return pending;
  return pending.filter(({ frame }) => {
    for (let row = frames.socket.length - 1; row >= 0; row--) {
      if (frames.socket[row] !== frame.socket) continue;
      // The same call, and so the same direction.
      if (((frames.code[row] ?? 0) & 0xff) !== (frame.code & 0xff)) continue;
      return (frames.at[row] ?? 0) < frame.at;
    }
    return true;
  });
}
