// Socket errors in plain words: what happened and what to do. Pure; the engine adds what only the system knows (who holds
// a port). Sentences name the endpoint where there is one.

import type { Failure } from "../model/failure.ts";

export interface FailureContext {
  readonly code: string;
  readonly syscall: string;
  /** The endpoint it was about, formatted. */
  readonly endpoint?: string;
  /** Who holds the port, for EADDRINUSE: `nginx (pid 812)`. */
  readonly holder?: string | null;
  /** The system's own text, for codes that we do not know. */
  readonly message?: string;
  /** A host name, for lookups. */
  readonly host?: string;
}

type Explain = (context: FailureContext) => readonly [sentence: string, next: string];

const to = (c: FailureContext) => (c.endpoint === undefined ? "" : ` ${c.endpoint}`);
const by = (c: FailureContext) => (c.endpoint === undefined ? "The peer" : c.endpoint);

const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  EADDRINUSE: (c) =>
    c.holder === undefined || c.holder === null
      ? [
          `The address${to(c)} is already in use.`,
          "End what holds it, choose another port, or use port 0 for a free one.",
        ]
      : [
          `The address${to(c)} is already in use by ${c.holder}.`,
          `End what holds it, choose another port, or use port 0 for a free one.`,
        ],
  EADDRNOTAVAIL: (c) => [
    `The address${to(c)} does not belong to this machine.`,
    "Bind to an address of this machine (127.0.0.1 for local peers only, 0.0.0.0 for all).",
  ],
  EACCES: (c) => [
    `The system does not permit this${c.endpoint === undefined ? "" : ` for ${c.endpoint}`}.`,
    "Ports below 1024 need extra rights on most systems: choose a higher port; for a broadcast address allow broadcast; for a path check its folder's rights.",
  ],
  EPERM: (c) => [
    `The system does not permit this${c.endpoint === undefined ? "" : ` for ${c.endpoint}`}.`,
    "A firewall or security policy forbids it; check its rules.",
  ],
  ECONNREFUSED: (c) => [
    `Nothing listens on${c.endpoint === undefined ? " the peer's port" : to(c)}: the connection was refused.`,
    "Start the server, or check the address and port.",
  ],
  ECONNRESET: (c) => [
    `${by(c)} reset the connection (RST).`,
    "The peer closed with data unread, crashed or refused; see its log. Bytes on their way may be lost.",
  ],
  ECONNABORTED: () => [
    "The connection was aborted before it was accepted.",
    "The peer gave up early; nothing to do here.",
  ],
  ETIMEDOUT: (c) => [
    `${by(c)} did not answer in time.`,
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
  ENETUNREACH: (c) => [
    `No route to the network of${c.endpoint === undefined ? " the peer" : to(c)}.`,
    "Check this machine's network connection and routes; for IPv6 check that it is configured.",
  ],
  ENETDOWN: () => ["The network interface is down.", "Bring the interface up."],
  EPIPE: (c) => [
    `${by(c)} no longer takes data: it has closed or reset the connection.`,
    "What was sent last may be lost; open the connection again to send more.",
  ],
  ENOTCONN: () => ["The socket is not connected.", "Wait until it is connected, or open it again."],
  EDESTADDRREQ: () => ["This UDP socket has no peer.", "Name a target as HOST:PORT."],
  EISCONN: () => [
    "This socket is connected to one peer and cannot send to another.",
    "Leave the target empty, or open an unconnected UDP socket.",
  ],
  EMSGSIZE: (c) => [
    `The datagram is too large for one UDP packet${c.endpoint === undefined ? "" : ` to ${c.endpoint}`}.`,
    "Send at most 65,507 bytes over IPv4 (65,527 over IPv6), or use TCP.",
  ],
  EMFILE: () => [
    "Portscope has as many files and sockets open as the system allows one program.",
    "Close sockets, or raise the limit (ulimit -n) and start again.",
  ],
  ENFILE: () => ["The whole system has as many files open as it allows.", "Close other programs."],
  ENOBUFS: () => [
    "The system has no buffer space left for sockets.",
    "Close sockets, or send more slowly.",
  ],
  ENOMEM: () => ["The system has no memory left for this.", "Close sockets or other programs."],
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
  EAFNOSUPPORT: (c) => [
    `This machine does not support the address family of${to(c)}.`,
    "Use an address of the other family (IPv4 or IPv6).",
  ],
  EINVAL: (c) => [
    `The system refused the arguments${c.endpoint === undefined ? "" : ` for ${c.endpoint}`}.`,
    "Check the address and the options; a link-local IPv6 address needs its scope, as in fe80::1%eth0.",
  ],
  ENOENT: (c) =>
    c.syscall === "open"
      ? [
          `There is no file at${c.endpoint === undefined ? " this path" : to(c)}.`,
          "Check the path.",
        ]
      : [
          `There is nothing at${c.endpoint === undefined ? " this path" : to(c)}.`,
          "Check the path; a listener makes the socket file, its folder must exist.",
        ],
  PORTSCOPE_NO_ABSTRACT: (c) => [
    `The name${to(c)} would be an abstract socket, which this system or this version of Node.js does not have.`,
    "Use a path; abstract sockets need Linux and Node.js 22 or newer. A file of that name is written ./@name.",
  ],
  ENOTSOCK: (c) => [`${c.endpoint ?? "The path"} is not a socket.`, "Choose another path."],
  ENAMETOOLONG: (c) => [
    `The path${to(c)} is too long for a socket.`,
    "Use a path of at most 107 bytes on Linux, 103 on macOS.",
  ],
  ENOSPC: () => ["The disk is full.", "Free space and start a new recording; the sockets go on."],
  EDQUOT: () => [
    "Your disk quota is used up.",
    "Free space and start a new recording; the sockets go on.",
  ],
  EROFS: () => ["The disk is read-only.", "Choose another folder."],
  EIO: () => [
    "The disk or device reported an error.",
    "Check the disk; start a new recording elsewhere.",
  ],
  EISDIR: () => ["A folder stands where the file should be.", "Choose another file name."],
};

/** Codes with words of their own; others get the system's message. */
export const EXPLAINED_CODES: readonly string[] = Object.keys(EXPLANATIONS);

export function explainFailure(context: FailureContext): Failure {
  const explain = Object.hasOwn(EXPLANATIONS, context.code)
    ? EXPLANATIONS[context.code]
    : undefined;
  const [sentence, next] = explain?.(context) ?? [
    `${context.syscall === "" ? "The call" : context.syscall} failed: ${context.message ?? context.code}.`,
    "Look the code up in your system's manual (man 2 of the call named).",
  ];
  return { code: context.code, syscall: context.syscall, sentence, next };
}
