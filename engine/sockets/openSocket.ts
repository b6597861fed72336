import { assertNever } from "../../shared/assertNever.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { OpenSpec, UnixDatagramSpec } from "../../shared/model/socket.ts";
import { openConnection } from "./openConnection.ts";
import { openListener } from "./openListener.ts";
import { refuseUnavailable } from "./options/availability.ts";
import { openUdp } from "./openUdp.ts";
import { begin } from "./begin.ts";
import { pendingHandle } from "./pendingHandle.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

/** Opens a socket; what becomes of it follows as events. Refuses when there are as many as allowed. */
export function openSocket(registry: Registry, spec: OpenSpec): SocketRecord {
  if (!registry.hasRoom())
    throw refusal(
      "TOO_MANY_SOCKETS",
      said("socket.socketsAreOpenLimitIs", { open: registry.open, limit: registry.limit() }),
      said("socket.closeSocketsOrRaiseLimitInLimits"),
    );
  refuseUnavailable(spec);
  switch (spec.kind) {
    case "tcp-listener":
    case "unix-listener":
      return openListener(registry, spec);
    case "tcp-connection":
    case "unix-connection":
      return openConnection(registry, spec);
    case "udp":
      return openUdp(registry, spec);
    case "unix-dgram":
      return openUnixDatagram(registry, spec);
    default:
      return assertNever(spec);
  }
}

/** Few ask for one: what it needs is loaded then. */
function openUnixDatagram(registry: Registry, spec: UnixDatagramSpec): SocketRecord {
  const record = registry.add(spec.kind, null, spec);
  registry.log.call(record, { call: "socket", kind: spec.kind });
  record.handle = pendingHandle(registry, record, () => undefined);
  const opening = import("./openUnixDatagram.ts").then(({ startUnixDatagram }) =>
    startUnixDatagram(registry, record, spec),
  );
  begin(registry, record, opening);
  return record;
}
