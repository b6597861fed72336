// The engine's side of the contract: checks each frame, runs the handler of a call and answers, begins and ends watches. A bad
// frame is refused and harms nothing else.

import { assertNever } from "../assertNever.ts";
import {
  calls,
  feeds,
  type CallName,
  type Calls,
  type FeedName,
  type Feeds,
  type Handlers,
  type InputOf,
} from "../contract/commands.ts";
import {
  parseCallName,
  parseClientFrame,
  parseFeedInput,
  parseFeedName,
  parseInput,
} from "../contract/parse.ts";
import type { ClientFrame, EngineFrame } from "../contract/wire.ts";
import { Refusal, type Failure } from "../model/failure.ts";
import { said } from "../words/said.ts";
import type { Transport } from "./transport.ts";

/** Calls of one client that are being answered; far more than a window ever has. */
export const MAX_UNDER_WAY = 256;

export interface Serving<C> {
  readonly handlers: Handlers<Calls, C>;
  readonly client: C;
  /** Throws a Refusal where it cannot begin. */
  watch<K extends FeedName>(id: number, feed: K, input: InputOf<Feeds[K]>): void;
  /** Does nothing where there is no such watch. */
  unwatch(id: number): void;
  onAck(n: number): void;
}

type Call = ClientFrame & { readonly type: "call" };
type Watch = ClientFrame & { readonly type: "watch" };

/** Serves one client until the transport closes. What comes over the carrier is trusted in nothing. */
export function serve<C>(transport: Transport<EngineFrame, unknown>, serving: Serving<C>): void {
  const underWay = new Map<number, AbortController>();

  function take(frame: ClientFrame): void {
    switch (frame.type) {
      case "call":
        void answer(frame);
        return;
      case "watch":
        refusing(frame.id, () => begin(frame));
        return;
      case "cancel":
        underWay.get(frame.id)?.abort();
        serving.unwatch(frame.id);
        return;
      case "ack":
        serving.onAck(frame.n);
        return;
      default:
        assertNever(frame);
    }
  }
  function refusing(id: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      refuse(id, asFailure(error));
    }
  }
  function refuse(id: number, failure: Failure): void {
    transport.send({ type: "refused", id, failure });
  }
  function begin({ id, feed, input }: Watch): void {
    const name = parseFeedName(feed);
    serving.watch(id, name, parseFeedInput(name, input));
  }
  async function answer(call: Call): Promise<void> {
    const { id } = call;
    if (underWay.size >= MAX_UNDER_WAY) return refuse(id, TOO_MANY);
    if (underWay.has(id)) return refuse(id, IN_USE);
    const controller = new AbortController();
    underWay.set(id, controller);
    try {
      const value: unknown = await run(serving, parseCallName(call.name), call, controller.signal);
      transport.send({ type: "result", id, value });
    } catch (error) {
      refuse(id, asFailure(error));
    } finally {
      underWay.delete(id);
    }
  }

  transport.onMessage((raw) => {
    const frame = parseClientFrame(raw);
    if (frame === null) refuse(idOf(raw), MALFORMED);
    else take(frame);
  });
  transport.onClose(() => {
    for (const controller of underWay.values()) controller.abort();
  });
}

async function run<K extends CallName, C>(
  { handlers, client }: Serving<C>,
  name: K,
  { input }: Call,
  signal: AbortSignal,
): Promise<unknown> {
  const handler: Handlers<Calls, C>[K] = handlers[name];
  return handler(parseInput(name, input), client, signal);
}

/** What a person is told of an error. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  return {
    code: "PORTSCOPE_INTERNAL",
    syscall: "",
    sentence: said("contract.fault", {
      message: error instanceof Error ? error.message : String(error),
    }),
    next: said("contract.reportIt"),
  };
}

const TOO_MANY: Failure = {
  code: "PORTSCOPE_TOO_MANY_CALLS",
  syscall: "",
  sentence: said("contract.tooManyCalls", { calls: MAX_UNDER_WAY }),
  next: said("contract.waitForAnswers"),
};

const IN_USE: Failure = {
  code: "PORTSCOPE_ID_IN_USE",
  syscall: "",
  sentence: said("contract.idInUse"),
  next: said("contract.giveEachAnId"),
};

const MALFORMED: Failure = {
  code: "PORTSCOPE_BAD_FRAME",
  syscall: "",
  sentence: said("contract.badFrame", {
    calls: Object.keys(calls).length,
    feeds: Object.keys(feeds).length,
  }),
  next: said("contract.reload"),
};

function idOf(raw: unknown): number {
  if (typeof raw === "object" && raw !== null && "id" in raw && typeof raw.id === "number")
    return raw.id;
  return 0;
}
