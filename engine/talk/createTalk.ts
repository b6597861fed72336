// What runs by itself, for whoever begins it: a window's call and the command line do the same.
//
//     const run = await talk.startRepeat({ socket, … });
//     await talk.runs.ended(run);

import type { InputOf } from "../../shared/contract/commands.ts";
import type { GivenResponder, talkCalls } from "../../shared/contract/talk.ts";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import type { TriedMessage } from "../../shared/model/running.ts";
import type { OpenSpec } from "../../shared/model/socket.ts";
import { parsePlace } from "../../shared/talk/sequence/parsePlace.ts";
import type { Responder } from "../../shared/talk/responder/Responder.ts";
import type { Sequence } from "../../shared/talk/sequence/Sequence.ts";
import { said } from "../../shared/words/said.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";
import * as verbs from "../sockets/verbs.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { ForwardChains } from "./respond/ForwardChains.ts";
import { Runs } from "./running/Runs.ts";

export interface Talk {
  readonly runs: Runs;
  /** The number of the run. Throws a Refusal where it makes no sense. */
  startRepeat(order: InputOf<(typeof talkCalls)["startRepeat"]>): Promise<number>;
  /** The number of the run. Throws a Refusal where the file is wrong. */
  runSequence(order: InputOf<(typeof talkCalls)["runSequence"]>): Promise<number>;
  /** The number of the run. Throws a Refusal where the file is wrong. */
  startLoad(order: InputOf<(typeof talkCalls)["startLoad"]>): Promise<number>;
  /** The number of the run. Throws a Refusal where the file is wrong, or the socket answers already. */
  startResponder(order: InputOf<(typeof talkCalls)["startResponder"]>): Promise<number>;
  /** Throws a Refusal where the file is wrong. */
  tryResponder(
    order: InputOf<(typeof talkCalls)["tryResponder"]>,
  ): Promise<readonly TriedMessage[]>;
  /** The same of a sequence that was read. */
  load(order: NewLoad): Promise<number>;
}

export interface NewLoad {
  readonly name: string;
  readonly sequence: Sequence;
  readonly variables: ReadonlyMap<string, string>;
  /** Null: where the sequence says. */
  readonly spec: OpenSpec | null;
  readonly connections: number;
  readonly perSecond: number | null;
  /** Null: as many as may be open. */
  readonly atOnce: number | null;
}

