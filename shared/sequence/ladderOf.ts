// From rows to a ladder. Pure: the same rows give the same drawing, on the screen and in a file.
//
//     const ladder = ladderOf({ rows, chosen: [1, 2, 3], infoOf, particulars, before, previewOf });

import type { SocketInfo } from "../model/socket.ts";
import { counterparts } from "./ends.ts";
import type { LadderInput, Taken } from "./input.ts";
import { lanesOf, type PeerUse } from "./lanes.ts";
import type { Arrow, Ladder, Lane, Step } from "./ladder.ts";
import { linksOf, type Link } from "./links.ts";
import type { Ends } from "./relation.ts";
import { stepOf } from "./stepOf.ts";
import { wiresOf, type Wire } from "./wires.ts";

export function ladderOf(input: LadderInput): Ladder {
  const taken = input.rows.map((row, at): Taken => ({
    at,
    row,
    event: input.particulars.get(row.seq) ?? null,
  }));
  const infos = input.chosen
    .map(input.infoOf)
    .filter((info): info is SocketInfo => info !== undefined);
  const counterpart = counterparts(infos);
  const links = linksOf({ input, taken, counterpart });
  const wires = wiresOf({ input, taken, counterpart }, links);
  const uses: PeerUse[] = [];
  for (const [i, wire] of wires.entries())
    if (wire?.other.kind === "peer")
      uses.push({ socket: familyOf(input, taken[i]), peer: wire.other.peer });
  const lanes = lanesOf(input, counterpart, uses, spansOf(taken));
  const laneOfOther = (wire: Wire, i: number): number =>
    wire.other.kind === "socket"
      ? (lanes.laneOf(wire.other.socket) ?? 0)
      : lanes.peerLane({ socket: familyOf(input, taken[i]), peer: wire.other.peer });
  const ends = endsOf(links);
  const steps: Step[] = [];
  for (const [i, one] of taken.entries()) {
    const wire = wires[i] ?? null;
    const facing = wire === null ? null : laneOfOther(wire, i);
    steps.push(stepOf(input, one, { wire, facing, lanes, ends, before: taken[i - 1], taken }));
  }
  return {
    lanes: lanes.lanes,
    steps,
    arrows: [...linkArrows(links, steps), ...wireArrows(taken, steps, wires, lanes.laneOf)],
    sharedPeers: lanes.sharedPeers,
  };
}

function endsOf(links: readonly Link[]): ReadonlyMap<number, Ends> {
  const ends = new Map<number, { from: number[]; to: number[] }>();
  const of = (row: number) => {
    const found = ends.get(row) ?? { from: [], to: [] };
    ends.set(row, found);
    return found;
  };
  for (const { from, to } of links) {
    of(from).to.push(to);
    of(to).from.push(from);
  }
  return ends;
}

/** Between two calls, each of them a row. */
function linkArrows(links: readonly Link[], steps: readonly Step[]): readonly Arrow[] {
  const place = (row: number) => ({ lane: steps[row]?.lane ?? 0, row });
  return links.map(({ kind, from, to }) => {
    const tone = steps[from]?.tone === "plain" ? "plain" : kind === "reset" ? "failure" : "sent";
    return { kind, from: place(from), to: place(to), tone, open: false };
  });
}

/** Within a row: to the socket that an accept made, and to a peer whose call is none of ours. */
function wireArrows(
  taken: readonly Taken[],
  steps: readonly Step[],
  wires: readonly (Wire | null)[],
  laneOf: (socket: number) => number | null,
): readonly Arrow[] {
  const arrows: Arrow[] = [];
  const place = (row: number) => ({ lane: steps[row]?.lane ?? 0, row });
  for (const [row, step] of steps.entries()) {
    const { row: call } = taken[row] ?? {};
    if (call?.call === "accept" && !call.failed) {
      const lane = laneOf(call.result);
      if (lane !== null && lane !== step.lane)
        arrows.push({
          kind: "begin",
          from: place(row),
          to: { lane, row },
          tone: "quiet",
          open: false,
        });
    }
    const wire = wires[row] ?? null;
    if (wire === null || wire.joined || step.facing === null) continue;
    const there = { lane: step.facing, row };
    const [from, to] = wire.departs ? [place(row), there] : [there, place(row)];
    arrows.push({ kind: wire.kind, from, to, tone: step.tone, open: wire.open });
  }
  return arrows;
}

/** Rows in which sockets begin (their first call, or the accept that made them) and end. */
function spansOf(taken: readonly Taken[]): ReadonlyMap<number, Pick<Lane, "from" | "to">> {
  const spans = new Map<number, { from: number | null; to: number | null }>();
  const of = (socket: number) => {
    const found = spans.get(socket) ?? { from: null, to: null };
    spans.set(socket, found);
    return found;
  };
  for (const { at, row } of taken) {
    if (row.call === "socket") of(row.socket).from = at;
    if (row.call === "accept" && row.result !== 0) of(row.result).from = at;
    if (row.call === "close") of(row.socket).to = at;
  }
  return spans;
}

/** Peers of accepted sockets stand with their listener's group. */
function familyOf({ chosen, infoOf }: LadderInput, one: Taken | undefined): number {
  const socket = one?.row.socket ?? 0;
  const accepted = one?.row.call === "accept" ? one.row.result : 0;
  if (chosen.includes(socket)) return socket;
  const parent = infoOf(socket)?.parent ?? null;
  return parent !== null && chosen.includes(parent) ? parent : accepted;
}
