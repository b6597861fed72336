// The rows of the table in groups, each below a line that says what it is and how many are in which state.

import { isUnnamed } from "../../shared/model/endpoint.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { Grouping } from "./grouping.ts";
import type { PortsRow } from "./portsRows.ts";

export interface GroupHead {
  readonly kind: "head";
  readonly key: string;
  readonly title: Text;
  readonly count: number;
  /** Those with most sockets first; of states that the system tells. */
  readonly states: readonly (readonly [state: string, count: number])[];
}

/** A line of the table. */
export type PortsLine = GroupHead | ({ readonly kind: "socket" } & PortsRow);

interface Group {
  /** By which groups are sorted, as a person would; the nameless ones stand last. */
  readonly key: string;
  readonly title: Text;
}

const LAST = "\u{10ffff}";

function groupFor(by: Exclude<Grouping, "none">, socket: MachineSocket): Group {
  const { processes, unseen, local, state, protocol } = socket;
  switch (by) {
    case "process": {
      const [process] = processes;
      if (process !== undefined)
        return { key: `${process.name} ${process.pid}`, title: `${process.name} (${process.pid})` };
      return unseen === "denied"
        ? { key: `${LAST} 1`, title: said("ports.notPermitted") }
        : { key: `${LAST} 2`, title: said("ports.nobody") };
    }
    case "port":
      if (local.family !== "unix")
        return {
          key: String(local.port),
          title: said("portsPlace.portGroup", { port: local.port }),
        };
      return isUnnamed(local)
        ? { key: `${LAST} 2`, title: said("portsPlace.unnamed") }
        : { key: `${LAST} 1`, title: said("portsPlace.unix") };
    case "state":
      return state === null
        ? { key: LAST, title: said("portsPlace.noState") }
        : { key: `${protocol === "tcp" ? 0 : 1} ${state}`, title: state };
  }
}

const collator = new Intl.Collator("en", { numeric: true });

/** `rows` in their order, which they keep within their groups. */
export function portsLines(rows: readonly PortsRow[], by: Grouping): readonly PortsLine[] {
  if (by === "none") return rows.map((row) => ({ kind: "socket", ...row }));
  const groups = new Map<string, { title: Text; rows: PortsRow[]; states: Map<string, number> }>();
  for (const row of rows) {
    const { key, title } = groupFor(by, row.socket);
    let group = groups.get(key);
    if (group === undefined) {
      group = { title, rows: [], states: new Map() };
      groups.set(key, group);
    }
    group.rows.push(row);
    const { state } = row.socket;
    if (state !== null) group.states.set(state, (group.states.get(state) ?? 0) + 1);
  }
  return [...groups]
    .toSorted(([a], [b]) => collator.compare(a, b))
    .flatMap(([key, group]): readonly PortsLine[] => [
      {
        ...{ kind: "head", key, title: group.title, count: group.rows.length },
        states: [...group.states].toSorted(([, a], [, b]) => b - a),
      },
      ...group.rows.map((row): PortsLine => ({ kind: "socket", ...row })),
    ]);
}

/** The line of a socket nearest to `to`, looked for in the direction in which one goes; null where there is none. */
export function socketLine(lines: readonly PortsLine[], to: number, step: 1 | -1): number | null {
  const from = Math.min(Math.max(0, to), lines.length - 1);
  for (let at = from; at >= 0 && at < lines.length; at += step)
    if (lines[at]?.kind === "socket") return at;
  for (let at = from; at >= 0 && at < lines.length; at -= step)
    if (lines[at]?.kind === "socket") return at;
  return null;
}
