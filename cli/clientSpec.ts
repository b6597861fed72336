// How `connect` and those that do the same more than once open their socket.

import type { Command } from "commander";
import {
  tcpConnection,
  udpSocket,
  unixConnection,
  unixDatagram,
} from "../shared/model/openSpecs.ts";
import type { OpenSpec } from "../shared/model/socket.ts";
import { addSpecFlags, applyFlags } from "./specFlags.ts";
import { parseSource, parseSourcePath, type Target } from "./target.ts";
import { t } from "./wording.ts";

export interface ClientFlags {
  readonly source?: string;
  readonly [name: string]: unknown;
}

const KINDS = ["tcp-connection", "udp", "unix-connection", "unix-dgram"] as const;

export function addClientFlags(command: Command): void {
  command.option("--source <[host:]port>", t("help.source"));
  addSpecFlags(command, KINDS);
}

/** Throws a UsageError. */
export function clientSpec(target: Target, flags: ClientFlags): OpenSpec {
  if (target.protocol === "unix-dgram") {
    const spec = unixDatagram({ path: parseSourcePath(flags.source), peerPath: target.path });
    return applyFlags(spec, flags, KINDS);
  }
  const from = parseSource(flags.source, target);
  switch (target.protocol) {
    case "tcp":
      return applyFlags(tcpConnection({ to: target.at, from }), flags, KINDS);
    case "udp":
      return applyFlags(udpSocket({ at: from, to: target.at }), flags, KINDS);
    case "unix":
      return applyFlags(unixConnection({ path: target.path }), flags, KINDS);
  }
}