/** Templates and the reader of files are loaded by who needs them. */
export function createTalk(registry: Registry): Talk {
  const runs = new Runs(registry);
  const chains = new ForwardChains();
  async function load({ name, atOnce, ...order }: NewLoad): Promise<number> {
    const { Load } = await import("./running/Load.ts");
    const most = atOnce ?? registry.limit();
    return runs.begin(
      { name, socket: null, endsWithSocket: false },
      (voice) => new Load(registry, { ...order, atOnce: most }, voice),
    );
  }
  return {
    runs,
    load,
    async startResponder({ socket, responder: given, variables }) {
      const { Responding } = await import("./respond/Responding.ts");
      const responder = await responderOf(given, new Map(Object.entries(variables)));
      verbs.mustBeOpen(registry, socket);
      const record = registry.get(socket);
      mayRespond(record, runs);
      return runs.begin(
        { name: responder.name, socket, endsWithSocket: true },
        (voice, { notes }) =>
          new Responding(registry, { record, responder, chains }, { voice, notes }),
      );
    },
    async tryResponder({ responder: given, variables, payload, datagram }) {
      const { tryResponder } = await import("./respond/tryResponder.ts");
      const responder = await responderOf(given, new Map(Object.entries(variables)));
      return tryResponder(responder, payload, datagram);
    },
    async startLoad({ text, variables, at, ...order }) {
      const { readSequence } = await import("../../shared/talk/sequence/readSequence.ts");
      const { fromEnvironment } = await import("../../shared/talk/sequence/fromEnvironment.ts");
      const given = new Map(Object.entries(variables));
      const sequence = fromEnvironment(readSequence(text, order.name), given, notRead);
      if (sequence.role !== "connect")
        throw refusal("LOAD_LISTENS", said("running.loadListens"), said("running.loadConnects"));
      const spec = at === null ? null : placeOf(at.place);
      return load({ ...order, sequence, variables: given, spec });
    },
    async startRepeat({ socket, to, name, variables, ...order }) {
      const { messageOf } = await import("./running/messageOf.ts");
      const { Repeat } = await import("./running/Repeat.ts");
      const given = new Map(Object.entries(variables));
      const message = messageOf(order.message, (each) => given.get(each));
      const peer = to === null ? null : await verbs.peerOf(registry, socket, to);
      verbs.mustBeOpen(registry, socket);
      return runs.begin({ name, socket, endsWithSocket: true }, (voice) => {
        const { pace, count } = order;
        return new Repeat(registry, { socket, to: peer, message, pace, count }, voice);
      });
    },
    async runSequence({ name, text, variables, at, paused }) {
      const { readSequence } = await import("../../shared/talk/sequence/readSequence.ts");
      const { SequenceWork } = await import("./running/SequenceWork.ts");
      const { fromEnvironment } = await import("../../shared/talk/sequence/fromEnvironment.ts");
      const given = new Map(Object.entries(variables));
      const sequence = fromEnvironment(readSequence(text, name), given, notRead);
      const socket = at !== null && "socket" in at ? at.socket : null;
      if (socket !== null) verbs.mustBeOpen(registry, socket);
      const order = { sequence, variables: given, at, paused };
      // It goes on when its socket closes: a step may wait for that.
      return runs.begin({ name, socket, endsWithSocket: false }, (voice, run) => {
        run.paused = paused;
        return new SequenceWork(registry, order, { voice, notes: run.notes });
      });
    },
  };
}

/** A client of the engine is not told of the engine's own environment. */
function notRead(): undefined {
  return undefined;
}

/** Of a client. Throws a Refusal. */
function placeOf(place: string): OpenSpec {
  const parsed = parsePlace(place, "connect");
  if (!parsed.ok) throw refusal("BAD_PLACE", parsed.problem, said("talk.correct"));
  return parsed.value;
}

/** Throws a Refusal. */
async function responderOf(
  given: GivenResponder,
  variables: ReadonlyMap<string, string>,
): Promise<Responder> {
  if (given.kind === "file") {
    const { readResponder } = await import("../../shared/talk/responder/readResponder.ts");
    return readResponder(given.text, given.name, variables);
  }
  const folder = given.name === "http" ? variables.get("folder") : undefined;
  if (folder !== undefined) await mustBeFolder(folder);
  const { builtInResponder } = await import("../../shared/talk/responder/builtin/registry.ts");
  return builtInResponder(given.name, variables);
}

/** Throws a Refusal. */
async function mustBeFolder(path: string): Promise<void> {
  const { stat } = await import("node:fs/promises");
  const found = await stat(path).catch((error: unknown) => {
    throw new Refusal(failureFrom(error, { endpoint: path }));
  });
  if (!found.isDirectory())
    throw refusal("NO_FOLDER", said("respond.noFolder", { path }), said("respond.nameAFolder"));
}

/** Throws a Refusal where it answers by itself already: two answers to each message are none's wish. */
function mayRespond({ id, spec, parent }: SocketRecord, runs: Runs): void {
  const echoes = spec?.echo === true || parent?.spec?.echo === true;
  const answered = runs.all().some((run) => {
    const info = runs.info(run);
    if (info?.kind !== "responder" || info.state === "ended") return false;
    return info.socket === id || (parent !== null && info.socket === parent.id);
  });
  if (!echoes && !answered) return;
  throw refusal(
    "ANSWERS_ALREADY",
    said("respond.answersAlready", { id }),
    said("respond.stopThat"),
  );
}
