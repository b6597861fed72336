// Which steps have something on the wire, in which direction, and who is at its other end.

import { isListener } from "../model/socket.ts";
import { endText, isEndOf, isDatagramSocket } from "./ends.ts";
import type { Taken } from "./input.ts";
import type { Arrow } from "./ladder.ts";
import { endsWriting, isResetClose, isResetError, type Link, type Relations } from "./links.ts";

export type Other =
  | { readonly kind: "socket"; readonly socket: number }
  | { readonly kind: "peer"; readonly peer: string };

export interface Wire {
  readonly kind: Exclude<Arrow["kind"], "begin">;
  /** Whether it goes out from this step; otherwise it comes in. */
  readonly departs: boolean;
  readonly other: Other;
  /** Whether a step of the other end stands at the arrow's other side. */
  readonly joined: boolean;
  /** The other end is ours and has not seen it in these rows. */
  readonly open: boolean;
}

/** One for each row; null for a call that is local. */
export function wiresOf(relations: Relations, links: readonly Link[]): readonly (Wire | null)[] {
  const { taken, input } = relations;
  const far = new Map<number, number>();
  for (const { from, to } of links) {
    far.set(from, taken[to]?.row.socket ?? 0);
    far.set(to, taken[from]?.row.socket ?? 0);
  }
  const ended = new Set<number>();
  const broken = new Set<number>();
  return taken.map((one) => {
    const kind = kindOf(one, relations, { ended, broken });
    if (kind === null) return null;
    const linked = far.get(one.at);
    const other: Other =
      linked !== undefined ? socketOrPeer(relations, linked, one) : otherEnd(one, relations);
    const departs = departsFrom(one);
    // Where rows are left out it may have been seen in one of those.
    const isWaiting = linked === undefined && departs && kind !== "connect" && !input.sparse;
    const open = isWaiting && other.kind === "socket";
    return { kind, departs, other, joined: linked !== undefined, open };
  });
}

function socketOrPeer({ input }: Relations, socket: number, { row }: Taken): Other {
  return input.chosen.includes(socket)
    ? { kind: "socket", socket }
    : { kind: "peer", peer: row.peer };
}

interface Seen {
  /** Sockets that ended their writing side, and that a reset has been shown of. */
  readonly ended: Set<number>;
  readonly broken: Set<number>;
}

function kindOf(one: Taken, { input }: Relations, seen: Seen): Wire["kind"] | null {
  const { row, event } = one;
  const info = input.infoOf(row.socket);
  switch (row.call) {
    case "connect":
      // Of a datagram socket it only fixes the peer.
      return isDatagramSocket(info) ? null : "connect";
    case "accept":
      return "connect";
    case "send":
    case "recv":
      if (isResetError(one)) return firstTime(seen.broken, row.socket) ? "reset" : null;
      return row.failed ? null : "data";
    case "error":
      return isResetError(one) && firstTime(seen.broken, row.socket) ? "reset" : null;
    case "shutdown":
      if (row.direction === "out") seen.ended.add(row.socket);
      return "fin";
    case "close":
      if (isDatagramSocket(info) || (info !== undefined && isListener(info.kind))) return null;
      if (isResetClose(one)) return firstTime(seen.broken, row.socket) ? "reset" : null;
      if (event?.call === "close" && event.reset) return "reset";
      return endsWriting(one) &&
        wasConnected(one, info === undefined) &&
        firstTime(seen.ended, row.socket)
        ? "fin"
        : null;
    case "socket":
    case "lookup":
    case "bind":
    case "listen":
    case "setsockopt":
    case "getsockopt":
    case "getsockname":
    case "getpeername":
    case "dup":
    case "closefd":
    case "socketpair":
    case "peek":
    case "sendfile":
      return null;
  }
}

function firstTime(seen: Set<number>, socket: number): boolean {
  const first = !seen.has(socket);
  seen.add(socket);
  return first;
}

/** A socket that is closed before it is connected ends nothing on the wire. */
function wasConnected({ event }: Taken, unknown: boolean): boolean {
  return unknown || (event?.local !== null && event?.remote !== null);
}

function departsFrom({ row, event }: Taken): boolean {
  switch (row.call) {
    case "connect":
      return true;
    case "send":
      return !row.failed;
    case "shutdown":
      return row.direction === "out";
    case "close":
      return event?.call !== "close" || event.cause === "local";
    case "socket":
    case "lookup":
    case "bind":
    case "listen":
    case "accept":
    case "recv":
    case "error":
    case "setsockopt":
    case "getsockopt":
    case "getsockname":
    case "getpeername":
    case "dup":
    case "closefd":
    case "socketpair":
    case "peek":
    case "sendfile":
      return false;
  }
}

/** Who is at the other end where no step of it is known. */
function otherEnd({ row }: Taken, { input, counterpart }: Relations): Other {
  const { chosen, infoOf } = input;
  const info = infoOf(row.socket);
  const peer = row.peer === "" ? endText(info?.remote ?? null) : row.peer;
  const pair = counterpart.get(row.call === "accept" ? row.result : row.socket);
  if (row.call === "connect" || isDatagramSocket(info)) {
    const found = chosen.find((id) => {
      const there = infoOf(id);
      const fits = isDatagramSocket(there) || (there !== undefined && isListener(there.kind));
      return fits && id !== row.socket && isEndOf(there?.local ?? null, peer);
    });
    if (found !== undefined) return { kind: "socket", socket: found };
  }
  if (pair !== undefined && chosen.includes(pair)) return { kind: "socket", socket: pair };
  // A nameless peer is known by the socket that talks with it.
  return { kind: "peer", peer };
}
