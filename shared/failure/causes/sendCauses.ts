// Failures of a send on a socket that is there, and of what the socket is allowed to do.

import { isUnix } from "../where.ts";
import { cause, type Causes } from "./Cause.ts";

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
  EAGAIN: ({ call, kind }) =>
    call === "connect" && (kind === "unix-connection" || kind === undefined)
      ? [
          cause(
            "The server is busy or stopped, and its queue of new connections is full.",
            "See whether it still accepts; give it a longer queue (backlog).",
          ),
        ]
      : [
          cause(
            "The peer does not read, so that the system keeps all it can for it.",
            "Wait, or see what keeps the peer from reading.",
          ),
          cause("The system is short of ports or memory for sockets.", "Close sockets."),
        ],
  EALREADY: () => [cause("It is being connected already.", "Wait for the outcome.")],
  EINPROGRESS: () => [cause("It is being connected already.", "Wait for the outcome.")],
  EINTR: () => [cause("A signal came during the call.", "Try again.")],
  ECANCELED: () => [
    cause("The socket was closed before the call was done.", "Close only after the outcome."),
  ],
  EOPNOTSUPP: () => [
    cause(
      "The call does not fit the kind of socket, as listening on a UDP socket.",
      "Open a socket of the kind that can.",
    ),
  ],
  ENOTSUP: () => [cause("The system lacks an option.", "Use the default options.")],
  ENOPROTOOPT: () => [cause("The system lacks an option.", "Use the default options.")],
  EPROTONOSUPPORT: () => [
    cause("A container or a small kernel has no such protocol.", "Try outside of it."),
  ],
  ESOCKTNOSUPPORT: () => [
    cause("A container or a small kernel has no such type of socket.", "Try outside of it."),
  ],
  ETOOMANYREFS: () => [
    cause("Programs pass open files to each other and do not take them.", "End those programs."),
  ],
  ESRCH: () => [cause("The process has ended.", "Start it again.")],
  ENOPKG: () => [cause("A module of the kernel is not loaded.", "Load it (`modprobe`).")],
  EBADF: () => [cause("The socket was closed while it was used.", "Open it again.")],
  EFAULT: () => [cause("A mistake in Portscope or in Node.js.", "Report it.")],
  ESHUTDOWN: () => [cause("We had ended our own writing side before.", "Open it again.")],
};
