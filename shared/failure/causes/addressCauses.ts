// Failures about where a socket is to be, or what is at a path.

import { isUnix } from "../where.ts";
import { cause, type Causes } from "./Cause.ts";

export const ADDRESS_CAUSES: Readonly<Record<string, Causes>> = {
  EADDRINUSE: (c) =>
    isUnix(c)
      ? [
          cause(
            "A program that ended without tidying up left its socket file behind.",
            "Remove the file if no program listens there, then open again.",
          ),
          cause(
            "Another program, or an older copy of the same one, listens there already.",
            "End it (on Linux `ss -lxp` names it), or choose another path.",
          ),
          cause(
            "Another socket of this window has the path.",
            "Look for it in the list of sockets and close it.",
          ),
        ]
      : [
          cause(
            "Another program, or an older copy of the same one, listens there already.",
            "End it (on Linux `ss -lntup` names it, elsewhere `lsof -i` or `netstat -ano`), or choose another port.",
          ),
          cause(
            "Another socket of this window has the port.",
            "Look for it in the list of sockets and close it.",
          ),
          cause(
            "Something listens on every interface (0.0.0.0 or [::]), which takes the port of each single address too.",
            "Look for the port among all listeners, not only at this address; an IPv6 listener may hold the IPv4 port as well.",
          ),
          ...(c.kind === "udp"
            ? []
            : [
                cause(
                  "A connection of the port was closed not long ago and is in TIME-WAIT, and the program that had it did not set SO_REUSEADDR.",
                  "Wait for a minute (60 s on Linux); let that program set SO_REUSEADDR before it binds.",
                ),
              ]),
        ],
  EADDRNOTAVAIL: ({ call }) => [
    cause(
      "The address belongs to another machine, or to an interface that has changed its address since (DHCP, VPN).",
      "List this machine's addresses and choose one of them; 0.0.0.0 or [::] means all.",
    ),
    ...(call === "connect"
      ? [
          cause(
            "Every local port towards this peer is in use, often because many connections were just closed (TIME-WAIT).",
            "Wait a minute, keep connections open for longer, or widen the range of local ports.",
          ),
        ]
      : []),
    cause(
      "A link-local IPv6 address (fe80::…) was given without its interface, or with the wrong one.",
      "Write it as fe80::1%eth0 with the name of the interface.",
    ),
  ],
  EAFNOSUPPORT: () => [
    cause(
      "IPv6 is switched off on this machine, and the address is an IPv6 one.",
      "Use the IPv4 address (127.0.0.1 for this machine), or switch IPv6 on.",
    ),
    cause(
      "An IPv4 socket was given an IPv6 target, or the other way round.",
      "Open a socket of the target's family.",
    ),
  ],
  ENOTDIR: () => [
    cause("A file has the name of one of the folders.", "Check the path from its beginning."),
  ],
  ELOOP: () => [
    cause("A symbolic link points back to itself.", "Follow the links one by one (`namei -l`)."),
  ],
  EPROTOTYPE: () => [
    cause(
      "The server's socket takes datagrams (as /dev/log does) or packets, not a stream.",
      "Use a socket of that type, or another path of the same server.",
    ),
  ],
  PORTSCOPE_NO_ABSTRACT: () => [
    cause("Only Linux has abstract sockets.", "Use a path in the file system."),
    cause(
      "Node.js before version 22 fills such names up with zeros, so that no other program has the same.",
      "Start Portscope with Node.js 22 or newer.",
    ),
  ],
  EINVAL: ({ call }) => [
    ...(call === "connect" || call === "bind"
      ? [
          cause(
            "A link-local IPv6 address (fe80::…) lacks its interface.",
            "Write it as fe80::1%eth0 with the name of the interface.",
          ),
        ]
      : []),
    ...(call === "send"
      ? [
          cause(
            "The datagram's target makes no sense for this socket: port 0, or an address that the bound interface cannot reach.",
            "Send to a real port; bind to 0.0.0.0 rather than 127.0.0.1 to reach other machines.",
          ),
        ]
      : []),
    cause(
      "An option has a value that this system does not take.",
      "Open it again with the default options, then change one at a time.",
    ),
  ],
  ENOENT: ({ call }) => [
    cause(
      call === "bind"
        ? "The folder in which the socket file would be made does not exist."
        : "Nothing listens at this path: the server has not been started, or uses another path.",
      call === "bind"
        ? "Make the folder first."
        : "Start the server, then compare both paths letter by letter.",
    ),
    cause(
      "The path is relative, and is looked for in another folder than expected.",
      "Write the whole path, from /.",
    ),
  ],
  ENOTSOCK: () => [
    cause(
      "A common file stands where the socket is expected.",
      "Choose another path; look what the file is before you delete it.",
    ),
  ],
  ENAMETOOLONG: () => [
    cause(
      "A socket's path must be much shorter than a file's; deep temporary folders are too long.",
      "Use a short folder such as /tmp or /run.",
    ),
  ],
  EISDIR: () => [cause("The path names a folder.", "Add the name of the file that is meant.")],
};
