// Failures of reaching a peer, of keeping it, and of looking its name up.

import { isUnix, peer, to } from "../where.ts";
import type { Explanations } from "./Explanation.ts";

export const CONNECT_WORDS: Explanations = {
  ECONNREFUSED: (c) => {
    const there = c.endpoint === undefined ? " the peer's port" : to(c);
    if (c.found?.what === "other-file")
      return [`${c.endpoint ?? "The path"} is a file or folder, and no socket.`, "Check the path."];
    if (isUnix(c))
      return [
        `Nothing listens on${there}: the connection was refused.`,
        "Start the server, or check the path; the socket file of a server that ended may stay behind.",
      ];
    if (c.kind === "udp")
      return [
        `Nothing is bound to${there}: its system refused a datagram.`,
        "Start the program that should receive, or check the address and port.",
      ];
    return [
      `Nothing listens on${there}: the connection was refused.`,
      "Start the server, or check the address and port.",
    ];
  },
  ECONNRESET: (c) =>
    isUnix(c)
      ? [
          `${peer(c)} closed the connection with data unread.`,
          "See the peer's log; bytes on their way are lost.",
        ]
      : [
          `${peer(c)} reset the connection (RST).`,
          "The peer closed with data unread, crashed or refused; see its log. Bytes on their way may be lost.",
        ],
  ECONNABORTED: () => [
    "The connection was aborted before it was accepted.",
    "The peer gave up early; nothing to do here.",
  ],
  ETIMEDOUT: (c) => [
    `${peer(c)} did not answer in time.`,
    "The host is down, or a firewall drops the packets silently; check the address and the route.",
  ],
  EHOSTUNREACH: (c) => [
    `No route to the host${to(c)}.`,
    "Check the address, the gateway and that the host is on.",
  ],
  EHOSTDOWN: (c) => [
    `The host${to(c)} does not answer on the local network.`,
    "Check the address and that the host is on.",
  ],
  ENONET: () => ["This machine is not connected to a network.", "Connect it, then open again."],
  ENETUNREACH: (c) => [
    `No route to the network of${c.endpoint === undefined ? " the peer" : to(c)}.`,
    "Check this machine's network connection and routes; for IPv6 check that it is configured.",
  ],
  ENETDOWN: () => ["The network interface is down.", "Bring the interface up."],
  ENETRESET: () => [
    "The network dropped the connection: keep-alive got no answer.",
    "Check that the peer is still reachable, then connect again.",
  ],
  EPIPE: (c) => [
    `${peer(c)} no longer takes data: it has closed or reset the connection.`,
    "What was sent last may be lost; open the connection again to send more.",
  ],
  ESHUTDOWN: () => [
    "Our writing side has already ended.",
    "Shut down only after the last send; open the connection again to send more.",
  ],
  ENOTCONN: () => ["The socket is not connected.", "Wait until it is connected, or open it again."],
  EPROTO: () => [
    "A new connection had a protocol error before it was accepted.",
    "The peer's system gave it up; it may try again.",
  ],
  ENOTFOUND: (c) => [
    `The name ${c.host ?? "of the host"} is not known.`,
    "Check its spelling, or use an IP address.",
  ],
  EAI_AGAIN: (c) => [
    `The name ${c.host ?? "of the host"} could not be looked up now: the name server did not answer.`,
    "Check the network connection and try again, or use an IP address.",
  ],
  EAI_FAIL: (c) => [
    `Looking up ${c.host ?? "the name"} failed.`,
    "Check the name server's settings, or use an IP address.",
  ],
  EAI_NONAME: (c) => [
    `The name ${c.host ?? "of the host"} is not known.`,
    "Check its spelling, or use an IP address.",
  ],
  EAI_NODATA: (c) => [
    `The name ${c.host ?? "of the host"} exists, but has no address.`,
    "Use another name or an IP address.",
  ],
  EAI_ADDRFAMILY: (c) => [
    `The name ${c.host ?? "of the host"} has no address of the family asked for.`,
    "Use an IP address of the other family.",
  ],
  EAI_FAMILY: (c) => [
    `The address family asked for ${c.host ?? "the name"} is not supported here.`,
    "Use an IP address of the other family.",
  ],
  EAI_SERVICE: () => [
    "The name of a service is not known for this kind of socket.",
    "Give the port as a number.",
  ],
  EAI_SOCKTYPE: () => [
    "The resolver does not know this kind of socket.",
    "Use an IP address and a port as a number.",
  ],
  EAI_BADFLAGS: () => [
    "The system's resolver refused how it was asked.",
    "Use an IP address; see the resolver's settings (on Linux /etc/resolv.conf, /etc/nsswitch.conf).",
  ],
  EAI_BADHINTS: () => [
    "The system's resolver refused how it was asked.",
    "Use an IP address; see the resolver's settings (on Linux /etc/resolv.conf, /etc/nsswitch.conf).",
  ],
  EAI_MEMORY: (c) => [
    `There was no memory left to look up ${c.host ?? "the name"}.`,
    "Close sockets or other programs, then try again.",
  ],
  EAI_OVERFLOW: (c) => [
    `The answer for ${c.host ?? "the name"} was too long.`,
    "Use an IP address.",
  ],
  EAI_CANCELED: (c) => [
    `Looking up ${c.host ?? "the name"} was given up.`,
    "Open the socket again.",
  ],
  EAI_PROTOCOL: (c) => [
    `The resolver does not know the protocol for ${c.host ?? "the name"}.`,
    "Use an IP address.",
  ],
  EAI_SYSTEM: (c) => [
    `The system failed while it looked up ${c.host ?? "the name"}.`,
    "Close sockets if very many are open, check that /etc/resolv.conf can be read, or use an IP address.",
  ],
};
