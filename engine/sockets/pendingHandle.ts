// What can be done to a socket that is still being opened: it can be given up, and nothing else.

import { refusal } from "../../shared/model/failure.ts";
import type { Registry } from "./Registry.ts";
import type { SocketHandle, SocketRecord } from "./SocketRecord.ts";

/** `abandon` lets go of whatever has been opened so far; the close event follows at once. */
export function pendingHandle(
  registry: Registry,
  record: SocketRecord,
  abandon: () => void,
): SocketHandle {
  const notYet = (): never => {
    throw refusal(
      "NOT_OPEN_YET",
      `Socket #${record.id} is still being opened.`,
      "Wait until it is open, or close it.",
    );
  };
  return {
    send: notYet,
    shutdown: notYet,
    close() {
      abandon();
      registry.end(record, { cause: "local" });
    },
    setPaused() {},
  };
}
