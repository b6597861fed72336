import type { Endpoint } from "../model/endpoint.ts";
import type { SocketKind } from "../model/socket.ts";
import type { Text } from "../words/said.ts";

/** What is known of a failure; the words follow from the code and from these values. */
export interface FailureContext {
  readonly code: string;
  /** The system's call, as the system or Node names it. */
  readonly syscall: string;
  /** What it was about, formatted: an endpoint, or a file. */
  readonly endpoint?: Text;
  /** The same as an endpoint, where it is one. */
  readonly at?: Endpoint;
  /** The kind of socket, where it is about one. */
  readonly kind?: SocketKind;
  /** Who holds the port or path, for EADDRINUSE: `nginx (pid 812)`. */
  readonly holder?: Text | null;
  readonly found?: Found;
  /** The system's own text, for codes that we do not know. */
  readonly message?: string;
  /** A host name, for lookups. */
  readonly host?: string;
}

/** What stands at the place, where the system tells more than its code. */
export type Found =
  /** Only closed connections have the port: they wait in TIME-WAIT, the last for so many seconds. */
  | { readonly what: "time-wait"; readonly seconds: number }
  /** Nobody has it open, but the system is still ending connections of it. */
  | { readonly what: "ending" }
  /** A process that may not be looked at. */
  | { readonly what: "other-user"; readonly uid: number }
  /** A socket file on which nobody listens. */
  | { readonly what: "stale-socket"; readonly path: string }
  /** Something else than a socket: it may be somebody's data. */
  | { readonly what: "other-file" }
  /** A folder of the path is missing. */
  | { readonly what: "no-folder"; readonly folder: string }
  /** The connection's own port and the peer's are those of another connection, perhaps one in TIME-WAIT. */
  | { readonly what: "pair-in-use"; readonly source: string };
