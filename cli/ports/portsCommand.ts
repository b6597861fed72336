// `portscope ports`: every socket of the machine, whoever opened it, once or as they come and go.

import { type Command, Option } from "commander";
import { MachineSockets } from "../../engine/ports/MachineSockets.ts";
import { portFilter, type PortTest } from "../../engine/ports/portFilter.ts";
import { createSystemReader } from "../../engine/ports/createSystemReader.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { isListening } from "../../shared/ports/isListening.ts";
import { EXIT } from "../exit.ts";
import { openOutput, type Output } from "../output.ts";
import { filterError } from "../reading/checkFilter.ts";
import type { Stop } from "../stopSignal.ts";
import { takeDuration } from "../talk/takeDuration.ts";
import { sayNotice } from "../terminal.ts";
import { t } from "../wording.ts";
import { byPort, columnWidths, portHeader, portJson, portLine } from "./portLine.ts";

interface PortsFlags {
  readonly listening?: boolean;
  readonly filter?: string;
  readonly format: "table" | "json";
  readonly watch?: boolean;
  readonly every: number;
}

/** ms between two looks. */
const EVERY = 1000;
const SHORTEST = 100;

export function addPortsCommand(program: Command, stop: Stop): void {
  program
    .command("ports")
    .description(t("help.ports"))
    .option("--listening", t("help.portsListening"))
    .option("--filter <filter>", t("help.portsFilter"))
    .addOption(
      new Option("--format <format>", t("help.portsFormat"))
        .choices(["table", "json"])
        .default("table"),
    )
    .option("--watch", t("help.portsWatch"))
    .option(
      "--every <time>",
      t("help.portsEvery"),
      (text) => takeDuration("--every", text, SHORTEST),
      EVERY,
    )
    .action(async (flags: PortsFlags) => {
      process.exitCode = await ports(flags, stop);
    });
}

async function ports(flags: PortsFlags, stop: Stop): Promise<number> {
  const test = testOf(flags);
  const machine = new MachineSockets(await createSystemReader());
  const output = openOutput({ stop });
  const { added, limits } = await machine.look();
  const sockets = added.filter(test).toSorted(byPort);
  if (flags.format === "json") for (const socket of sockets) await put(output, portJson(socket));
  else {
    const widths = columnWidths(sockets);
    await put(output, portHeader(widths));
    for (const socket of sockets) await put(output, portLine(socket, widths));
  }
  if (limits.denied !== 0) sayNotice(t("ports.denied", { processes: limits.denied }));
  for (const name of limits.missing) sayNotice(t("ports.missing", { program: name }));
  if (limits.over > 0) sayNotice(t("ports.over", { sockets: limits.over }));
  if (flags.watch === true) await watch({ flags, test, machine, output, stop, sockets });
  output.handOver();
  return EXIT.done;
}

interface Watched {
  readonly flags: PortsFlags;
  readonly test: PortTest;
  readonly machine: MachineSockets;
  readonly output: Output;
  readonly stop: Stop;
  readonly sockets: readonly MachineSocket[];
}

/** Lines of what came (+), changed (~) and ended (-), until it is stopped. */
async function watch({ flags, test, machine, output, stop, sockets }: Watched): Promise<void> {
  const widths = columnWidths(sockets);
  const shown = new Map(sockets.map((socket) => [socket.id, socket]));
  const line = (how: "new" | "changed" | "ended", socket: MachineSocket): string =>
    flags.format === "json"
      ? portJson(socket, { change: how, time: new Date().toISOString() })
      : `${MARKS[how]} ${portLine(socket, widths)}`;
  while (!stop.isAsked && !output.isGone) {
    await pause(flags.every, stop, output);
    if (stop.isAsked || output.isGone) return;
    const { added, changed, removed } = await machine.look();
    for (const socket of removed)
      if (shown.delete(socket.id)) await put(output, line("ended", socket));
    for (const socket of [...added, ...changed]) {
      const before = shown.get(socket.id);
      if (!test(socket)) {
        if (before !== undefined) await put(output, line("ended", before));
        shown.delete(socket.id);
        continue;
      }
      shown.set(socket.id, socket);
      await put(output, line(before === undefined ? "new" : "changed", socket));
    }
  }
}

const MARKS = { new: "+", changed: "~", ended: "-" } as const;

function pause(ms: number, stop: Stop, output: Output): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void Promise.race([stop.asked, output.gone]).then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function put(output: Output, line: string): Promise<void> {
  output.write(`${line}\n`);
  if (output.isFull) await output.room();
}

function testOf({ filter = "", listening = false }: PortsFlags): PortTest {
  const parsed = portFilter(filter);
  if (!parsed.ok) throw filterError(filter, parsed.problem);
  return listening ? (socket) => isListening(socket) && parsed.test(socket) : parsed.test;
}
