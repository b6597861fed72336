// Sending where the peer may be gone, or our side ended, meanwhile: what becomes of the connection is told where it is waited for.

import type { Engine } from "../../engine/createEngine.ts";
import { Refusal } from "../../shared/model/failure.ts";
import type { Endpoint } from "../../shared/model/endpoint.ts";

/** False where nothing more is taken. `to`: of a datagram from a socket without a peer. */
export function trySend(engine: Engine, id: number, bytes: Uint8Array, to?: Endpoint): boolean {
  try {
    engine.send(id, bytes, to);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
