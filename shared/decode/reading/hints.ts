// What ports say about a protocol: little, and only together with bytes that allow it.

import type { DecodeContext, PortHints } from "../Decoder.ts";

/** Whether either port is one of the protocol's. */
export function hinted(context: DecodeContext, ports: PortHints): boolean {
  return isUsual(context.localPort, context, ports) || isUsual(context.remotePort, context, ports);
}

/** Who sent the bytes, judged by whose port is the protocol's. Null when that says nothing. */
export function sender(context: DecodeContext, ports: PortHints): "client" | "server" | null {
  if (context.direction === null) return null;
  const local = isUsual(context.localPort, context, ports);
  const remote = isUsual(context.remotePort, context, ports);
  if (local === remote) return null;
  return local === (context.direction === "out") ? "server" : "client";
}

function isUsual(port: number | null, context: DecodeContext, ports: PortHints): boolean {
  if (port === null || context.transport === "unix") return false;
  return ports[context.transport].includes(port);
}
