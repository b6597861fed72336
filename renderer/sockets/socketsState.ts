// What the window keeps about sockets: all of them, their rates, which one is selected (at each side), which form stands open. Tables that
// are large change in place, with a version beside them that each change counts up.

import { said } from "../../shared/words/said.ts";
import type { State } from "../app/App.ts";
import { when } from "../app/available.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";
import { slice } from "../app/slice.ts";
import type { OpenSpec, SocketInfo, SocketKind } from "../../shared/model/socket.ts";
import { createRateBook, type RateBook } from "./rateBook.ts";
import { createSocketTable, type SocketTable } from "./socketTable.ts";

/** Bytes per second, all sockets together. */
export interface TotalRate {
  readonly in: number;
  readonly out: number;
}

/** What the form in place is about; `spec` fills it where a socket's settings are edited. */
export interface FormRequest {
  readonly kind: SocketKind;
  readonly spec: OpenSpec | null;
}

export interface SocketsState {
  readonly table: SocketTable;
  readonly version: number;
  readonly rates: RateBook;
  readonly ratesVersion: number;
  /** Null while there is no live rate to show. */
  readonly totalRate: TotalRate | null;
  /** Listeners whose connections are not shown. */
  readonly collapsed: ReadonlySet<number>;
  readonly form: FormRequest | null;
  /** Whose row takes the focus as soon as it is there. */
  readonly toFocus: number | null;
}

export const socketsSlice = slice("sockets", (): SocketsState => ({
  table: createSocketTable(),
  version: 0,
  rates: createRateBook(),
  ratesVersion: 0,
  totalRate: null,
  collapsed: new Set(),
  form: null,
  toFocus: null,
}));

/** Whose events a side shows. */
export const selectionSlice = sideSlice(
  "socket-selection",
  () => ({
    selected: null as number | null,
    /** Whether the events stay on all sockets though one is selected. */
    wide: false,
  }),
  (from) => from,
);

export function selectedSocket(state: State): SocketInfo | null {
  const { selected } = selectionSlice.of(state);
  return selected === null ? null : (socketsSlice.of(state).table.get(selected) ?? null);
}

/** A socket is selected. */
export const whenSocket = when(
  (state) => selectedSocket(state) !== null,
  said("sockets.noSocketIsSelected"),
);
