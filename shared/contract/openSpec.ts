// The run-time check of how a socket is to be opened.

import * as v from "valibot";
import { assertNever } from "../assertNever.ts";
import type { OpenSpec } from "../model/socket.ts";
import {
  initialOf,
  optionRow,
  type OptionRow,
  optionsOf,
  SOCKET_KINDS,
  type SocketKind,
} from "../options.ts";
import { parseGroups } from "../model/groups.ts";
import { parseNetworks } from "../model/networks.ts";
import { saying } from "../words/saying.ts";
import { integer } from "./checks.ts";

export const port = integer(0, 65_535);
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
// Linux allows 107 bytes, macOS 103, a named pipe 256 characters; the system has the last word.
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

/** A Unix domain socket to which a datagram goes. */
export const pathTarget = v.strictObject({ path });

export const hostPort = v.strictObject({ host, port });

/** Where to send or connect: port 0 is nobody's. */
export const target = v.strictObject({ host, port: integer(1, 65_535) });

const networks = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.check(
    saying(
      (text) => parseNetworks(text).ok,
      (text) => {
        const parsed = parseNetworks(text);
        return parsed.ok ? "" : parsed.problem;
      },
    ),
  ),
);

const groups = v.pipe(
  v.string(),
  v.maxLength(10_000),
  v.check(
    saying(
      (text) => parseGroups(text).ok,
      (text) => {
        const parsed = parseGroups(text);
        return parsed.ok ? "" : parsed.problem;
      },
    ),
  ),
);

function checkOf(row: OptionRow): v.GenericSchema {
  switch (row.type) {
    case "switch":
      return v.boolean();
    case "choice":
      return v.picklist(row.values);
    case "number":
      return integer(row.lowest, row.highest);
    case "networks":
      return networks;
    case "groups":
      return groups;
    case "interface":
      return v.pipe(v.string(), v.maxLength(255));
    default:
      return assertNever(row);
  }
}

/** The addresses of each kind; its options are those of options.ts. */
const PLACES: { readonly [K in SocketKind]: Readonly<Record<string, v.GenericSchema>> } = {
  "tcp-listener": { at: hostPort },
  "tcp-connection": { to: target, from: v.nullable(hostPort) },
  udp: { at: v.nullable(hostPort), to: v.nullable(target) },
  "unix-listener": { path },
  "unix-connection": { path },
  "unix-dgram": { path: v.nullable(path), peerPath: v.nullable(path) },
};

/** What becomes of a field that need not be named: `usual` is what it is then. */
type Unnamed = (check: v.GenericSchema, usual: unknown) => v.GenericSchema;

/** What passes has a kind's addresses and options and nothing else: the type derives from the same rows. */
export function specCheck(unnamed: Unnamed) {
  const kinds = SOCKET_KINDS.map((kind) => {
    const places = Object.entries(PLACES[kind]).map(([name, check]) => [
      name,
      check.type === "nullable" ? unnamed(check, null) : check,
    ]);
    const options = optionsOf(kind).map((name) => {
      const row = optionRow(name);
      return [name, unnamed(checkOf(row), initialOf(name, kind))];
    });
    return v.strictObject({
      kind: v.literal(kind),
      ...Object.fromEntries([...places, ...options]),
    });
  });
  return v.variant("kind", kinds) as unknown as v.GenericSchema<unknown, OpenSpec>;
}

export const openSpec = specCheck((check) => check);
