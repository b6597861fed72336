// What the engine and the thread that looks at the machine exchange.

import type { Failure } from "../../../shared/model/failure.ts";
import type {
  MachineLimits,
  MachineSocket,
  ProcessFacts,
} from "../../../shared/model/machineSocket.ts";

export type PortsJob =
  | { readonly type: "look" }
  /** A part was taken. */
  | { readonly type: "taken" }
  | { readonly type: "process"; readonly token: number; readonly pid: number };

export type PortsResult =
  /** At most 1,000 sockets, new or changed, and the numbers of those that ended. */
  | {
      readonly type: "part";
      readonly sockets: readonly MachineSocket[];
      readonly removed: readonly number[];
    }
  /** All of a look was told. */
  | { readonly type: "looked"; readonly limits: MachineLimits; readonly at: number }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "process"; readonly token: number; readonly facts: ProcessFacts | null };
