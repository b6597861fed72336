// Where a bind failed because the port is taken: who has it.

import type { SocketInfo } from "../../shared/model/socket.ts";
import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import { fitting, onSelected } from "../sockets/onSelected.ts";
import { showPort } from "./portsActions.ts";

/** Null where it failed for something else, or has no port. */
export function takenPort({ failure, spec }: SocketInfo): number | null {
  if (failure?.code !== "EADDRINUSE" || spec === null) return null;
  if ("at" in spec && spec.at !== null) return spec.at.port;
  return "from" in spec && spec.from !== null && "port" in spec.from ? spec.from.port : null;
}

export const SHOW_HOLDER: Action = onSelected(
  {
    id: "ports.showHolder",
    title: said("portsPlace.showHolder"),
    synonyms: said("portsPlace.showHolderAlso"),
  },
  fitting((socket) => takenPort(socket) !== null, said("portsPlace.noPortIsTaken")),
  (app, socket) => {
    const port = takenPort(socket);
    if (port !== null) showPort(app, port);
  },
);
