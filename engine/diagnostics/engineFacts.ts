// An engine in numbers.

import type { Bounds } from "../../shared/model/bounds.ts";
import type { EngineFacts } from "../../shared/model/program.ts";
import type { RecordingStatus } from "../../shared/model/recording.ts";
import type { SocketKind, SocketState } from "../../shared/model/socket.ts";
import type { Totals } from "../../shared/model/totals.ts";

/** What of a socket is counted. */
export interface Counted {
  readonly kind: SocketKind;
  readonly state: SocketState;
}

export interface FactsOf {
  readonly bounds: Bounds;
  readonly totals: Totals;
  readonly sockets: Iterable<Counted>;
  readonly recording: RecordingStatus;
  readonly clients: number;
}

export function engineFacts({ bounds, totals, sockets, recording, clients }: FactsOf): EngineFacts {
  const { state, bytes, waiting, pausing, firstSeq, events, lostEvents } = recording;
  const trouble = recording.failure?.code ?? recording.unlinked?.code ?? "";
  return {
    bounds,
    totals,
    sockets: counted(sockets),
    recording: { state, bytes, waiting, pausing, firstSeq, events, lostEvents, trouble },
    clients,
  };
}

function counted(sockets: Iterable<Counted>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind, state } of sockets) {
    const name = `${kind}.${state}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
