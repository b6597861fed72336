// The engine's side of the contract: checks each message, runs the handler, answers. A bad message is refused and harms
// nothing else.

import { calls, type CallName, type Calls, type Handlers } from "../contract/commands.ts";
import type { ClientMessage, EngineMessage } from "../contract/messages.ts";
import { parseClientMessage, parseCallName, parseInput } from "../contract/parse.ts";
import { Refusal, type Failure } from "../model/failure.ts";
import type { Transport } from "./transport.ts";

/** Calls of one client that are being answered; far more than a window ever has. */
export const MAX_UNDER_WAY = 256;

export interface Serving<C> {
  readonly handlers: Handlers<Calls, C>;
  readonly client: C;
  onAck(n: number): void;
}

/** Serves one client until the transport closes. What comes over the carrier is trusted in nothing. */
export function serve<C>(transport: Transport<EngineMessage, unknown>, serving: Serving<C>): void {
  let underWay = 0;
  transport.onMessage((raw) => {
    const message: ClientMessage | null = parseClientMessage(raw);
    if (message === null) {
      transport.send({ type: "refused", id: idOf(raw), failure: MALFORMED });
      return;
    }
    if (message.type === "ack") {
      serving.onAck(message.n);
      return;
    }
    if (underWay >= MAX_UNDER_WAY) {
      transport.send({ type: "refused", id: message.id, failure: TOO_MANY });
      return;
    }
    underWay += 1;
    void answer(transport, serving, message).finally(() => {
      underWay -= 1;
    });
  });
}

async function answer<C>(
  transport: Transport<EngineMessage, unknown>,
  serving: Serving<C>,
  call: ClientMessage & { readonly type: "call" },
): Promise<void> {
  try {
    const name = parseCallName(call.command);
    const value = await run(serving, name, call.input);
    transport.send({ type: "result", id: call.id, value });
  } catch (error) {
    transport.send({ type: "refused", id: call.id, failure: asFailure(error) });
  }
}

function run<K extends CallName, C>(serving: Serving<C>, name: K, input: unknown): unknown {
  const handler: Handlers<Calls, C>[K] = serving.handlers[name];
  return handler(parseInput(name, input), serving.client);
}

function asFailure(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  return {
    code: "PORTSCOPE_INTERNAL",
    syscall: "",
    sentence: `An error inside Portscope: ${error instanceof Error ? error.message : String(error)}`,
    next: "The sockets go on; please report it.",
  };
}

const TOO_MANY: Failure = {
  code: "PORTSCOPE_TOO_MANY_CALLS",
  syscall: "",
  sentence: `${MAX_UNDER_WAY} calls of this client are still being answered.`,
  next: "Wait for answers before asking more.",
};

const MALFORMED: Failure = {
  code: "PORTSCOPE_BAD_MESSAGE",
  syscall: "",
  sentence: `A message that is not of the contract; expected a call of one of ${Object.keys(calls).length} names, or an ack.`,
  next: "Reload the window if the program was just updated.",
};

function idOf(raw: unknown): number {
  if (typeof raw === "object" && raw !== null && "id" in raw && typeof raw.id === "number")
    return raw.id;
  return 0;
}
