// The actions of the place, on the chosen socket.

import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { allOf, when, type Availability } from "../app/available.ts";
import { isLive } from "../app/engineState.ts";
import {
  askToEnd,
  canConnect,
  chosenPort,
  connectTo,
  copyPort,
  copyPortCommand,
  PLACE,
  showGroup,
  showOurs,
} from "./portsActions.ts";
import { GROUPINGS, type Grouping } from "./grouping.ts";
import { groupingSetting } from "./portsState.ts";

const whenEngine = when(isLive, said("composer.notConnected"));
const whenChosen = when((state) => chosenPort(state) !== null, said("portsPlace.noneIsChosen"));

/** `run` is given the chosen socket. */
export function onChosen(
  row: Pick<Action, "id" | "title" | "keys" | "synonyms">,
  run: (app: App, socket: MachineSocket) => void,
  available: Availability = () => true,
): Action {
  return {
    ...row,
    within: PLACE,
    section: "sockets",
    ofEngine: true,
    available: allOf(whenChosen, available),
    run(app) {
      const socket = chosenPort(app.home.store.getState());
      if (socket !== null) run(app, socket);
    },
  };
}

const whose = (test: (socket: MachineSocket) => boolean, reason: Parameters<typeof when>[1]) =>
  when((state) => {
    const socket = chosenPort(state);
    return socket !== null && test(socket);
  }, reason);

export const COPY_PORT = onChosen(
  { id: "ports.copy", title: said("portsPlace.copy") },
  (_app, socket) => copyPort(socket),
);

export const COPY_PORT_COMMAND = onChosen(
  { id: "ports.copyCommand", title: said("portsPlace.copyCommand"), keys: "Shift+C" },
  (_app, socket) => copyPortCommand(socket),
);

export const CONNECT_TO_PORT = onChosen(
  { id: "ports.connect", title: said("portsPlace.connect"), keys: "Enter" },
  connectTo,
  allOf(whenEngine, whose(canConnect, said("portsPlace.nobodyListensThere"))),
);

export const SHOW_PROCESS = onChosen(
  { id: "ports.showProcess", title: said("portsPlace.showProcess"), keys: "P" },
  (app, { processes: [process] }) => {
    if (process !== undefined) showGroup(app, { kind: "process", pid: process.pid });
  },
  whose(({ processes }) => processes.length > 0, said("portsPlace.noProcess")),
);

export const SHOW_OURS = onChosen(
  { id: "ports.showOurs", title: said("portsPlace.showOurs"), keys: "O" },
  showOurs,
  whose(({ ours }) => ours !== null && ours !== 0, said("portsPlace.isNotOurs")),
);

export const END_PROCESS = onChosen(
  {
    id: "ports.endProcess",
    title: said("portsPlace.endProcess"),
    synonyms: said("portsPlace.endProcessAlso"),
  },
  (app, socket) => void askToEnd(app, socket),
  allOf(
    whenEngine,
    whose(({ processes }) => processes.length > 0, said("portsPlace.noProcess")),
  ),
);

const GROUP_TITLES: Readonly<Record<Grouping, Text>> = {
  none: said("portsPlace.groupByNone"),
  process: said("portsPlace.groupByProcess"),
  port: said("portsPlace.groupByPort"),
  state: said("portsPlace.groupByState"),
};

export const GROUP_ACTIONS: readonly Action[] = GROUPINGS.map((by, at) => ({
  id: `ports.group.${by}`,
  title: GROUP_TITLES[by],
  synonyms: said("portsPlace.groupAlso"),
  section: "sockets",
  within: PLACE,
  keys: String(at),
  available: when((state) => groupingSetting.of(state) !== by, said("app.isSoAlready")),
  run: ({ home }) => groupingSetting.set(home, by),
}));

export const PORTS_ACTIONS: readonly Action[] = [
  CONNECT_TO_PORT,
  COPY_PORT,
  COPY_PORT_COMMAND,
  SHOW_PROCESS,
  SHOW_OURS,
  END_PROCESS,
];
