// The library's options as the engine's specs, checked as those of every client are.

import * as v from "valibot";
import { issueText } from "../shared/contract/issueText.ts";
import { openSpec } from "../shared/contract/openSpec.ts";
import { DEFAULT_HOST, type HostPort } from "../shared/model/endpoint.ts";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixDatagram,
  unixListener,
} from "../shared/model/openSpecs.ts";
import type { OpenSpec } from "../shared/model/socket.ts";
import type { OptionsOf } from "../shared/options.ts";
import type * as api from "./api.ts";
import { t } from "./wording.ts";

interface Place {
  readonly host?: string;
  readonly port?: number;
}

/** The published options are all of the engine's and no others: a type error here says which differ. */
type Same<Ours, Published> =
  Required<Published> extends Ours ? (Ours extends Published ? true : never) : never;
type Options<O, Places extends string> = Omit<O, Places>;
export const OPTIONS_ARE_THE_ENGINES: readonly [
  Same<OptionsOf<"tcp-listener">, Options<api.TcpListenOptions, "host" | "port">>,
  Same<OptionsOf<"tcp-connection">, Options<api.TcpConnectOptions, "host" | "port" | "from">>,
  Same<OptionsOf<"unix-listener">, Options<api.UnixListenOptions, "path">>,
  Same<OptionsOf<"unix-connection">, Options<api.UnixConnectOptions, "path">>,
  Same<OptionsOf<"udp">, Options<api.UdpOptions, "host" | "port" | "to">>,
  Same<OptionsOf<"unix-dgram">, Options<api.UnixDatagramOptions, "path" | "to">>,
] = [true, true, true, true, true, true];

export function listenSpec(
  protocol: "tcp" | "unix",
  options: api.TcpListenOptions | api.UnixListenOptions,
): OpenSpec {
  if (protocol === "unix") return checked(unixListener(options as api.UnixListenOptions));
  const { rest, at } = placeOf(options as api.TcpListenOptions);
  return checked(tcpListener({ ...rest, at }));
}

export function connectSpec(
  protocol: "tcp" | "unix",
  options: api.TcpConnectOptions | api.UnixConnectOptions,
): OpenSpec {
  if (protocol === "unix") return checked(unixConnection(options as api.UnixConnectOptions));
  const { rest, at } = placeOf(options as api.TcpConnectOptions);
  return checked(tcpConnection({ ...rest, to: at }));
}

export function bindSpec(
  protocol: "udp" | "unix-dgram",
  options: api.UdpOptions | api.UnixDatagramOptions,
): OpenSpec {
  if (protocol === "unix-dgram") {
    const { to = null, ...rest } = options as api.UnixDatagramOptions;
    return checked(unixDatagram({ ...rest, peerPath: to }));
  }
  const { to = null, ...others } = options as api.UdpOptions;
  const { rest, at } = placeOf(others);
  // With a peer the system chooses the address that leads to it, unless one is named.
  const isNamed = others.host !== undefined || others.port !== undefined;
  return checked(udpSocket({ ...rest, at: to !== null && !isNamed ? null : at, to }));
}

function placeOf<O extends Place>(options: O): { rest: Omit<O, keyof Place>; at: HostPort } {
  const { host = DEFAULT_HOST, port = 0, ...rest } = options;
  return { rest, at: { host, port } };
}

/** Throws a TypeError that says what was expected, what was got and where. */
function checked(spec: OpenSpec): OpenSpec {
  // What is left out by name is as if it were not named.
  const named = Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined));
  const parsed = v.safeParse(openSpec, named);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? "";
  throw new TypeError(t("library.badOption", { where, problem: t.text(issueText(issue)) }));
}
