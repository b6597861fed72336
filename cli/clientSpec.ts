// How `connect` and those that do the same more than once open their socket.

import type { Command } from "commander";
import {
  tcpConnection,
  udpSocket,
  unixConnection,
  unixDatagram,
} from "../shared/model/openSpecs.ts";
import type { HostPort } from "../shared/model/endpoint.ts";
import { isIpv6 } from "../shared/model/parseHostPort.ts";
import { said } from "../shared/words/said.ts";
import { addressOn, interfaces } from "../engine/system/interfaces.ts";
import { UsageError } from "./exit.ts";
import type { OpenSpec } from "../shared/model/socket.ts";
import { addSpecFlags, applyFlags } from "./specFlags.ts";
import { isNotFor, parseSource, parseSourcePath, type Target } from "./target.ts";
import { t } from "./wording.ts";

export interface ClientFlags {
  readonly source?: string;
  readonly interface?: string;
  readonly [name: string]: unknown;
}

const KINDS = ["tcp-connection", "udp", "unix-connection", "unix-dgram"] as const;

export function addClientFlags(command: Command): void {
  command
    .option("--source <[host:]port>", t("help.source"))
    .option("--interface <name>", t("help.interface"));
  addSpecFlags(command, KINDS);
}

/** Throws a UsageError. */
export function clientSpec(target: Target, flags: ClientFlags): OpenSpec {
  if (target.protocol === "unix-dgram") {
    const spec = unixDatagram({ path: parseSourcePath(flags.source), peerPath: target.path });
    if (flags.interface !== undefined)
      throw isNotFor("--interface", target.protocol, ["tcp", "udp"]);
    return applyFlags(spec, flags, KINDS);
  }
  const from = boundTo(parseSource(flags.source, target), flags.interface, target);
  switch (target.protocol) {
    case "tcp":
      return applyFlags(tcpConnection({ to: target.at, from }), flags, KINDS);
    case "udp":
      return applyFlags(udpSocket({ at: from, to: target.at }), flags, KINDS);
    case "unix":
      return applyFlags(unixConnection({ path: target.path }), flags, KINDS);
  }
}

/** On an interface: its address in the target's family. Throws a UsageError where it has none. */
function boundTo(from: HostPort | null, name: string | undefined, target: Target): HostPort | null {
  if (name === undefined) return from;
  if (!("at" in target)) throw isNotFor("--interface", target.protocol, ["tcp", "udp"]);
  const host = addressOn(name, isIpv6(target.at.host) ? "ipv6" : "ipv4");
  if (host === null)
    throw new UsageError(
      said("usage.noSuchInterface", { name, names: interfaces().map((each) => each.name) }),
    );
  return { host, port: from?.port ?? 0 };
}
