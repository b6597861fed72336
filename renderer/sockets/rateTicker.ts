// Once a second: rates of all sockets and of each that moved. While the engine is lost there are none to show.

import type { App } from "../app/App.ts";
import { engineSlice, isLive } from "../app/engineState.ts";
import { socketsSlice } from "./socketsState.ts";

const PERIOD = 1000;

export function startRateTicker(app: Pick<App, "store">, now: () => number): () => void {
  let last: { readonly at: number; readonly bytesIn: number; readonly bytesOut: number } | null =
    null;

  function tick(): void {
    const state = app.store.getState();
    const { facts } = engineSlice.of(state);
    const { rates, table, totalRate, ratesVersion } = socketsSlice.of(state);
    if (facts === null || !isLive(state)) {
      last = null;
      if (totalRate !== null) socketsSlice.set(app, { totalRate: null });
      return;
    }
    const { bytesIn, bytesOut } = facts.totals;
    const at = now();
    // A hidden tab's timers are late: the real time between counts, and is never taken for zero.
    const seconds = Math.max(0.05, (at - (last?.at ?? at - PERIOD)) / 1000);
    const moved = rates.tick(seconds, (id) => table.get(id)?.counters);
    const rate = {
      in: last === null ? 0 : Math.max(0, bytesIn - last.bytesIn) / seconds,
      out: last === null ? 0 : Math.max(0, bytesOut - last.bytesOut) / seconds,
    };
    last = { at, bytesIn, bytesOut };
    // Each write to the state has all that depends on it look: at rest there is none.
    if (moved || totalRate?.in !== rate.in || totalRate.out !== rate.out)
      socketsSlice.set(app, { ratesVersion: ratesVersion + 1, totalRate: rate });
  }
  const timer = setInterval(tick, PERIOD);
  return () => clearInterval(timer);
}
