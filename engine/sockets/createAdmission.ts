// Whom a listener lets in.

import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { TcpListenerSpec, UnixListenerSpec } from "../../shared/model/socket.ts";
import { createPeerFilter, notAdmitted } from "./peerFilter.ts";
import { said } from "../../shared/words/said.ts";

/** Null: let in. */
export type Admission = (peer: Endpoint | null, open: number) => Failure | null;

/** `open`, of what it returns: connections of this listener that are open. */
export function createAdmission(spec: TcpListenerSpec | UnixListenerSpec): Admission {
  const filter = spec.kind === "tcp-listener" ? createPeerFilter(spec) : null;
  return (peer, open) => {
    const verdict = filter?.(peer) ?? null;
    if (verdict !== null) return notAdmitted(peer, verdict, "refused");
    if (spec.maxConnections > 0 && open >= spec.maxConnections)
      return {
        code: "PORTSCOPE_NOT_ADMITTED",
        syscall: "",
        sentence: said("socket.connectionWasRefusedOfThisListenerAre", { open }),
        next: said("socket.closeOneOrOpenListenerWithMore"),
      };
    return null;
  };
}
