// What a row of shared/options.ts says of an option.

import type { WordKey } from "../words/said.ts";

export const SOCKET_KINDS = [
  "tcp-listener",
  "tcp-connection",
  "udp",
  "unix-listener",
  "unix-connection",
  "unix-dgram",
] as const;

export type SocketKind = (typeof SOCKET_KINDS)[number];

export const LISTENERS = ["tcp-listener", "unix-listener"] as const;
export const STREAMS = [
  "tcp-listener",
  "tcp-connection",
  "unix-listener",
  "unix-connection",
] as const;
export const TCP = ["tcp-listener", "tcp-connection"] as const;
export const IP = ["tcp-listener", "tcp-connection", "udp"] as const;
export const HEARS_IP = ["tcp-listener", "udp"] as const;
export const UDP = ["udp"] as const;

interface Row {
  readonly kinds: readonly SocketKind[];
  /** In the window's form. */
  readonly label: WordKey;
  readonly hint: WordKey;
  /** In the form behind "More options". */
  readonly more: boolean;
  /** The line of the command line's help. */
  readonly help: WordKey;
  /** On the command line, where it is not the name itself in kebab case. */
  readonly flag?: string;
  /** As setsockopt(2) names it, where it is one of the system's. */
  readonly sockopt?: string;
  /** Whether it can be set while the socket is open; a listener's then is that of the connections that it accepts later. */
  readonly after?: true;
}

export type Unit = "" | "ms" | "s" | "bytes" | "bytesASecond";

export type OptionRow = Row &
  (
    | { readonly type: "switch"; readonly initial: boolean }
    /** `on`: which of both a tick in the form stands for. */
    | {
        readonly type: "choice";
        readonly values: readonly [string, string];
        readonly on: string;
        readonly initial: string;
      }
    | {
        readonly type: "number";
        readonly lowest: number;
        readonly highest: number;
        readonly initial: number;
        /** Of kinds with another one. */
        readonly initialOf?: { readonly [K in SocketKind]?: number };
        readonly unit: Unit;
      }
    /** Addresses and networks, as model/networks.ts reads them. */
    | { readonly type: "networks"; readonly initial: "" }
    /** Multicast groups, as model/groups.ts reads them. */
    | { readonly type: "groups"; readonly initial: "" }
    /** An interface of the machine, by its name or one of its addresses; empty: the system chooses. */
    | { readonly type: "interface"; readonly initial: "" }
  );

/** The keys of an option's words: `option.ttl`, `option.ttlHint`, `option.ttlHelp`. */
export function worded<N extends string>(name: N) {
  return {
    label: `option.${name}` as const,
    hint: `option.${name}Hint` as const,
    help: `option.${name}Help` as const,
  };
}
