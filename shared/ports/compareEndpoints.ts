import type { Endpoint } from "../model/endpoint.ts";

/** By port, then by address; paths behind them by their text. */
export function compareEndpoints(a: Endpoint, b: Endpoint): number {
  if (a.family === "unix" || b.family === "unix") {
    if (a.family !== "unix") return -1;
    if (b.family !== "unix") return 1;
    return compareText(a.path, b.path);
  }
  return a.port - b.port || compareText(a.address, b.address);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
