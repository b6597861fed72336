// `portscope who PORT`: who has a port, for people and scripts. Exit code 0 when somebody has it, 1 when it is free.

import type { Command } from "commander";
import { MachineSockets } from "../../engine/ports/MachineSockets.ts";
import { createSystemReader } from "../../engine/ports/createSystemReader.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { isListening } from "../../shared/ports/isListening.ts";
import { said } from "../../shared/words/said.ts";
import { EXIT, UsageError } from "../exit.ts";
import { sayNotice } from "../terminal.ts";
import { t } from "../wording.ts";
import { byPort, portJson, processText } from "./portLine.ts";

interface WhoFlags {
  readonly tcp?: boolean;
  readonly udp?: boolean;
  readonly json?: boolean;
}

export function addWhoCommand(program: Command): void {
  program
    .command("who")
    .description(t("help.who"))
    .argument("<port>", t("help.whoPort"))
    .option("--tcp", t("help.whoTcp"))
    .option("--udp", t("help.whoUdp"))
    .option("--json", t("help.whoJson"))
    .action(async (port: string, flags: WhoFlags) => {
      process.exitCode = await who(portOf(port), flags);
    });
}

async function who(port: number, { tcp, udp, json }: WhoFlags): Promise<number> {
  const both = tcp !== true && udp !== true;
  const wanted = { tcp: both || tcp === true, udp: both || udp === true, unix: false };
  const { added, limits } = await new MachineSockets(await createSystemReader()).look();
  const there = added
    .filter(
      ({ protocol, local }) => wanted[protocol] && local.family !== "unix" && local.port === port,
    )
    .toSorted(byPort);
  const held = holders(there);
  for (const socket of held)
    process.stdout.write(`${json === true ? portJson(socket) : whoLine(socket)}\n`);
  if (held.length > 0) return EXIT.done;
  const waiting = there.filter(({ state }) => state === "TIME-WAIT").length;
  if (waiting > 0) sayNotice(t("ports.onlyTimeWait", { port, connections: waiting }));
  else if (limits.denied !== 0 && process.platform === "darwin")
    sayNotice(t("ports.denied", { processes: limits.denied }));
  return EXIT.refused;
}

/** Who would be in the way of a bind: listeners, else connections that somebody still has. */
function holders(there: readonly MachineSocket[]): readonly MachineSocket[] {
  const listening = there.filter(isListening);
  return listening.length > 0 ? listening : there.filter(({ unseen }) => unseen !== "nobody");
}

function whoLine(socket: MachineSocket): string {
  const { protocol, local, remote, state, user, uid } = socket;
  const ends =
    remote === null
      ? formatEndpoint(local)
      : `${formatEndpoint(local)} → ${formatEndpoint(remote)}`;
  const person = user ?? (uid === null ? null : String(uid));
  const parts = [
    protocol,
    ends,
    ...(state === null || protocol === "udp" ? [] : [state]),
    processText(socket),
  ];
  return [...parts, ...(person === null ? [] : [person])].join("  ");
}

function portOf(text: string): number {
  const port = Number(/^:?(\d{1,5})$/.exec(text.trim())?.[1] ?? Number.NaN);
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(said("ports.expectedPort", { got: text }));
}
