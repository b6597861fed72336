// Ports as people write them: `80,443,8000-8010`, `-` for all.

import { said, type Text } from "../words/said.ts";

export type PortList =
  | { readonly ok: true; readonly ports: readonly number[] }
  | { readonly ok: false; readonly problem: Text };

const HIGHEST = 65_535;

/** In the order in which they are written, each once. Never throws. */
export function parsePortList(text: string): PortList {
  const ports = new Set<number>();
  const written = text.trim();
  for (const part of written === "-" ? [`1-${HIGHEST}`] : written.split(",")) {
    const [, first = "", dash = "", last = ""] =
      /^\s*(\d{1,5})(?:\s*(-)\s*(\d{1,5})?)?\s*$/.exec(part) ?? [];
    const from = Number(first || Number.NaN);
    const to = dash === "" ? from : last === "" ? HIGHEST : Number(last);
    if (!(from >= 1 && to <= HIGHEST && from <= to))
      return { ok: false, problem: said("ports.expectedPorts", { got: part.trim() }) };
    for (let port = from; port <= to; port++) ports.add(port);
  }
  return { ok: true, ports: [...ports] };
}

/** As `parsePortList` reads it: `80,443,8000-8010`, in the order of the list. */
export function writePortList(ports: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < ports.length; at++) {
    const first = ports[at] ?? 0;
    let last = first;
    while (ports[at + 1] === last + 1) {
      last += 1;
      at += 1;
    }
    parts.push(
      last === first ? String(first) : last === first + 1 ? `${first},${last}` : `${first}-${last}`,
    );
  }
  return parts.join(",");
}
