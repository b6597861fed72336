// One endpoint object for each UDP peer, so that what belongs to a peer can be found by identity. Bounded: a scan from a
// million ports must not fill the memory.

import { ipEndpoint, type IpEndpoint } from "../../shared/model/endpoint.ts";

const MAX_PEERS = 8192;

export function peerCache(): (address: string, port: number) => IpEndpoint {
  const known = new Map<string, IpEndpoint>();
  let lastAddress = "";
  let lastPort = -1;
  let last: IpEndpoint | null = null;
  return (address, port) => {
    if (last !== null && port === lastPort && address === lastAddress) return last;
    const key = `${address} ${port}`;
    let peer = known.get(key);
    if (peer === undefined) {
      if (known.size >= MAX_PEERS) known.clear();
      peer = ipEndpoint(address, port);
      known.set(key, peer);
    }
    last = peer;
    lastAddress = address;
    lastPort = port;
    return peer;
  };
}
