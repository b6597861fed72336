// Values that a filter may well be about now, for its completion: the sockets there are, and their ends.

import type { KnownValues } from "../../shared/filter/complete.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import { isListener, type SocketInfo } from "../../shared/model/socket.ts";
import { protocolWord, socketTitle } from "../sockets/stateWords.ts";

/** Sockets looked at: a list of more is narrowed by typing, not by reading. */
const MOST = 200;

export function knownValues(sockets: Iterable<SocketInfo>): KnownValues {
  const known = new Map<string, Map<string | number, Text>>();
  const add = (field: string, value: string | number, about: Text) => {
    const values = known.get(field) ?? new Map<string | number, Text>();
    if (!values.has(value)) values.set(value, about);
    known.set(field, values);
  };
  let count = 0;
  for (const socket of sockets) {
    if (++count > MOST) break;
    const title = socketTitle(socket);
    add("socket", socket.id, title);
    add("frame.interface_queue", socket.id, title);
    if (isListener(socket.kind)) add("listener", socket.id, title);
    addEnd(add, "local", socket.local, socket);
    addEnd(add, "peer", socket.remote, socket);
  }
  return Object.fromEntries(
    [...known].map(([field, values]) => [
      field,
      [...values].map(([value, about]) => ({ value, about })),
    ]),
  );
}

function addEnd(
  add: (field: string, value: string | number, about: Text) => void,
  side: "local" | "peer",
  end: Endpoint | null,
  socket: SocketInfo,
): void {
  if (end === null) return;
  const about = said(side === "local" ? "filterBar.ourEnd" : "filterBar.peer", {
    socket: socket.id,
  });
  add(side, formatEndpoint(end), about);
  if (end.family === "unix") return;
  add(`${protocolWord(socket.kind)}.port`, end.port, about);
  const address = end.family === "ipv4" ? "ip" : "ipv6";
  for (const field of ["addr", "src", "dst"]) add(`${address}.${field}`, end.address, about);
}
