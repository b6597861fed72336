// What a check found, bounded in results and bytes, the oldest go first: a few numbers for each, and more of those that say more.

import { MAX_CHECK_BYTES, MAX_CHECK_RESULTS } from "../../../shared/model/bounds.ts";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import type { CheckResult, PortCheck } from "../../../shared/model/portCheck.ts";
import { createSignal } from "../../feed/Signal.ts";
import type { FoundEnd } from "./checkJobs.ts";

type Extra = Pick<PortCheck, "failure" | "bytes" | "spoke" | "tls">;

/** Bytes of what is quoted beside the bytes themselves, about. */
const EXTRA = 512;
const FIRST_ROOM = 1024;

const REACHES: readonly PortCheck["reach"][] = [
  "open",
  "answered",
  "refused",
  "no-answer",
  "unreachable",
  "failed",
];

const NO_EXTRA: Extra = { failure: null, bytes: null, spoke: null, tls: null };

export class CheckLog {
  readonly added = createSignal<null>();
  /** By the number of an end. */
  ends: readonly IpEndpoint[] = [];
  /** Of the first that is kept, from 0. */
  from = 0;
  /** Number of the next one. */
  next = 0;
  // A ring, once there are as many as are kept.
  #end = new Uint32Array(FIRST_ROOM);
  #time = new Float64Array(FIRST_ROOM);
  #ms = new Float64Array(FIRST_ROOM);
  #reach = new Uint8Array(FIRST_ROOM);
  /** Ascending. */
  readonly #extras = new Map<number, Extra>();
  #bytes = 0;

  add(results: readonly FoundEnd[]): void {
    for (const { end, time, ms, reach, ...extra } of results) {
      if (this.next === this.#end.length) this.#grow();
      const at = this.next % this.#end.length;
      this.#end[at] = end;
      this.#time[at] = time;
      this.#ms[at] = ms;
      this.#reach[at] = REACHES.indexOf(reach);
      if (Object.values(extra).some((value) => value !== null)) this.#note(this.next, extra);
      this.next += 1;
      if (this.next - this.from > this.#end.length) this.#forgetTo(this.from + 1);
    }
    this.added.tell(null);
  }

  /** At most so many, from one of this number on, or the first that is kept. */
  read(number: number, most: number): { readonly from: number; readonly results: CheckResult[] } {
    const from = Math.max(number, this.from);
    const results: CheckResult[] = [];
    for (let n = from; n < this.next && results.length < most; n++) {
      const at = n % this.#end.length;
      const end = this.ends[this.#end[at] ?? 0];
      const reach = REACHES[this.#reach[at] ?? 0];
      if (end === undefined || reach === undefined) continue;
      const time = this.#time[at] ?? 0;
      const ms = this.#ms[at] ?? 0;
      results.push({ at: end, time, reach, ms, ...(this.#extras.get(n) ?? NO_EXTRA) });
    }
    return { from, results };
  }

  #grow(): void {
    const room = Math.min(MAX_CHECK_RESULTS, this.#end.length * 2);
    if (room === this.#end.length) return;
    this.#end = withRoom(this.#end, new Uint32Array(room));
    this.#time = withRoom(this.#time, new Float64Array(room));
    this.#ms = withRoom(this.#ms, new Float64Array(room));
    this.#reach = withRoom(this.#reach, new Uint8Array(room));
  }

  #note(number: number, extra: Extra): void {
    this.#extras.set(number, extra);
    this.#bytes += sizeOf(extra);
    while (this.#bytes > MAX_CHECK_BYTES) {
      const [first] = this.#extras.keys();
      if (first === undefined) return;
      this.#forgetTo(first + 1);
    }
  }

  #forgetTo(from: number): void {
    this.from = from;
    for (const [number, extra] of this.#extras) {
      if (number >= from) return;
      this.#extras.delete(number);
      this.#bytes -= sizeOf(extra);
    }
  }
}

function sizeOf({ bytes }: Extra): number {
  return EXTRA + (bytes?.length ?? 0);
}

function withRoom<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
