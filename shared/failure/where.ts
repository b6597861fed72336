// What a failure was about: which kind of socket, which kind of call.

import type { SocketKind } from "../model/socket.ts";
import type { FailureContext } from "./FailureContext.ts";

export function isUnix({ kind }: { readonly kind?: SocketKind }): boolean {
  return kind === "unix-listener" || kind === "unix-connection" || kind === "unix-dgram";
}

const SOCKET_CALLS = new Set(["socket", "bind", "listen", "connect", "accept", "send", "recv"]);

/** Whether a file or folder was meant, of which no socket is made. */
export function isFile({ kind, at, host, syscall }: FailureContext): boolean {
  return kind === undefined && at === undefined && host === undefined && !SOCKET_CALLS.has(syscall);
}

/** bind(2). Node says "listen" for whatever fails before a server listens, and that is bind. */
export function isBind({ syscall }: Pick<FailureContext, "syscall">): boolean {
  return syscall === "bind" || syscall === "listen";
}

/** An IPv6 address that means nothing without its interface (RFC 4007), and has none. */
export function lacksScope({ at }: FailureContext): boolean {
  return (
    at?.family === "ipv6" && /^fe[89ab][0-9a-f]:/i.test(at.address) && !at.address.includes("%")
  );
}
