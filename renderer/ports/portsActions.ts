// What a person does to the machine's sockets, as plain functions on the engine's own App.

import { DEFAULT_HOST, formatHostPort } from "../../shared/model/endpoint.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { isListening } from "../../shared/ports/isListening.ts";
import type { App, State } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { goToPlace, places } from "../app/place.ts";
import { copyText } from "../kit/copyText.ts";
import { focusRegionSoon } from "../kit/regions.ts";
import { selectSocket } from "../sockets/selection.ts";
import { formDrafts } from "../sockets/form/formDrafts.ts";
import { showForm } from "../sockets/socketActions.ts";
import { PORTS_COLUMNS } from "./portsOrder.ts";
import { portsSlice, viewSetting, type PortsGroup } from "./portsState.ts";

export const PLACE = "ports";
const SOCKETS = "sockets";

/** Null, too, while the place is about checks: what cannot be seen is not meant. */
export function chosenPort(state: State): MachineSocket | null {
  if (viewSetting.of(state) !== "sockets") return null;
  const { chosen, sockets } = portsSlice.of(state);
  return chosen === null ? null : (sockets.get(chosen) ?? null);
}

export function choosePort({ home }: App, chosen: number | null): void {
  portsSlice.set(home, { chosen });
}

export function showGroup({ home }: App, group: PortsGroup): void {
  portsSlice.set(home, { group });
  viewSetting.set(home, "sockets");
}

export function setPortsFilter({ home }: App, filter: string): void {
  portsSlice.set(home, { filter });
}

export function goTo(app: App, id: string): void {
  const place = places.of(app).find((each) => each.id === id);
  if (place !== undefined) goToPlace(app, place);
}

/** Who has that port: the place, with all that has it. */
export function showPort(app: App, port: number): void {
  setPortsFilter(app, `port == ${port}`);
  showGroup(app, { kind: "all" });
  viewSetting.set(app.home, "sockets");
  goTo(app, PLACE);
  focusRegionSoon(PLACE);
}

/** One line, as the table shows it. */
export function copyPort(socket: MachineSocket): void {
  copyText(PORTS_COLUMNS.map(({ text }) => text(socket)).join("\t"));
}

/** The command that lists it. */
export function copyPortCommand({ local, protocol, processes }: MachineSocket): void {
  // not for people: the filter language, and a command.
  const filter =
    local.family === "unix"
      ? `local == ${JSON.stringify(local.path)}`
      : // not for people: the filter language.
        `localport == ${local.port} and protocol == ${protocol}`;
  const [process] = processes;
  // not for people: the filter language.
  const whose = process === undefined ? "" : ` and pid == ${process.pid}`;
  const quoted = `${filter}${whose}`.replaceAll("'", "'\\''");
  // not for people: a command.
  copyText(`portscope ports --filter '${quoted}'`);
}

export function canConnect(socket: MachineSocket): boolean {
  return isListening(socket) && (socket.protocol !== "unix" || socket.unixType === "stream");
}

/** Opens the form of a client with the address filled in; a wildcard is reached at this machine's own. */
export function connectTo(app: App, socket: MachineSocket): void {
  const { local, protocol } = socket;
  if (local.family === "unix") fill("unix-connection", "to", local.path);
  else {
    const wild = { "0.0.0.0": DEFAULT_HOST, "::": "::1" }[local.address];
    const to = formatHostPort({ host: wild ?? local.address, port: local.port });
    if (protocol === "tcp") fill("tcp-connection", "to", to);
    else fill("udp", "to", to);
  }
  function fill(
    kind: "tcp-connection" | "udp" | "unix-connection",
    field: "to",
    text: string,
  ): void {
    const { home } = app;
    formDrafts[kind].set(home, { ...formDrafts[kind].get(home), [field]: text });
    goTo(app, SOCKETS);
    showForm(home, kind);
  }
}

/** One of ours, in its own place. */
export function showOurs(app: App, socket: MachineSocket): void {
  if (socket.ours === null || socket.ours === 0) return;
  goTo(app, SOCKETS);
  selectSocket(app, socket.ours);
}

/** Command lines that are kept. */
const COMMANDS = 500;

/** Asks for the command line of a process, once; the oldest are forgotten. */
export async function askCommand({ home }: App, pid: number): Promise<void> {
  if (portsSlice.get(home).commands.has(pid)) return;
  const remember = (command: string): void =>
    portsSlice.set(home, ({ commands }) => ({
      commands: new Map([...[...commands].slice(1 - COMMANDS), [pid, command]]),
    }));
  // Nobody asks again while it is under way.
  remember("");
  const facts = await home.engine.call("processFacts", { pid }).catch(() => null);
  remember(facts?.command ?? "");
}

/** Asks whether the process that has it is to be ended. */
export async function askToEnd({ home }: App, socket: MachineSocket): Promise<void> {
  const [process] = socket.processes;
  if (process === undefined) return;
  const { pid, name } = process;
  const facts = await attempt(home, home.engine.call("processFacts", { pid }));
  portsSlice.set(home, { ending: { pid, name, startedAt: facts?.startedAt ?? null, how: "ask" } });
}

/** Asked to end, it may stay: killing it is offered then. `which`: what of the state says whom. */
export async function endProcess(
  { home }: App,
  which: "ending" | "holder" = "ending",
): Promise<void> {
  const order = portsSlice.get(home)[which];
  if (order === null) return;
  const { pid, startedAt, how } = order;
  const done = await attempt(home, home.engine.call("endProcess", { pid, startedAt, how }));
  const stays = done !== null && !done.gone && how === "ask";
  portsSlice.set(home, { [which]: stays ? { ...order, how: "kill" } : null });
}

export function leaveEnding({ home }: App): void {
  portsSlice.set(home, { ending: null });
}
