// What the window keeps of the machine's sockets while it looks at them: those that pass the filter, what has just come or ended, what
// is chosen. It is the engine's own App's. Maps change in place, with a version beside them that each change counts up.

import { useStore } from "zustand";
import type { MachineLimits, MachineSocket } from "../../shared/model/machineSocket.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { setting } from "../app/setting.ts";
import { slice } from "../app/slice.ts";
import { useApp } from "../app/useApp.ts";
import type { Leak } from "./leaks.ts";
import { GROUPINGS, type Grouping } from "./grouping.ts";
import { checkPortsOrder, USUAL_ORDER, type PortsOrder } from "./portsOrder.ts";

/** Which of them the table shows. */
export type PortsGroup =
  | { readonly kind: "all" | "listening" | "connected" | "unix" }
  | { readonly kind: "process"; readonly pid: number };

export interface PortsState {
  readonly sockets: Map<number, MachineSocket>;
  /** ms since the epoch at which those that came while somebody looked did; of two seconds only. */
  readonly born: Map<number, number>;
  /** Those that ended less than two seconds ago. */
  readonly ended: Map<number, { readonly socket: MachineSocket; readonly at: number }>;
  readonly version: number;
  /** How many looks were taken in whole, and changed something. */
  readonly looks: number;
  /** The rest of a look follows. */
  readonly inParts: boolean;
  /** ms since the epoch of the last look; 0: none yet. */
  readonly at: number;
  readonly limits: MachineLimits;
  /** Why nothing can be told. */
  readonly failure: Failure | null;
  /** As typed; what cannot be read is not asked for. */
  readonly filter: string;
  readonly group: PortsGroup;
  readonly chosen: number | null;
  /** By pid: connections that the peer has ended and the process has not. */
  readonly leaks: ReadonlyMap<number, Leak>;
  /** Command lines of processes that were asked for, by pid: at most 500. */
  readonly commands: ReadonlyMap<number, string>;
  /** A process that is about to be ended, once that is confirmed. */
  readonly ending: Ending | null;
  /** The same of who has the port of a socket that could not be opened. */
  readonly holder: Ending | null;
}

export interface Ending {
  readonly pid: number;
  readonly name: string;
  readonly startedAt: number | null;
  /** `kill`: it was asked to end and is still there. */
  readonly how: "ask" | "kill";
}

export const portsSlice = slice("ports", (): PortsState => ({
  sockets: new Map(),
  born: new Map(),
  ended: new Map(),
  version: 0,
  looks: 0,
  inParts: false,
  at: 0,
  limits: { denied: 0, missing: [], over: 0 },
  failure: null,
  filter: "",
  group: { kind: "all" },
  chosen: null,
  leaks: new Map(),
  commands: new Map(),
  ending: null,
  holder: null,
}));

export const PERIODS = ["1000", "2000", "5000", "0"] as const;
export type Period = (typeof PERIODS)[number];

/** ms between two looks; 0: none but the first. */
export const periodSetting = setting<Period>("ports.period", "window", {
  initial: "1000",
  check: (value) => PERIODS.find((period) => period === value) ?? null,
});

/** What the main view of the place is about. */
export const PORTS_VIEWS = ["sockets", "check"] as const;
export type PortsViewId = (typeof PORTS_VIEWS)[number];

export const viewSetting = setting<PortsViewId>("ports.view", "window", {
  initial: "sockets",
  check: (value) => PORTS_VIEWS.find((view) => view === value) ?? null,
});

/** By what the rows of the table stand together. */
export const groupingSetting = setting<Grouping>("ports.grouping", "window", {
  initial: "none",
  check: (value) => GROUPINGS.find((by) => by === value) ?? null,
});

export const orderSetting = setting<PortsOrder>("ports.order", "window", {
  initial: USUAL_ORDER,
  check: checkPortsOrder,
});

/** Of the engine's own App. */
export function usePorts<T>(select: (ports: PortsState) => T): T {
  return useStore(useApp().home.store, (state) => select(portsSlice.of(state)));
}
