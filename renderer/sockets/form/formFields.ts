// The forms for a new socket as a table: what each kind asks for, in which words, and how text becomes a value.

import {
  DEFAULT_BACKLOG,
  DEFAULT_CONNECT_TIMEOUT,
  DEFAULT_RECEIVE_BUFFER,
} from "../../../shared/model/openSpecs.ts";
import type { SocketKind } from "../../../shared/model/socket.ts";

export type FieldName =
  | "at"
  | "to"
  | "from"
  | "path"
  | "peerPath"
  | "echo"
  | "closeWithPeer"
  | "delay"
  | "ipv6Only"
  | "reuseAddress"
  | "broadcast"
  | "backlog"
  | "receiveBuffer"
  | "connectTimeout"
  | "maxConnections"
  | "idleTimeout"
  | "allow"
  | "deny";

interface FieldBase {
  readonly name: FieldName;
  readonly label: string;
  /** Behind "More options". */
  readonly more: boolean;
  readonly hint: string;
}

export type Field = FieldBase &
  (
    | {
        readonly type: "address";
        readonly optional: boolean;
        readonly portZero: boolean;
        readonly initial: string;
      }
    | { readonly type: "path"; readonly optional: boolean; readonly initial: string }
    | { readonly type: "networks"; readonly initial: string }
    | { readonly type: "check"; readonly initial: boolean }
    | {
        readonly type: "number";
        readonly initial: string;
        readonly lowest: number;
        readonly highest: number;
        readonly unit: string;
      }
  );

const ECHO: Field = {
  name: "echo",
  label: "Echo",
  more: false,
  hint: "Send back whatever comes in",
  type: "check",
  initial: false,
};
const CLOSE_WITH_PEER: Field = {
  name: "closeWithPeer",
  label: "Close when the peer ends",
  more: true,
  hint: "Otherwise our writing side stays open for more",
  type: "check",
  initial: false,
};
const DELAY: Field = {
  name: "delay",
  label: "Gather small pieces (Nagle)",
  more: true,
  hint: "Clears TCP_NODELAY",
  type: "check",
  initial: false,
};
const IPV6_ONLY: Field = {
  name: "ipv6Only",
  label: "IPv6 only",
  more: true,
  hint: "On an IPv6 address refuse IPv4 peers (IPV6_V6ONLY)",
  type: "check",
  initial: false,
};
const BACKLOG: Field = {
  name: "backlog",
  label: "Backlog",
  more: true,
  hint: "Connections that may wait to be accepted; the system may cap it",
  type: "number",
  initial: String(DEFAULT_BACKLOG),
  lowest: 1,
  highest: 65_535,
  unit: "",
};
const MAX_CONNECTIONS: Field = {
  name: "maxConnections",
  label: "Connections at once",
  more: true,
  hint: "Further ones are refused; 0: as many as the limits allow",
  type: "number",
  initial: "0",
  lowest: 0,
  highest: 1_000_000,
  unit: "",
};
const IDLE_TIMEOUT: Field = {
  name: "idleTimeout",
  label: "Idle timeout",
  more: true,
  hint: "Closes a connection on which nothing comes or goes; 0: never",
  type: "number",
  initial: "0",
  lowest: 0,
  highest: 86_400_000,
  unit: "ms",
};
const ALLOW: Field = {
  name: "allow",
  label: "Allow",
  more: true,
  hint: "Addresses and networks that are let in, as 10.0.0.0/8 fe80::/10; empty: all",
  type: "networks",
  initial: "",
};
const DENY: Field = {
  name: "deny",
  label: "Deny",
  more: true,
  hint: "Addresses and networks that are refused, also allowed ones",
  type: "networks",
  initial: "",
};
const PATH: Field = {
  name: "path",
  label: "Path",
  more: false,
  hint: "A file path; @name for an abstract socket (Linux); \\\\.\\pipe\\name on Windows",
  type: "path",
  optional: false,
  initial: "/tmp/portscope.sock",
};

function address(
  name: FieldName,
  label: string,
  initial: string,
  given: Partial<{ optional: boolean; portZero: boolean; more: boolean; hint: string }> = {},
): Field {
  const { optional = false, portZero = false, more = false, hint = "" } = given;
  return { name, label, initial, optional, portZero, more, hint, type: "address" };
}

export const FORMS: {
  readonly [K in SocketKind]: { readonly title: string; readonly fields: readonly Field[] };
} = {
  "tcp-listener": {
    title: "New TCP server",
    fields: [
      address("at", "Listen on", "127.0.0.1:9000", {
        portZero: true,
        hint: "Port 0 takes a free one; *:9000 listens on every address",
      }),
      ECHO,
      CLOSE_WITH_PEER,
      DELAY,
      IPV6_ONLY,
      BACKLOG,
      MAX_CONNECTIONS,
      IDLE_TIMEOUT,
      ALLOW,
      DENY,
    ],
  },
  "tcp-connection": {
    title: "New TCP client",
    fields: [
      address("to", "Connect to", "127.0.0.1:9000"),
      ECHO,
      address("from", "Bind to", "", {
        optional: true,
        portZero: true,
        more: true,
        hint: "Empty: the system chooses",
      }),
      CLOSE_WITH_PEER,
      DELAY,
      {
        name: "connectTimeout",
        label: "Connect timeout",
        more: true,
        hint: "For each address tried; 0 leaves it to the system",
        type: "number",
        initial: String(DEFAULT_CONNECT_TIMEOUT),
        lowest: 0,
        highest: 3_600_000,
        unit: "ms",
      },
      IDLE_TIMEOUT,
    ],
  },
  udp: {
    title: "New UDP socket",
    fields: [
      address("at", "Bind to", "127.0.0.1:9000", {
        portZero: true,
        hint: "Port 0 takes a free one; *:9000 hears every address",
      }),
      address("to", "Connect to", "", {
        optional: true,
        hint: "Empty: any peer. Otherwise only this one is heard",
      }),
      ECHO,
      {
        name: "receiveBuffer",
        label: "Receive buffer",
        more: true,
        hint: "SO_RCVBUF; the system may give less",
        type: "number",
        initial: String(DEFAULT_RECEIVE_BUFFER),
        lowest: 1024,
        highest: 1024 ** 3,
        unit: "bytes",
      },
      {
        name: "reuseAddress",
        label: "Share the port",
        more: true,
        hint: "SO_REUSEADDR",
        type: "check",
        initial: false,
      },
      {
        name: "broadcast",
        label: "Allow broadcast",
        more: true,
        hint: "SO_BROADCAST",
        type: "check",
        initial: false,
      },
      IPV6_ONLY,
      ALLOW,
      DENY,
    ],
  },
  "unix-listener": {
    title: "New Unix server",
    fields: [PATH, ECHO, CLOSE_WITH_PEER, BACKLOG, MAX_CONNECTIONS, IDLE_TIMEOUT],
  },
  "unix-connection": {
    title: "New Unix client",
    fields: [PATH, ECHO, CLOSE_WITH_PEER, IDLE_TIMEOUT],
  },
  "unix-dgram": {
    title: "New Unix datagram socket",
    fields: [
      { ...PATH, label: "Bind to", hint: "A file path; @name for an abstract socket (Linux)" },
      {
        name: "peerPath",
        label: "Connect to",
        more: false,
        hint: "Empty: any peer. Otherwise only this one is heard",
        type: "path",
        optional: true,
        initial: "",
      },
      ECHO,
    ],
  },
};
