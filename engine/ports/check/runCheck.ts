// A check from its lookup to its last look: each port of each address once, or one port again and again until it is stopped.

import { ipEndpoint, type IpEndpoint } from "../../../shared/model/endpoint.ts";
import { MAX_CHECK_ENDS } from "../../../shared/model/bounds.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { isIpv4, isIpv6 } from "../../../shared/model/parseHostPort.ts";
import type { CheckLookup, CheckOrder, PortCheck } from "../../../shared/model/portCheck.ts";
import type { Gate } from "../../talk/Gate.ts";
import { addressesOf } from "./addressesOf.ts";
import { checkPorts } from "./checkPorts.ts";
import { pauseUntil } from "./pauseUntil.ts";
import { probeFor } from "./probeFor.ts";
import { probeTcp } from "./probeTcp.ts";
import { probeUdp } from "./probeUdp.ts";

export interface RunningCheck {
  readonly signal: AbortSignal;
  /** While it is closed no look is begun. */
  readonly gate: Gate;
  /** Before the first result. */
  lookedUp(lookup: CheckLookup): void;
  /** `end`: its number among `endsOf`. */
  found(end: number, result: PortCheck): void;
}

/** Addresses of one name that are looked at: the one may be open and the other not, as of localhost. */
export const MOST_ADDRESSES = 8;

/** Each port at each address, in the order of the ports. */
export function endsOf(
  ports: readonly number[],
  addresses: readonly string[],
): readonly IpEndpoint[] {
  return ports.flatMap((port) => addresses.map((address) => ipEndpoint(address, port)));
}

/** Resolves when all was looked at or the signal was aborted, with why the host has no address, if so. Never rejects. */
export async function runCheck(order: CheckOrder, running: RunningCheck): Promise<Failure | null> {
  const { host, ports, every } = order;
  const found = await addressesOf(host);
  if (!found.ok) return found.failure;
  const most =
    every === null ? Math.min(MOST_ADDRESSES, Math.floor(MAX_CHECK_ENDS / ports.length)) : 1;
  const addresses = found.addresses.slice(0, Math.max(1, most));
  const more = found.addresses.length - addresses.length;
  running.lookedUp({ addresses, more, ms: found.ms });
  const ends = endsOf(ports, addresses);
  const look = lookWith(order, running.signal);
  if (every !== null) await again(order, every, { ...running, ends, look });
  else
    await checkPorts({
      ...{ items: ends, setting: order, signal: running.signal, look },
      mayBegin: () => running.gate.pass(running.signal),
      found: (result, end) => running.found(end, result),
    });
  return null;
}

type Look = (at: IpEndpoint) => Promise<PortCheck>;

export function lookWith(order: CheckOrder, signal: AbortSignal): Look {
  const { protocol, host, timeout, greeting, tls } = order;
  if (protocol === "udp") {
    const probe = probeFor(order.probe);
    return (at) => probeUdp(at, { timeout, ...probe(at.port) }, signal);
  }
  const name = isIpv4(host) || isIpv6(host) ? null : host;
  return (at) => probeTcp(at, { timeout, greeting, tls, name }, signal);
}

interface Again extends RunningCheck {
  readonly ends: readonly IpEndpoint[];
  readonly look: Look;
}

/** As ping does; what a pause or a slow answer delayed is not made up for. */
async function again({ count }: CheckOrder, every: number, running: Again): Promise<void> {
  const { ends, look, signal, gate } = running;
  let due = performance.now();
  for (let round = 0; round < (count ?? Number.POSITIVE_INFINITY); round++) {
    await pauseUntil(due - performance.now(), signal);
    await gate.pass(signal);
    const end = round % ends.length;
    const at = ends[end];
    if (signal.aborted || at === undefined) return;
    due = Math.max(due, performance.now() - every) + every;
    const result = await look(at);
    if (signal.aborted) return;
    running.found(end, result);
  }
}
