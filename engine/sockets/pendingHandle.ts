// What can be done to a socket that is still being opened: it can be given up, and nothing else.

import { refusal } from "../../shared/model/failure.ts";
import type { Registry } from "./Registry.ts";
import type { SocketHandle, SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

/** `abandon` lets go of whatever has been opened so far; the close event follows at once. */
export function pendingHandle(
  registry: Registry,
  record: SocketRecord,
  abandon: () => void,
): SocketHandle {
  const notYet = (): never => {
    throw refusal(
      "NOT_OPEN_YET",
      said("socket.socketIsStillBeingOpened", { id: record.id }),
      said("socket.waitUntilItIsOpenOrClose"),
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
