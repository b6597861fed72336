// How long before each send and receive of a part the one before it was, as the measures count it: in the same direction on the
// same socket, and of what it answers. Looked at in the order of the recording, from its first event on.

import { CALLS } from "../../../../shared/model/event.ts";
import { ROW_FLAG } from "../../../../shared/model/rows.ts";
import { Carry } from "../../../record/index/Carry.ts";
import { CHUNK_ROWS, type Chunk } from "../../../record/index/chunk.ts";
import { Roles } from "../../../record/index/Roles.ts";

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");
const ACCEPT = CALLS.indexOf("accept");
const CONNECT = CALLS.indexOf("connect");
const CLOSE = CALLS.indexOf("close");
const FAILED = ROW_FLAG.failed << 8;

export class Pauses {
  /** µs by row of the newest part; negative where there is none. */
  readonly gaps = new Float64Array(CHUNK_ROWS);
  readonly responses = new Float64Array(CHUNK_ROWS);
  readonly #carry = new Carry(null);
  readonly #roles = new Roles();

  /** The next rows of the recording. */
  note({ time, socket, result, code }: Chunk, from: number, to: number): void {
    this.gaps.fill(-1, from, to);
    this.responses.fill(-1, from, to);
    for (let row = from; row < to; row++) {
      const call = (code[row] ?? 0) & 0xff;
      const id = socket[row] ?? 0;
      if (((code[row] ?? 0) & FAILED) !== 0) continue;
      if (call === SEND || call === RECV) this.#spoke(row, id, call === SEND, time[row] ?? 0);
      else if (call === CONNECT) this.#roles.connect(id, true);
      else if (call === ACCEPT) this.#roles.connect(result[row] ?? 0, false);
      else if (call === CLOSE) this.#carry.drop(id);
    }
  }

  #spoke(row: number, socket: number, byUs: boolean, time: number): void {
    const last = this.#carry.of(socket);
    if (last.direction === "none") this.#roles.speak(socket, byUs);
    const [own, other] = byUs ? (["out", "in"] as const) : (["in", "out"] as const);
    if (last[own] >= 0) this.gaps[row] = time - last[own];
    // Who asks is answered by the other.
    const answers = this.#roles.weAsk(socket) !== byUs;
    if (answers && last.direction === other) this.responses[row] = time - last[other];
    last[own] = time;
    last.direction = own;
  }
}
