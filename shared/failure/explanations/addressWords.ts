// Failures about where a socket is to be: addresses, ports, paths.

import { isAbstract } from "../../model/endpoint.ts";
import type { FailureContext } from "../FailureContext.ts";
import { isBind, isFile, isUnix, lacksScope, to } from "../where.ts";
import type { Explanations, Words } from "./Explanation.ts";

const TO_SHARE =
  "SO_REUSEADDR, which Portscope's listeners set, helps only if the program before them set it too";

export const ADDRESS_WORDS: Explanations = {
  EADDRINUSE: (c) => (isUnix(c) ? pathInUse(c) : portInUse(c)),
  EADDRNOTAVAIL: (c) => {
    if (isUnix(c)) return [`The path${to(c)} cannot be a socket here.`, "Choose another path."];
    if (c.found?.what === "pair-in-use")
      return [
        `The same connection, from ${c.found.source} to ${c.endpoint ?? "the peer"}, is still open or in TIME-WAIT.`,
        "Wait until it is over (60 s after its end on Linux), or let the system choose the source port.",
      ];
    if (c.syscall === "connect")
      return [
        `The system has no local address or port left for a connection to${c.endpoint === undefined ? " the peer" : to(c)}.`,
        "If many connections to it were just closed, wait for a minute: TIME-WAIT keeps their ports; for an IPv6 address check that IPv6 is configured.",
      ];
    return [
      `The address${to(c)} does not belong to this machine.`,
      "Bind to an address of this machine (127.0.0.1 for local peers only, 0.0.0.0 for all).",
    ];
  },
  EAFNOSUPPORT: (c) =>
    isUnix(c)
      ? ["This machine does not support Unix domain sockets.", "Use TCP over 127.0.0.1."]
      : [
          `This machine does not support the address family of${c.endpoint === undefined ? " the address" : to(c)}.`,
          "Use an address of the other family (IPv4 or IPv6).",
        ],
  EINVAL: (c) => {
    if (lacksScope(c))
      return [
        `The address${to(c)} is link-local and does not say on which interface.`,
        "Add the interface, as in fe80::1%eth0 (`ip -6 addr` lists them).",
      ];
    if (isFile(c))
      return [
        `The system cannot do this with${c.endpoint === undefined ? " the file" : to(c)}.`,
        "Use a common file in a folder on a disk.",
      ];
    if (isUnix(c))
      return [
        `The system does not take${c.endpoint === undefined ? " the path" : to(c)} as a socket's path.`,
        "Use a short path without unusual characters.",
      ];
    if (c.kind === "udp" && !isBind(c))
      return [
        `The system cannot send from this socket to${c.endpoint === undefined ? " the target" : to(c)}.`,
        "Send to a port from 1 on; bind to 0.0.0.0 rather than 127.0.0.1 to reach other machines.",
      ];
    return [
      `The system refused the address or an option${c.endpoint === undefined ? "" : ` for ${c.endpoint}`}.`,
      "Check the address; open it with the default options, then change one at a time.",
    ];
  },
  ENOENT: (c) => {
    if (isFile(c) || c.syscall === "open")
      return [
        `There is no file or folder at${c.endpoint === undefined ? " this path" : to(c)}.`,
        "Check the path.",
      ];
    if (c.found?.what === "no-folder")
      return [
        `The folder ${c.found.folder}, in which the socket would be, does not exist.`,
        "Make the folder first, or choose another path.",
      ];
    return [
      `There is nothing at${c.endpoint === undefined ? " this path" : to(c)}.`,
      "Check the path; a listener makes the socket file, its folder must exist.",
    ];
  },
  ENOTDIR: (c) => [
    `A part of the path${to(c)} is a file, not a folder.`,
    "Check the path, part by part.",
  ],
  ELOOP: (c) => [
    `The path${to(c)} has too many symbolic links, or links that lead in a circle.`,
    "See where they lead (`namei -l PATH`), and use the real path.",
  ],
  ENAMETOOLONG: (c) =>
    isFile(c)
      ? [`The path${to(c)} is too long.`, "Use a shorter name or folder."]
      : [
          `The path${to(c)} is too long for a socket.`,
          "Use a path of at most 107 bytes on Linux, 103 on macOS.",
        ],
  ENOTSOCK: (c) => [`${c.endpoint ?? "The path"} is not a socket.`, "Choose another path."],
  EPROTOTYPE: (c) => [
    `The socket at${c.endpoint === undefined ? " the path" : to(c)} is of another type: of datagrams or packets, not a stream.`,
    "Use a client for that type, or compare the path with the one the server names for streams.",
  ],
  PORTSCOPE_NO_ABSTRACT: (c) => [
    `The name${to(c)} would be an abstract socket, which this system or this version of Node.js does not have.`,
    "Use a path; abstract sockets need Linux and Node.js 22 or newer. A file of that name is written ./@name.",
  ],
};

function portInUse(c: FailureContext): Words {
  const named = `The address${to(c)}`;
  const choose = "choose another port, or use port 0 for a free one";
  switch (c.found?.what) {
    case "time-wait":
      return [
        `Nobody listens on${c.endpoint === undefined ? " the address" : to(c)}, but a connection that was closed there is in TIME-WAIT for another ${c.found.seconds} s.`,
        `Wait and open again (it lasts 60 s on Linux), or ${choose}; ${TO_SHARE}.`,
      ];
    case "ending":
      return [
        `Nobody listens on${c.endpoint === undefined ? " the address" : to(c)}, but the system is still ending a connection that a program left there.`,
        `Wait until the peer has answered, or ${choose}; ${TO_SHARE}.`,
      ];
    case "other-user":
      return [
        `${named} is already in use by a program of another user (uid ${c.found.uid}).`,
        `Ask that user to end it, ${choose}.`,
      ];
    default:
  }
  const share = c.kind === "udp" ? "; sockets that all set SO_REUSEADDR share a UDP port" : "";
  return [
    c.holder === undefined || c.holder === null
      ? `${named} is already in use.`
      : `${named} is already in use by ${c.holder}.`,
    `End what holds it, ${choose}${share}.`,
  ];
}

function pathInUse(c: FailureContext): Words {
  const isName = c.at?.family === "unix" && isAbstract(c.at.path);
  const named = `The ${isName ? "name" : "path"}${to(c)}`;
  switch (c.found?.what) {
    case "other-file":
      return [
        `A file that is no socket stands at${c.endpoint === undefined ? " the path" : to(c)}.`,
        "Choose another path; look what the file is before you delete it.",
      ];
    case "stale-socket":
      return [
        `${named} is taken by a socket file on which nobody listens: a program that ended left it behind.`,
        "Remove the file, then open again.",
      ];
    default:
  }
  return [
    c.holder === undefined || c.holder === null
      ? `${named} is already in use.`
      : `${named} is already in use by ${c.holder}.`,
    `End what holds it, or choose another ${isName ? "name" : "path"}.`,
  ];
}
