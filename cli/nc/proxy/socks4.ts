// SOCKS 4, and 4A where the proxy looks the name up.

import { isIpv4 } from "../../../shared/model/parseHostPort.ts";
import { type Handshake, portBytes, type ProxyTarget, WAIT } from "./Handshake.ts";

const CONNECT = 1;
const GRANTED = 90;
const REPLY = 8;

export function socks4({ host, port, user }: ProxyTarget): Handshake {
  const address = isIpv4(host) ? host.split(".").map(Number) : [0, 0, 0, 1];
  const name = isIpv4(host) ? [] : [...Buffer.from(host), 0];
  return {
    first: Uint8Array.from([
      4,
      CONNECT,
      ...portBytes(port),
      ...address,
      ...Buffer.from(user),
      0,
      ...name,
    ]),
    next(bytes) {
      if (bytes.length < REPLY) return WAIT;
      const reply = bytes[1] ?? 0;
      return reply === GRANTED
        ? { kind: "done", taken: REPLY }
        : { kind: "refused", why: { of: "4", reply } };
    },
    cut: (got) => ({ of: "cut", got, wanted: REPLY }),
  };
}
