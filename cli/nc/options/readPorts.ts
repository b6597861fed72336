// Ports as they are typed: a number, a range (`20-25`), a service's name.

import { COMPLAINTS, invalid, wrong } from "./complaints.ts";
import type { Dialect } from "./rows.ts";
import { portOfService } from "./services.ts";
import { wholeNumber } from "./readNumbers.ts";

const PORT = { what: "port", lowest: 1, highest: 65_535 } as const;

/** Of all operands, in their order; shuffled where `random`. Throws NcEnd. */
export function openbsdPorts(
  texts: readonly string[],
  transport: "tcp" | "udp",
  random: boolean,
): readonly number[] {
  const ports = texts.flatMap((text) => portsOf(text, transport));
  if (!random) return ports;
  for (let last = ports.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [ports[last], ports[other]] = [ports[other] ?? 0, ports[last] ?? 0];
  }
  return ports;
}

function portsOf(text: string, transport: "tcp" | "udp"): number[] {
  const service = /^\d/.test(text) ? null : portOfService(text, transport);
  if (service !== null) return [service];
  const [, from, to] = /^([^-]+)-([^-]+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return [wholeNumber(text, PORT)];
  const [a, b] = [wholeNumber(from, PORT), wholeNumber(to, PORT)];
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

/** A port to bind to, 0 for any. Throws NcEnd. */
export function sourcePortOf(dialect: Dialect, text: string, transport: "tcp" | "udp"): number {
  const port = numberOf(text) ?? portOfService(text, transport);
  if (port !== null) return port;
  throw dialect === "openbsd"
    ? wrong("openbsd", COMPLAINTS.openbsd.noSourcePort)
    : invalid("sourcePort", text);
}

/** Throws NcEnd. */
export function ncatPort(text: string): number {
  const port = numberOf(text);
  if (port !== null) return port;
  throw invalid("port", text);
}

function numberOf(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}
