// Once a second: rates of all sockets and of each that moved. While the engine is lost there are none to show.

import type { AppStore } from "../app/createAppStore.ts";

const PERIOD = 1000;

export function startRateTicker(store: AppStore, now: () => number): () => void {
  let last: { readonly at: number; readonly bytesIn: number; readonly bytesOut: number } | null =
    null;

  function tick(): void {
    const state = store.getState();
    if (state.facts === null || state.link.kind !== "live") {
      last = null;
      if (state.totalRate !== null) store.setState({ totalRate: null });
      return;
    }
    const { bytesIn, bytesOut } = state.facts.totals;
    const at = now();
    // A hidden tab's timers are late: the real time between counts, and is never taken for zero.
    const seconds = Math.max(0.05, (at - (last?.at ?? at - PERIOD)) / 1000);
    state.rates.tick(seconds, (id) => state.sockets.get(id)?.counters);
    store.setState({
      ratesVersion: state.ratesVersion + 1,
      totalRate: {
        in: last === null ? 0 : Math.max(0, bytesIn - last.bytesIn) / seconds,
        out: last === null ? 0 : Math.max(0, bytesOut - last.bytesOut) / seconds,
      },
    });
    last = { at, bytesIn, bytesOut };
  }
  const timer = setInterval(tick, PERIOD);
  return () => clearInterval(timer);
}
