// What strace says of a socket's descriptor (-yy): `TCP:[127.0.0.1:9000->127.0.0.1:51514]`, `UDP:[0.0.0.0:9000]`, `UNIX-STREAM:[4711]`.

import { ipEndpoint, type Endpoint } from "../../../shared/model/endpoint.ts";

export interface About {
  /** As strace names it: `TCP`, `TCPv6`, `UDP`, `UNIX-STREAM`, `NETLINK`, `socket`. */
  readonly protocol: string;
  /** Null where it is not bound. */
  readonly local: Endpoint | null;
  readonly remote: Endpoint | null;
}

/** Null: no socket, or nothing is said. */
export function readAbout(about: string | null): About | null {
  const found = about === null ? null : /^([A-Za-z0-9_-]+):\[(.*)\]$/s.exec(about);
  if (found === null) return null;
  const [, protocol = "", inside = ""] = found;
  if (protocol === "anon_inode" || protocol === "pipe" || protocol === "pid") return null;
  if (/^(?:TCP|UDP)/.test(protocol)) {
    const [local = "", remote = ""] = inside.split("->");
    return { protocol, local: ipEnd(local), remote: ipEnd(remote) };
  }
  return { protocol, local: null, remote: null };
}

/** `127.0.0.1:53` or `[::1]:53`; null for an inode, which says that there is no end yet. */
function ipEnd(text: string): Endpoint | null {
  const found = /^(?:\[(.+)\]|([^:]+)):(\d+)$/.exec(text);
  const address = found?.[1] ?? found?.[2];
  return address === undefined ? null : ipEndpoint(address, Number(found?.[3]));
}
