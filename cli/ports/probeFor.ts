import { isUdpProbe, UDP_PROBES, type UdpProbeName } from "../../shared/ports/udpProbes.ts";
import type { UdpProbe } from "../../engine/ports/check/probeUdp.ts";
import { said } from "../../shared/words/said.ts";
import { UsageError } from "../exit.ts";

export type Probe = Omit<UdpProbe, "timeout">;

/** What to send to a UDP port: the question of the protocol that is named, or usual there, or any bytes. Throws a UsageError. */
export function probeFor(
  ports: readonly number[],
  named: string | undefined,
): (port: number) => Probe {
  const id = Math.floor(Math.random() * 0x10000);
  if (named !== undefined && named !== "any" && !isUdpProbe(named))
    throw new UsageError(
      said("ports.expectedProbe", { got: named, names: [...Object.keys(UDP_PROBES), "any"] }),
    );
  const kinds = new Map(ports.map((port) => [port, kindFor(port, named)]));
  return (port) => {
    const kind = kinds.get(port) ?? null;
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

function kindFor(port: number, named: string | undefined): UdpProbeName | null {
  if (named !== undefined) return isUdpProbe(named) ? named : null;
  for (const [name, { port: usual }] of Object.entries(UDP_PROBES))
    if (usual === port && isUdpProbe(name)) return name;
  return null;
}
