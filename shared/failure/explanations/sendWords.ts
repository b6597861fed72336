// Failures of sending and receiving, of what a socket may do, and of what it is.

import type { FailureContext } from "../FailureContext.ts";
import { isBind, isFile, isUnix, to } from "../where.ts";
import type { Explanations, Words } from "./Explanation.ts";

/** A call that only a mistake of ours can lead to. */
const ownFault = (what: string): Words => [
  `Portscope made a mistake: ${what}.`,
  "Open the socket again, and report it with what was done before.",
];

export const SEND_WORDS: Explanations = {
  EACCES: notAllowed,
  EPERM: (c) => {
    if (isFile(c))
      return [
        `The system does not permit this for ${c.endpoint ?? "the file"}.`,
        "The file may be protected (`lsattr`), or belong to another user; choose another folder.",
      ];
    if (isUnix(c))
      return [
        `The system does not permit a socket at${c.endpoint === undefined ? " this path" : to(c)}.`,
        "The disk may not hold sockets (FAT, some network drives), or a security policy forbids it; choose a folder such as /tmp or /run.",
      ];
    return [
      `The system does not permit this${c.endpoint === undefined ? "" : ` for ${c.endpoint}`}.`,
      "A firewall or security policy forbids it; check its rules.",
    ];
  },
  EDESTADDRREQ: () => ["This socket has no peer.", "Name a target as HOST:PORT."],
  EISCONN: (c) =>
    c.kind === undefined || c.kind === "udp"
      ? [
          "This socket is connected to one peer and cannot send to another.",
          "Leave the target empty, or open an unconnected UDP socket.",
        ]
      : ["This socket is connected already.", "Open another one for another peer."],
  EMSGSIZE: (c) =>
    isUnix(c)
      ? ["The message is larger than the socket's send buffer.", "Send it in smaller pieces."]
      : [
          `The datagram is too large for one UDP packet${c.endpoint === undefined ? "" : ` to ${c.endpoint}`}.`,
          "Send at most 65,507 bytes over IPv4 (65,527 over IPv6), or use TCP.",
        ],
  ENOBUFS: () => [
    "The system has no buffer space left for sockets.",
    "Close sockets, or send more slowly.",
  ],
  EAGAIN: (c) => {
    if (isUnix(c) && c.syscall === "connect")
      return [
        `The queue of new connections at${c.endpoint === undefined ? " the server" : to(c)} is full: the server does not accept fast enough.`,
        "Try again; give the server a longer queue (its backlog).",
      ];
    if (c.syscall === "connect" || isBind(c))
      return [
        "The system has no free local port or entry in its tables now.",
        "Close connections, or wait until those that were closed are over (TIME-WAIT), then try again.",
      ];
    return [
      "The system takes no more data for this socket now: its buffer is full.",
      "Wait until the peer reads, or send more slowly.",
    ];
  },
  EINTR: () => ["A signal interrupted the call.", "Try again."],
  EALREADY: () => [
    "The socket is still being connected.",
    "Wait for the outcome, or close it and open it again.",
  ],
  EINPROGRESS: () => [
    "The socket is still being connected.",
    "Wait for the outcome, or close it and open it again.",
  ],
  ECANCELED: () => ["The call was given up before it was done.", "Open the socket again."],
  EOPNOTSUPP: (c) => [
    `This kind of socket cannot do that${c.syscall === "" ? "" : ` (${c.syscall})`}.`,
    "Open a socket of the kind that can: a listener for listen and accept, a connection for sending a stream.",
  ],
  ENOTSUP: () => [
    "This system does not support that.",
    "Open it with the default options, then change one at a time.",
  ],
  ENOPROTOOPT: () => [
    "This system does not know an option of the socket.",
    "Open it with the default options, then change one at a time.",
  ],
  EPROTONOSUPPORT: () => [
    "This system does not support the protocol of this kind of socket.",
    "Use another kind of socket; a container or a small kernel may lack it.",
  ],
  ESOCKTNOSUPPORT: () => [
    "This system does not support this type of socket.",
    "Use another kind of socket; a container or a small kernel may lack it.",
  ],
  ETOOMANYREFS: () => [
    "Too many open files are on their way through Unix domain sockets.",
    "Let their receivers take them, or close such sockets.",
  ],
  ESRCH: () => [
    "The process named in a message's credentials does not exist.",
    "Connect again from a process that is alive.",
  ],
  ENOPKG: () => [
    "The kernel lacks a part that this needs.",
    "Load its module, or use another kind of socket.",
  ],
  EBADF: () => ownFault("it handed the system a socket or file that is closed"),
  EFAULT: () => ownFault("it handed the system memory that is not its own"),
  ERR_SOCKET_DGRAM_NOT_RUNNING: () => [
    "The socket is closed already.",
    "Open it again to send more.",
  ],
  ERR_SOCKET_BAD_PORT: () => ["The port is not one from 0 to 65535.", "Choose another port."],
  ERR_INVALID_IP_ADDRESS: (c) => [
    `${c.endpoint ?? "The address"} is no IP address.`,
    "Check how it is written; IPv6 addresses take a scope as in fe80::1%eth0.",
  ],
  ERR_INVALID_ARG_VALUE: (c) => [
    `Node.js does not take ${c.endpoint ?? "a value"}.`,
    "Check the address, the path and the options.",
  ],
};

function notAllowed(c: FailureContext): Words {
  const place = c.endpoint === undefined ? "" : ` ${c.endpoint}`;
  if (isFile(c))
    return [
      `You may not use${c.endpoint === undefined ? " the file" : place}.`,
      "Look at its rights and its folder's (`ls -ld`), or choose a folder that is yours.",
    ];
  if (isUnix(c))
    return isBind(c)
      ? [
          `You may not make a socket at${c.endpoint === undefined ? " this path" : place}.`,
          "Choose a folder in which you may write; look at the rights along the whole path (`namei -l`).",
        ]
      : [
          `You may not connect to${c.endpoint === undefined ? " the socket" : place}.`,
          "Connecting needs the right to write to the socket file; look at the rights along the whole path (`ls -l`).",
        ];
  if (!isBind(c))
    return [
      `The system does not permit packets to${c.endpoint === undefined ? " this target" : place}.`,
      c.kind === "udp"
        ? "For a broadcast address allow broadcast (SO_BROADCAST); otherwise check the firewall's rules."
        : "Check the firewall's rules, the routes (a prohibited one) and security policies; a broadcast address takes UDP only.",
    ];
  const port = c.at !== undefined && c.at.family !== "unix" ? c.at.port : null;
  return port === null || (port > 0 && port < 1024)
    ? [
        `The system does not permit binding to${c.endpoint === undefined ? " this port" : place}.`,
        "Ports below 1024 need extra rights on most systems: choose a higher port, or give the right (on Linux CAP_NET_BIND_SERVICE).",
      ]
    : [
        `The system does not permit binding to${place}.`,
        "The system may keep the port for itself (Hyper-V on Windows), or a security policy forbids it; choose another port.",
      ];
}
