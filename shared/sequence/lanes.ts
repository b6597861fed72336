// Who gets a lane, and in which order: clients and peers of a listener, the listener, what it accepted; then connections
// with their servers, then UDP sockets with theirs.

import type { Wording } from "../words/wording.ts";
import { isListener, type SocketInfo } from "../model/socket.ts";
import { endText, isStream } from "./ends.ts";
import type { LadderInput } from "./input.ts";
import { MAX_LANES, type Lane } from "./ladder.ts";

/** A foreign end as a step meets it. */
export interface PeerUse {
  readonly socket: number;
  /** Formatted endpoint; empty for one without a name. */
  readonly peer: string;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly laneOf: (socket: number) => number | null;
  readonly peerLane: (use: PeerUse) => number;
  readonly sharedPeers: number;
}

/** `spans`: rows in which sockets begin and end. */
export function lanesOf(
  { chosen, infoOf, t }: LadderInput,
  counterpart: ReadonlyMap<number, number>,
  uses: readonly PeerUse[],
  spans: ReadonlyMap<number, Pick<Lane, "from" | "to">>,
): Lanes {
  const groups = groupsOf(chosen, infoOf, counterpart);
  const peers = new Map<string, number>();
  const room = Math.max(1, MAX_LANES - chosen.length);
  for (const use of uses) {
    const key = keyOf(use);
    if (!peers.has(key)) peers.set(key, use.socket);
  }
  const shared = peers.size > room ? peers.size - room + 1 : 0;
  const own = [...peers].slice(0, peers.size - shared);
  const lanes: Lane[] = [];
  const laneOf = new Map<number, number>();
  const peerAt = new Map<string, number>();
  const addPeers = (group: readonly number[]): void => {
    for (const [key, socket] of own)
      if (group.includes(socket)) peerAt.set(key, lanes.push(peerLane(key, t)) - 1);
  };
  for (const { sockets, peersFirst } of groups) {
    if (peersFirst) addPeers(sockets);
    for (const socket of sockets)
      laneOf.set(socket, lanes.push(ownLane(socket, infoOf(socket), spans.get(socket), t)) - 1);
    if (!peersFirst) addPeers(sockets);
  }
  const last = shared > 0 ? lanes.push(sharedLane(shared, t)) - 1 : 0;
  return {
    lanes,
    laneOf: (socket) => laneOf.get(socket) ?? null,
    peerLane: (use) => peerAt.get(keyOf(use)) ?? last,
    sharedPeers: shared,
  };
}

interface Group {
  readonly sockets: readonly number[];
  readonly peersFirst: boolean;
}

function groupsOf(
  chosen: readonly number[],
  infoOf: LadderInput["infoOf"],
  counterpart: ReadonlyMap<number, number>,
): readonly Group[] {
  const left = new Set(chosen);
  const groups: Group[] = [];
  const take = (sockets: readonly (number | undefined)[], peersFirst: boolean): void => {
    const here = sockets.filter((socket) => socket !== undefined && left.delete(socket));
    groups.push({ sockets: here as number[], peersFirst });
  };
  const ids = chosen.toSorted((a, b) => a - b);
  const parentOf = (socket: number): number | null => infoOf(socket)?.parent ?? null;
  for (const id of ids) {
    const info = infoOf(id);
    if (info === undefined || !isListener(info.kind)) continue;
    const accepted = ids.filter((child) => parentOf(child) === id);
    take([...accepted.map((child) => counterpart.get(child)), id, ...accepted], true);
  }
  // Accepted sockets without their listener still have their clients on the left.
  for (const id of ids)
    if (left.has(id) && parentOf(id) !== null) take([counterpart.get(id), id], true);
  for (const id of ids) {
    const info = infoOf(id);
    if (left.has(id) && info !== undefined && isStream(info)) take([id], false);
  }
  take(ids, false);
  return groups;
}

/** In front of the socket whose peer has no name. */
const NAMELESS = "#";

function keyOf({ socket, peer }: PeerUse): string {
  return peer === "" ? `${NAMELESS}${socket}` : peer;
}

function peerLane(key: string, t: Wording): Lane {
  const nameless = key.startsWith(NAMELESS);
  return {
    kind: "peer",
    socket: null,
    title: nameless
      ? t("sequence.peerOf", { socket: Number(key.slice(NAMELESS.length)) })
      : t("sequence.peer"),
    subtitle: nameless ? t("sequence.unnamed") : key,
    from: null,
    to: null,
  };
}

function sharedLane(count: number, t: Wording): Lane {
  return {
    kind: "peer",
    socket: null,
    title: t("sequence.otherPeers"),
    subtitle: t("sequence.ofThem", { count }),
    from: null,
    to: null,
  };
}

function ownLane(
  socket: number,
  info: SocketInfo | undefined,
  span: Pick<Lane, "from" | "to"> | undefined,
  t: Wording,
): Lane {
  return {
    kind: "own",
    socket,
    title: info === undefined ? `#${socket}` : `#${socket} ${t(roleOf(info))}`,
    subtitle: endText(info?.local ?? null) || "–",
    from: span?.from ?? null,
    to: span?.to ?? null,
  };
}

function roleOf({ kind, parent }: SocketInfo) {
  switch (kind) {
    case "tcp-listener":
      return "sequence.tcpServer";
    case "tcp-connection":
      return parent === null ? "sequence.tcpClient" : "sequence.tcpConnection";
    case "udp":
      return "sequence.udp";
    case "unix-listener":
      return "sequence.unixServer";
    case "unix-connection":
      return parent === null ? "sequence.unixClient" : "sequence.unixConnection";
    case "unix-dgram":
      return "sequence.unixDatagram";
  }
}
