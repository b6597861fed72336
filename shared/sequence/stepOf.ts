// One row as a step of the ladder.

import { carriesBytes } from "../model/rows.ts";
import { endText } from "./ends.ts";
import type { LadderInput, Taken } from "./input.ts";
import type { Step } from "./ladder.ts";
import type { Lanes } from "./lanes.ts";
import { relationOf, type Ends } from "./relation.ts";
import { stepLabel, stepSentence } from "./stepWords.ts";
import type { Wire } from "./wires.ts";

/** What is around a step. */
export interface Around {
  readonly wire: Wire | null;
  /** The lane at the other end of its wire. */
  readonly facing: number | null;
  readonly lanes: Lanes;
  readonly ends: ReadonlyMap<number, Ends>;
  readonly before: Taken | undefined;
  readonly taken: readonly Taken[];
}

export function stepOf(input: LadderInput, one: Taken, around: Around): Step {
  const { row } = one;
  const { wire, ends, taken, lanes } = around;
  // An accept whose listener has no lane stands on the lane of what it accepted.
  const lane = lanes.laneOf(row.socket) ?? lanes.laneOf(row.result) ?? 0;
  const facing = around.facing === lane ? null : around.facing;
  const mine = ends.get(one.at);
  // A lane that several peers share does not say which of them it is.
  const shared = lanes.sharedPeers > 0 && facing === lanes.lanes.length - 1;
  const peer = shared && row.peer !== "" ? `${row.peer}  ` : "";
  const payload = () => (carriesBytes(row) ? input.previewOf(row) : "");
  return {
    row: one.at,
    lane,
    seq: row.seq,
    time: row.time,
    gap: around.before === undefined ? null : row.time - around.before.row.time,
    socket: row.socket,
    call: row.call,
    tone: toneOf(one),
    shape: wire === null || facing === null ? "box" : wire.departs ? "departs" : "arrives",
    facing,
    joined: mine === undefined ? [] : [...mine.from, ...mine.to],
    // Words are made when they are looked at: of two thousand steps twenty are in sight.
    get label() {
      return stepLabel(one, endText(input.infoOf(row.socket)?.local ?? null), wire, input.t);
    },
    get preview() {
      return peer + (repeats(mine, one, ends, taken) ? "" : payload());
    },
    get text() {
      return stepSentence(one, payload(), relationOf(one, wire, mine, taken), input.t);
    },
  };
}

function toneOf({ row }: Taken): Step["tone"] {
  if (row.failed) return "failure";
  if (row.direction === null) return "plain";
  return row.direction === "in" ? "received" : "sent";
}

/** A read that is exactly one send: what was sent stands at the other end of the arrow. */
function repeats(
  mine: Ends | undefined,
  one: Taken,
  ends: ReadonlyMap<number, Ends>,
  taken: readonly Taken[],
): boolean {
  const [from, ...more] = mine?.from ?? [];
  if (from === undefined || more.length > 0 || one.row.call !== "recv") return false;
  return ends.get(from)?.to.length === 1 && taken[from]?.row.result === one.row.result;
}
