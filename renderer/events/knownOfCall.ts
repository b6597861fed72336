// What a filter can know of a call that the system has not answered yet.

import type { KnownFacts } from "../../shared/filter/couldHold.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import type { CallUnderWay, SocketInfo } from "../../shared/model/socket.ts";
import { protocolWord } from "../sockets/stateWords.ts";

/** `start`: of the recording, µs since the epoch; null while that is not known. */
export function knownOfCall(
  { id, kind, parent, local, remote }: SocketInfo,
  { call, since }: CallUnderWay,
  start: number | null,
): KnownFacts {
  const protocol = protocolWord(kind);
  const peer = call === "connect" ? remote : null;
  return {
    values: {
      ...NOTHING_CARRIED,
      socket: [id],
      listener: parent === null ? [] : [parent],
      call: [call],
      kind: [protocol],
      tcp: protocol === "tcp" ? [1] : [],
      udp: protocol === "udp" ? [1] : [],
      ...(peer === null ? {} : { peer: [formatEndpoint(peer)], ...portsOf(protocol, local, peer) }),
    },
    earliest: {
      "frame.time": since,
      "frame.time_epoch": since,
      ...(start === null ? {} : { "frame.time_relative": since - start }),
    },
  };
}

/** Where our end has no port yet it may be any. */
function portsOf(protocol: string, local: Endpoint | null, peer: Endpoint) {
  const ends = [local, peer].map(portOf);
  const known = ends.flatMap((port) => (port === null ? [] : [port]));
  const isWhole = known.length === ends.length && !known.includes(0);
  const other = protocol === "tcp" ? "udp" : "tcp";
  return { [`${other}.port`]: [], ...(isWhole ? { [`${protocol}.port`]: known } : {}) };
}

function portOf(end: Endpoint | null): number | null {
  return end === null || end.family === "unix" ? null : end.port;
}

const NOTHING_CARRIED: KnownFacts["values"] = {
  dir: [],
  len: [],
  gap: [],
  "response.time": [],
  "answer.time": [],
  "answer.none": [],
  info: [],
  message: [],
  payload: [],
  data: [],
  "data.data": [],
  "data.len": [],
  accepted: [],
};
