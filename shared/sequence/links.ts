// Which calls are two ends of one thing on the wire, where both ends are ours: connect and accept, send and recv, the end
// of a writing side and its being seen, a reset and its error.

import { isEndOf, isDatagramSocket } from "./ends.ts";
import type { LadderInput, Taken } from "./input.ts";
import { joinBytes, joinDatagrams, type Datagram, type Piece } from "./joinBytes.ts";
import type { Arrow } from "./ladder.ts";

export interface Link {
  readonly kind: Arrow["kind"];
  /** Numbers of rows. */
  readonly from: number;
  readonly to: number;
}

export interface Relations {
  readonly input: LadderInput;
  readonly taken: readonly Taken[];
  /** The other end of a connection, where it is ours. */
  readonly counterpart: ReadonlyMap<number, number>;
}

/** In the order of the rows that they come from. */
export function linksOf(relations: Relations): readonly Link[] {
  const rowsOf = groupBy(relations.taken, ({ row }) => row.socket);
  const links: Link[] = [...acceptLinks(relations)];
  for (const [socket, other] of relations.counterpart)
    links.push(...streamLinks(relations, rowsOf.get(socket) ?? [], rowsOf.get(other) ?? []));
  links.push(...datagramLinks(relations, rowsOf));
  return links.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Connects by whom they came from: each accept says it, and TCP ports are known. */
function* acceptLinks({ input, taken, counterpart }: Relations): Iterable<Link> {
  const connects = taken.filter(
    ({ row }) =>
      row.call === "connect" && !row.failed && !isDatagramSocket(input.infoOf(row.socket)),
  );
  const used = new Set<Taken>();
  for (const accept of taken) {
    const { row } = accept;
    if (row.call !== "accept") continue;
    const client = counterpart.get(row.result);
    const connect = connects.find(
      (candidate) =>
        !used.has(candidate) &&
        (client === undefined
          ? row.peer !== "" && isEndOf(input.infoOf(candidate.row.socket)?.local ?? null, row.peer)
          : candidate.row.socket === client),
    );
    if (connect === undefined) continue;
    used.add(connect);
    yield { kind: "connect", from: connect.at, to: accept.at };
  }
}

/** What went from one end of a stream to the other. */
function* streamLinks(
  { input }: Relations,
  ours: readonly Taken[],
  theirs: readonly Taken[],
): Iterable<Link> {
  const joins = joinBytes(
    pieces(ours, "send", input.offsets),
    pieces(theirs, "recv", input.offsets),
  );
  for (const join of joins) yield { kind: "data", ...join };
  const ended = ours.find(endsWriting);
  const seen = theirs.find(({ row }) => row.call === "shutdown" && row.direction === "in");
  if (ended !== undefined && seen !== undefined) yield { kind: "fin", from: ended.at, to: seen.at };
  const reset = ours.find(
    ({ event }) => event?.call === "close" && event.reset && event.cause === "local",
  );
  const felt = theirs.find(isResetError) ?? theirs.find(isResetClose);
  if (reset !== undefined && felt !== undefined)
    yield { kind: "reset", from: reset.at, to: felt.at };
}

/** Those whose place in the stream is known. */
function pieces(
  rows: readonly Taken[],
  call: "send" | "recv",
  offsets: LadderInput["offsets"],
): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const { at, row } of rows) {
    if (row.call !== call || row.failed) continue;
    const offset = offsets === null ? end : offsets.get(row.seq);
    end += row.result;
    if (offset !== undefined) found.push({ at, offset, length: row.result });
  }
  return found;
}

function datagrams(rows: readonly Taken[], call: "send" | "recv"): Datagram[] {
  return rows
    .filter(({ row }) => row.call === call && !row.failed)
    .map(({ at, row }) => ({ at, length: row.result, start: row.preview }));
}

/** Datagrams between each two UDP sockets of ours, in order. */
function* datagramLinks(
  { input }: Relations,
  rowsOf: ReadonlyMap<number, readonly Taken[]>,
): Iterable<Link> {
  const localOf = (socket: number) => input.infoOf(socket)?.local ?? null;
  const udp = input.chosen.filter((socket) => isDatagramSocket(input.infoOf(socket)));
  const byPeer = new Map(
    udp.map((socket) => [socket, groupBy(rowsOf.get(socket) ?? [], ({ row }) => row.peer)]),
  );
  for (const [from, sentTo] of byPeer)
    for (const [peer, sent] of sentTo) {
      const to = udp.find((socket) => socket !== from && isEndOf(localOf(socket), peer));
      if (to === undefined) continue;
      for (const [sender, read] of byPeer.get(to) ?? [])
        if (isEndOf(localOf(from), sender))
          for (const join of joinDatagrams(datagrams(sent, "send"), datagrams(read, "recv")))
            yield { kind: "data", ...join };
    }
}

function groupBy<K>(
  rows: readonly Taken[],
  keyOf: (taken: Taken) => K,
): ReadonlyMap<K, readonly Taken[]> {
  const groups = new Map<K, Taken[]>();
  for (const taken of rows) {
    const group = groups.get(keyOf(taken));
    if (group === undefined) groups.set(keyOf(taken), [taken]);
    else group.push(taken);
  }
  return groups;
}

/** A shutdown of ours, or a close that may be the first to end our writing side. */
export function endsWriting({ row, event }: Taken): boolean {
  if (row.call === "shutdown") return row.direction === "out";
  return event?.call === "close" && event.cause === "local" && !event.reset;
}

/** A failure that means: the peer reset the connection. */
export function isResetError({ row, event }: Taken): boolean {
  const code = event?.failure?.code;
  return (
    (row.call === "error" || row.call === "send" || row.call === "recv") &&
    (code === "ECONNRESET" || code === "EPIPE")
  );
}

export function isResetClose({ event }: Taken): boolean {
  return event?.call === "close" && event.reset && event.cause !== "local";
}
