// What a scan knows beside the columns: the ends and failures that events refer to by number, and which listener a socket
// came from.

import { CALLS } from "../../../shared/model/event.ts";
import type { Flow } from "./FlowTable.ts";
import type { Chunk } from "./chunk.ts";

const ACCEPT_CODE = CALLS.indexOf("accept");

export class ScanTables {
  readonly flows: Flow[] = [];
  readonly errors: string[] = [];
  readonly #parents = new Map<number, number>();

  /** Takes what was appended to the recording's tables. */
  grow(flows: readonly Flow[], errors: readonly string[]): void {
    // Not by spreading: there may be more than a call takes arguments.
    for (const flow of flows) this.flows.push(flow);
    for (const error of errors) this.errors.push(error);
  }

  /** Notes whom the listeners accepted. An accept comes before all that its socket does. */
  note(columns: Chunk, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      if (((columns.code[row] ?? 0) & 0xff) !== ACCEPT_CODE) continue;
      const accepted = columns.result[row] ?? 0;
      if (accepted !== 0) this.#parents.set(accepted, columns.socket[row] ?? 0);
    }
  }

  /** 0 for a socket that no listener accepted. */
  parentOf(socket: number): number {
    return this.#parents.get(socket) ?? 0;
  }
}
