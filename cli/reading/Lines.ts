// Where what is printed goes: to standard output at once, or in another order, once all of it is known.

import type { Sortable } from "../../shared/model/order.ts";
import type { Output } from "../output.ts";

export interface Lines {
  /** Resolves when there is room for more; the bytes are valid until then. `row`: what it is sorted by. */
  put(chunk: Uint8Array | string, row: Sortable): Promise<void> | void;
  /** All has been put. */
  finish(): Promise<void>;
  close(): void;
}

/** As they come. */
export function streamed(output: Output): Lines {
  return {
    put(chunk) {
      output.write(chunk);
      return output.isFull ? output.room() : undefined;
    },
    finish: async () => undefined,
    close: () => undefined,
  };
}
