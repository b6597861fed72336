// Failures of a send on a socket that is there, and of what the socket is allowed to do.

import { cause, isUnix, type Causes } from "./Cause.ts";

export const SEND_CAUSES: Readonly<Record<string, Causes>> = {
  EACCES: (c) => {
    if (c.call === "send" || c.kind === "udp")
      return [
        cause(
          "The target is a broadcast address, and the socket may not broadcast.",
          "Open it again with broadcast allowed (SO_BROADCAST).",
        ),
        cause("A firewall on this machine forbids it.", "Check its rules for outgoing packets."),
      ];
    if (isUnix(c))
      return [
        cause(
          "The rights of the socket file or of a folder above it keep you out.",
          "Look at the rights along the whole path; writing to the file is what connecting needs.",
        ),
      ];
    return [
      cause(
        "Ports below 1024 are reserved on most systems.",
        "Choose a port from 1024 on, or give the program the right (on Linux CAP_NET_BIND_SERVICE).",
      ),
      cause(
        "On Windows the port is in a range that the system keeps for itself (Hyper-V, WSL).",
        "See `netsh int ipv4 show excludedportrange protocol=tcp`, and choose another port.",
      ),
      cause(
        "A security policy (SELinux, AppArmor, a sandbox) forbids it.",
        "See the system's audit log.",
      ),
    ];
  },
  EPERM: () => [
    cause(
      "A firewall on this machine drops outgoing packets and tells the program so.",
      "Look at its output rules (`nft list ruleset`, `iptables -L OUTPUT`).",
    ),
    cause(
      "A security policy, container or sandbox forbids the call.",
      "Try outside of it; see the audit log.",
    ),
  ],
  ENOTCONN: ({ call }) => [
    cause(
      call === "shutdown"
        ? "The connection had already ended when it was shut down."
        : "The connection was not made yet, or has already ended.",
      "Look at the events before: wait for connect, or open it again.",
    ),
  ],
  EDESTADDRREQ: () => [
    cause(
      "An unconnected UDP socket does not know whom to send to.",
      "Give each datagram a target, or connect the socket to one peer.",
    ),
  ],
  EISCONN: () => [
    cause(
      "The socket was connected to one peer, and the datagram names a target.",
      "Leave the target away, or use an unconnected socket.",
    ),
  ],
  EMSGSIZE: () => [
    cause(
      "A UDP datagram carries at most 65,507 bytes over IPv4 (65,527 over IPv6).",
      "Split the message, or use TCP.",
    ),
    cause(
      "The path's MTU is smaller than the datagram, and fragmenting is not allowed on this socket.",
      "Stay below 1,472 bytes over IPv4 (1,452 over IPv6) on Ethernet; less through tunnels and VPNs.",
    ),
  ],
  ENOBUFS: () => [
    cause(
      "Datagrams are handed over faster than the interface sends them.",
      "Send more slowly, or in smaller bursts.",
    ),
    cause(
      "So many sockets or so large buffers are in use that the kernel's memory for them ran out.",
      "Close sockets; ask for smaller buffers.",
    ),
  ],
};
