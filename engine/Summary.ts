import type { Totals } from "../shared/model/totals.ts";

/** The engine's totals at its end. */
export interface Summary extends Totals {
  readonly events: number;
  /** Connections and datagrams that were not let in. */
  readonly refused: number;
  readonly seconds: number;
}
