// Failures of reaching a peer and of keeping it.

import { isUnix } from "../where.ts";
import { cause, type Causes } from "./Cause.ts";

export const CONNECT_CAUSES: Readonly<Record<string, Causes>> = {
  ECONNREFUSED: (c) => {
    if (isUnix(c))
      return [
        cause(
          "The program that listened there has ended and left its socket file behind.",
          "Start it again; most programs replace the file.",
        ),
        cause(
          "Its queue of new connections is full.",
          "Try again, or give the listener a longer queue.",
        ),
      ];
    if (c.kind === "udp")
      return [
        cause(
          "Nothing is bound to that UDP port: the peer's system answered an earlier datagram with ICMP port unreachable.",
          "Start the program that should receive; check the port, and that it uses UDP and not TCP.",
        ),
        cause(
          "A firewall rejects the datagrams with that ICMP message.",
          "Check the rules on the peer and on the way.",
        ),
      ];
    return [
      cause(
        "The host is up, but no program listens on that port: its system answered the SYN with a RST.",
        "Start the server, and compare the port with the one it says it listens on.",
      ),
      cause(
        "The server listens on another address of that host: on 127.0.0.1 only, or on IPv6 only.",
        "On the server see what it is bound to (`ss -ltn`); bind it to 0.0.0.0 or [::] to be reached from other machines.",
      ),
      cause(
        "A firewall rejects the connection.",
        "Check the rules on the host and on the way; one that drops rather than rejects would have timed out.",
      ),
    ];
  },
  ECONNRESET: ({ call }) => [
    cause(
      "The peer closed the connection while data of ours was still unread on its side.",
      "Look at what was sent just before: the peer may not have wanted all of it, or gave up in the middle.",
    ),
    cause(
      "The peer's program crashed, was ended, or closed with a reset on purpose (SO_LINGER 0).",
      "See its log at this moment.",
    ),
    cause(
      call === "send"
        ? "The peer had closed before we sent: data for a closed socket is answered with a RST."
        : "A middlebox (firewall, load balancer, NAT) forgot the connection, often after minutes without data.",
      call === "send"
        ? "Look for the end of the peer's writing side before this event."
        : "Send something from time to time, or switch TCP keep-alive on.",
    ),
  ],
  ECONNABORTED: () => [
    cause(
      "The peer gave up between its connect and our accept.",
      "Nothing to do, unless it happens often: then accept sooner.",
    ),
    cause(
      "This machine's own system or security software ended the connection (on Windows).",
      "See the system's log; try without that software.",
    ),
  ],
  ETIMEDOUT: ({ call, syscall }) =>
    call === "connect" || syscall === "connect"
      ? [
          cause(
            "A firewall drops the packets silently, at the host or on the way.",
            "Allow the port; try from the host itself to tell which side it is.",
          ),
          cause(
            "The host is off, or nobody has that address.",
            "Ping it, or look for it in the neighbour table (`ip neigh`, `arp -a`).",
          ),
          cause(
            "Packets find their way there but not back: wrong route, netmask or gateway on the host.",
            "Check the host's own routes; capture there to see whether the SYN arrives.",
          ),
          cause(
            "The listener's queue is full, and its system ignores new SYNs.",
            "See whether the server still accepts; give it a longer queue.",
          ),
        ]
      : [
          cause(
            "The peer disappeared in the middle: power, cable, radio or a VPN was lost.",
            "See whether it can still be reached, then connect again.",
          ),
          cause(
            "A middlebox forgot the connection and drops its packets.",
            "Keep it alive with small messages or TCP keep-alive.",
          ),
        ],
  EHOSTUNREACH: () => [
    cause(
      "Nobody on the local network has that address (ARP or neighbour discovery got no answer).",
      "Check the address, that the host is on, and that both are in the same network.",
    ),
    cause(
      "A router on the way knows no route, and said so by ICMP.",
      "Trace the route (`traceroute`, `tracert`).",
    ),
    cause(
      "A firewall rejects with ICMP host prohibited.",
      "Check its rules; on Linux many do this by default.",
    ),
  ],
  EHOSTDOWN: () => [
    cause("The host is off, asleep or unplugged.", "Switch it on; check cable or radio."),
    cause("The address is that of another host, or nobody's.", "Check the address."),
  ],
  ENETUNREACH: () => [
    cause(
      "This machine has no route there: no network connection, or no default gateway.",
      "Look at its routes (`ip route`, `netstat -rn`).",
    ),
    cause(
      "The address is IPv6, and this machine has only IPv4 to the outside.",
      "Use the IPv4 address, or the host's name so that both are tried.",
    ),
    cause(
      "The socket is bound to 127.0.0.1, from where only this machine can be reached.",
      "Bind it to 0.0.0.0, or to no address.",
    ),
  ],
  ENETDOWN: () => [
    cause("The interface is switched off or unplugged.", "Bring it up (`ip link set DEVICE up`)."),
    cause("A VPN or virtual machine took its interface away.", "Start it again."),
  ],
  EPIPE: () => [
    cause(
      "The peer had closed the whole connection, and answered what we sent before with a RST.",
      "Look for its FIN or reset above; read until the end before you send more.",
    ),
    cause("We had ended our own writing side before.", "Shut down only after the last send."),
  ],
  ENETRESET: () => [
    cause(
      "The peer or a middlebox stopped answering keep-alive.",
      "See whether it is still there.",
    ),
  ],
  ENONET: () => [cause("No network interface is up.", "Connect a network.")],
  EPROTO: () => [
    cause("The peer's connection broke before it was accepted.", "Let the peer connect again."),
  ],
};
