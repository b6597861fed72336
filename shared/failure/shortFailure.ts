// A failure in a word or two, where there is no room for its sentence: the tree of sockets says "refused". The code stands in
// row and panel for those who look it up.

import type { Failure } from "../model/failure.ts";
import type { SocketKind } from "../model/socket.ts";
import { said, type Said } from "../words/said.ts";

const UNKNOWN_NAME = said("ending.unknownName");
const NO_LOOKUP = said("ending.noLookup");
const NOT_SUPPORTED = said("ending.notSupported");
const NOT_ALLOWED = said("ending.notAllowed");
const NO_NETWORK = said("ending.noNetwork");
const BAD_PATH = said("ending.badPath");
const NO_ROUTE = said("ending.noRoute");
const NOT_CONNECTED = said("ending.notConnected");
const NO_ROOM = said("ending.systemFull");
const TOO_MANY_FILES = said("ending.tooManyFiles");
const NO_MEMORY = said("ending.noMemory");
const NOT_TAKEN = said("ending.notTaken");

const SHORT: Readonly<Record<string, Said>> = {
  ECONNREFUSED: said("ending.refused"),
  ECONNRESET: said("ending.resetByPeer"),
  ECONNABORTED: said("ending.aborted"),
  ETIMEDOUT: said("ending.noAnswer"),
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  EHOSTDOWN: said("ending.hostDown"),
  ENONET: NO_NETWORK,
  ENETDOWN: NO_NETWORK,
  ENETRESET: said("ending.lost"),
  EPIPE: said("ending.peerGone"),
  ESHUTDOWN: NOT_CONNECTED,
  ENOTCONN: NOT_CONNECTED,
  EPROTO: said("ending.brokenProtocol"),
  ENOTFOUND: UNKNOWN_NAME,
  EAI_NONAME: UNKNOWN_NAME,
  EAI_NODATA: UNKNOWN_NAME,
  EAI_AGAIN: NO_LOOKUP,
  EAI_FAIL: NO_LOOKUP,
  EAI_SYSTEM: NO_LOOKUP,
  EADDRNOTAVAIL: said("ending.notOurAddress"),
  EAFNOSUPPORT: NOT_SUPPORTED,
  EOPNOTSUPP: NOT_SUPPORTED,
  ENOTSUP: NOT_SUPPORTED,
  EPROTONOSUPPORT: NOT_SUPPORTED,
  ESOCKTNOSUPPORT: NOT_SUPPORTED,
  ENOSYS: NOT_SUPPORTED,
  PORTSCOPE_NO_ABSTRACT: NOT_SUPPORTED,
  EINVAL: NOT_TAKEN,
  ERR_SOCKET_BAD_PORT: NOT_TAKEN,
  ERR_INVALID_IP_ADDRESS: NOT_TAKEN,
  ENOENT: said("ending.nothingThere"),
  ENOTDIR: BAD_PATH,
  ELOOP: BAD_PATH,
  ENAMETOOLONG: BAD_PATH,
  EROFS: BAD_PATH,
  ENOTSOCK: said("ending.notASocket"),
  EPROTOTYPE: said("ending.otherKind"),
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EMSGSIZE: said("ending.tooLong"),
  ENOBUFS: NO_ROOM,
  EAGAIN: NO_ROOM,
  EMFILE: TOO_MANY_FILES,
  ENFILE: TOO_MANY_FILES,
  ENOMEM: NO_MEMORY,
  EAI_MEMORY: NO_MEMORY,
  PORTSCOPE_IDLE: said("ending.idle"),
};

/** Just that it failed where the code has no words of its own. */
export function shortFailure({ code, syscall }: Failure, kind: SocketKind): Said {
  if (code === "EADDRINUSE")
    return said(kind.startsWith("unix") ? "ending.pathTaken" : "ending.portTaken");
  if (code === "EADDRNOTAVAIL" && syscall === "connect") return said("ending.noFreePort");
  if (code === "ENOENT" && kind === "unix-listener") return said("ending.noFolder");
  return SHORT[code] ?? said("ending.failed");
}
