// Checks of ports, each one of what runs: it belongs to the engine, ends with no client, and stays on the list for a while.

import type { InputOf } from "../../../shared/contract/commands.ts";
import type { portCalls } from "../../../shared/contract/ports.ts";
import { MAX_CHECKS } from "../../../shared/model/bounds.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { formatHostPort } from "../../../shared/model/endpoint.ts";
import type { CheckOrder } from "../../../shared/model/portCheck.ts";
import { parsePortList, writePortList } from "../../../shared/ports/portList.ts";
import { said } from "../../../shared/words/said.ts";
import type { Runs } from "../../talk/running/Runs.ts";
import type { CheckLog } from "./CheckLog.ts";
import { CheckWork } from "./CheckWork.ts";

export type GivenCheck = InputOf<(typeof portCalls)["startCheck"]>;

export interface Checks {
  /**
   * The number of the run. Throws a Refusal where the ports cannot be read, as many are under way as may be, or several ports are to be
   * repeated.
   */
  start(order: GivenCheck): number;
  /** Throws a Refusal where there is none of that number on the list. */
  log(run: number): CheckLog;
}

/** Characters of a run's name. */
const MAX_NAME = 200;

export function createChecks(runs: Runs): Checks {
  return {
    start(given) {
      const list = parsePortList(given.ports);
      if (!list.ok) throw refusal("BAD_PORTS", list.problem, said("ports.writeThem"));
      const order: CheckOrder = { ...given, ports: list.ports };
      const { protocol, host, ports, every } = order;
      if (every !== null && ports.length > 1)
        throw refusal("ONE_PORT_AGAIN", said("ports.onePortRepeated"), said("ports.orEachOnce"));
      if (underWay(runs) >= MAX_CHECKS)
        throw refusal(
          "TOO_MANY_CHECKS",
          said("ports.tooManyChecks", { most: MAX_CHECKS }),
          said("ports.stopACheck"),
        );
      const [first = 0] = ports;
      const at = formatHostPort({ host, port: first }).replace(/\d+$/, writePortList(ports));
      // not for people: as the command line takes it.
      const name = `${protocol} ${at}`.slice(0, MAX_NAME);
      return runs.begin(
        { name, socket: null, endsWithSocket: false },
        (voice) => new CheckWork(order, voice),
      );
    },
    log(run) {
      const { work } = runs.get(run);
      if (work instanceof CheckWork) return work.log;
      throw refusal("NO_CHECK", said("ports.isNoCheck", { run }), said("ports.chooseACheck"));
    },
  };
}

function underWay(runs: Runs): number {
  let count = 0;
  for (const id of runs.all()) {
    const info = runs.info(id);
    if (info?.kind === "check" && info.state !== "ended") count += 1;
  }
  return count;
}
