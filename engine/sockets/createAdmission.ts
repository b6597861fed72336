// Whom a listener lets in.

import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { TcpListenerSpec, UnixListenerSpec } from "../../shared/model/socket.ts";
import { createPeerFilter, notAdmitted } from "./peerFilter.ts";
import { numberOf, type SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

/** Null: let in. */
export type Admission = (peer: Endpoint | null, listener: SocketRecord) => Failure | null;

export function createAdmission(spec: TcpListenerSpec | UnixListenerSpec): Admission {
  const filter = spec.kind === "tcp-listener" ? createPeerFilter(spec) : null;
  return (peer, listener) => {
    const open = listener.openChildren;
    const most = numberOf(listener, "maxConnections");
    const inAll = numberOf(listener, "acceptCount");
    const verdict = filter?.(peer) ?? null;
    if (verdict !== null) return notAdmitted(peer, verdict, "refused");
    if (most > 0 && open >= most)
      return {
        code: "PORTSCOPE_NOT_ADMITTED",
        syscall: "",
        sentence: said("socket.connectionWasRefusedOfThisListenerAre", { open }),
        next: said("socket.closeOneOrOpenListenerWithMore"),
      };
    if (inAll > 0 && listener.accepted >= inAll)
      return {
        code: "PORTSCOPE_NOT_ADMITTED",
        syscall: "",
        sentence: said("socket.listenerHasAcceptedAll", { accepted: listener.accepted }),
        next: said("socket.raiseConnectionsInAll"),
      };
    return null;
  };
}
