import type { CheckProbe } from "../../../shared/model/portCheck.ts";
import { isUdpProbe, UDP_PROBES, type UdpProbeName } from "../../../shared/ports/udpProbes.ts";
import type { UdpProbe } from "./probeUdp.ts";

export type Probe = Omit<UdpProbe, "timeout">;

/** What to send to a UDP port: the question of the protocol that is named, or usual there, or any bytes. */
export function probeFor(named: CheckProbe): (port: number) => Probe {
  const id = Math.floor(Math.random() * 0x10000);
  return (port) => {
    const kind = kindFor(port, named);
    if (kind === null) return { payload: ANY, spoken: () => null };
    const { build, isAnswer } = UDP_PROBES[kind];
    return {
      payload: build(id),
      spoken: (answer) => (isAnswer(answer, id) ? kind.replace(/1$/, "") : null),
    };
  };
}

/** A line of text: most servers that answer anything answer that. */
const ANY = new TextEncoder().encode("portscope\r\n");

/** By the port that each is usually at. */
const USUAL: ReadonlyMap<number, UdpProbeName> = new Map(
  Object.entries(UDP_PROBES).flatMap(([name, { port }]) =>
    // Of two at one port the first is asked: SNMP version 2c before 1.
    isUdpProbe(name) && name !== "snmp1" ? [[port, name]] : [],
  ),
);

function kindFor(port: number, named: CheckProbe): UdpProbeName | null {
  if (named === "any") return null;
  return named === "usual" ? (USUAL.get(port) ?? null) : named;
}
