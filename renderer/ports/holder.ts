// Where a bind failed because the port is taken: who has it, the end of that, another port, or the same one shared.

import { refusal } from "../../shared/model/failure.ts";
import type { OpenSpec, SocketInfo } from "../../shared/model/socket.ts";
import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { attempt, refuse } from "../app/attempt.ts";
import { ask, type Question } from "../app/question.ts";
import { fitting, onSelected } from "../sockets/onSelected.ts";
import { openSocket } from "../sockets/socketActions.ts";
import { endProcess, showPort } from "./portsActions.ts";
import { portsSlice } from "./portsState.ts";

/** Where a bind failed for a taken port; null where it failed for something else, or has no port. */
export function takenPlace({ failure, spec }: Pick<SocketInfo, "failure" | "spec">): {
  readonly protocol: "tcp" | "udp";
  readonly host: string;
  readonly port: number;
} | null {
  if (failure?.code !== "EADDRINUSE" || spec === null) return null;
  const protocol = spec.kind === "udp" ? "udp" : "tcp";
  if ("at" in spec && spec.at !== null) return { protocol, ...spec.at };
  const from = "from" in spec && spec.from !== null && "port" in spec.from ? spec.from : null;
  return from === null ? null : { protocol, ...from };
}

/** Null where it failed for something else, or has no port. */
export function takenPort(socket: SocketInfo): number | null {
  return takenPlace(socket)?.port ?? null;
}

/** The same on another port. */
export function atPort(spec: OpenSpec, port: number): OpenSpec {
  if ((spec.kind === "tcp-listener" || spec.kind === "udp") && spec.at !== null)
    return { ...spec, at: { ...spec.at, port } };
  return spec.kind === "tcp-connection" && spec.from !== null
    ? { ...spec, from: { ...spec.from, port } }
    : spec;
}

/** The same with the option that lets it share its port; null where there is none, or it is set. */
export function sharing(spec: OpenSpec | null): OpenSpec | null {
  if (spec?.kind === "udp" && !spec.reuseAddress) return { ...spec, reuseAddress: true };
  if (spec?.kind === "tcp-listener" && !spec.reusePort) return { ...spec, reusePort: true };
  return null;
}

const taken = fitting((socket) => takenPort(socket) !== null, said("portsPlace.noPortIsTaken"));

export const SHOW_HOLDER: Action = onSelected(
  {
    id: "ports.showHolder",
    title: said("portsPlace.showHolder"),
    synonyms: said("portsPlace.showHolderAlso"),
  },
  taken,
  (app, socket) => {
    const port = takenPort(socket);
    if (port !== null) showPort(app, port);
  },
);

/** Asks whether who has the port is to be ended, beside the sockets or (`ending`) in the place of ports; of several the first. */
export async function askToEndHolder(
  { home }: App,
  place: { readonly protocol: "tcp" | "udp"; readonly port: number },
  which: "ending" | "holder" = "holder",
): Promise<void> {
  const { protocol, port } = place;
  const holders = await attempt(home, home.engine.call("whoHas", { protocol, port }));
  const [first] = holders ?? [];
  if (first !== undefined) {
    const { pid, name, startedAt } = first;
    portsSlice.set(home, { [which]: { pid, name, startedAt, how: "ask" } });
    if (which === "holder") ask(home, END_HOLDER_QUESTION);
  } else if (holders !== null)
    refuse(
      home,
      refusal("NO_HOLDER", said("ports.holderUnknown", { port }), said("ports.seeAsRoot")).failure,
    );
}

/** Always asked: what the process has not saved may be lost. */
export const END_HOLDER_QUESTION: Question = {
  id: "ports.endHolder",
  words(state) {
    const { name = "", pid = 0, how = "ask" } = portsSlice.of(state).holder ?? {};
    return how === "ask"
      ? said("portsPlace.endIt", { name, pid })
      : said("portsPlace.isStillThere", { name, pid });
  },
  yes: said("portsPlace.end"),
  asks: { get: () => true },
  run: (app) => void endHolder(app),
};

async function endHolder(app: App): Promise<void> {
  await endProcess(app, "holder");
  if (portsSlice.get(app.home).holder !== null) ask(app.home, END_HOLDER_QUESTION);
}

export const END_HOLDER: Action = onSelected(
  {
    id: "ports.endHolder",
    title: said("portsPlace.endHolder"),
    synonyms: said("portsPlace.endProcessAlso"),
  },
  taken,
  (app, socket) => {
    const place = takenPlace(socket);
    if (place !== null) void askToEndHolder(app, place);
  },
);

export const NEXT_FREE: Action = onSelected(
  {
    id: "ports.nextFree",
    title: said("portsPlace.nextFree"),
    synonyms: said("portsPlace.nextFreeAlso"),
  },
  taken,
  (app, socket) => void openOnNextFree(app, socket),
);

async function openOnNextFree(app: App, socket: SocketInfo): Promise<void> {
  const place = takenPlace(socket);
  if (place === null || socket.spec === null) return;
  const free = await attempt(app, app.engine.call("nextFreePort", place));
  if (free !== null) await open(app, atPort(socket.spec, free.port));
}

export const SHARE_PORT: Action = onSelected(
  {
    id: "ports.share",
    title: said("portsPlace.share"),
    synonyms: said("portsPlace.shareAlso"),
  },
  (socket) => {
    const fits = taken(socket);
    if (fits !== true) return fits;
    return sharing(socket.spec) !== null || said("portsPlace.cannotShare");
  },
  (app, { spec }) => {
    const shared = sharing(spec);
    if (shared !== null) void open(app, shared);
  },
);

async function open(app: App, spec: OpenSpec): Promise<void> {
  const failure = await openSocket(app, spec);
  if (failure !== null) refuse(app, failure);
}

export const HOLDER_ACTIONS: readonly Action[] = [SHOW_HOLDER, END_HOLDER, NEXT_FREE, SHARE_PORT];
