// A socket whose options say that our side ends with the peer's: while it is answered it does so behind the last answer.

import { Refusal } from "../../../shared/model/failure.ts";
import type { Registry } from "../../sockets/Registry.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";
import * as verbs from "../../sockets/verbs.ts";

/** As its options say; of a connection that was accepted those of its listener. */
export function endsWithPeer({ spec, parent }: SocketRecord): boolean {
  const options = spec ?? parent?.spec ?? null;
  return options !== null && "onPeerEnd" in options && options.onPeerEnd === "close";
}

/** All is answered that came before the peer's end, or nothing more will be; does nothing where the peer has not ended. */
export function endWithPeer(registry: Registry, record: SocketRecord): void {
  const { id, endsLater, peerEndedAt, localEndedAt, handle } = record;
  if (!endsLater || peerEndedAt === null || localEndedAt !== null || handle === null) return;
  record.endsLater = false;
  try {
    verbs.shutdown(registry, id);
  } catch (error) {
    // A rule has ended it before.
    if (!(error instanceof Refusal)) throw error;
  }
}
