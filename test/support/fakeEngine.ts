// An engine that opens nothing: it keeps the transports it is given and answers every message with itself. For tests of
// hosts and carriers, which must not depend on what an engine says.

import type { Engine } from "../../engine/createEngine.ts";
import type { Host } from "../../engine/feed/Caller.ts";
import type { EngineFrame } from "../../shared/contract/wire.ts";
import type { Transport } from "../../shared/rpc/transport.ts";

export interface Attached {
  readonly transport: Transport<EngineFrame, unknown>;
  readonly host: Host;
  readonly messages: readonly unknown[];
  /** Null as long as it is open. */
  closed(): string | null;
}

export interface FakeEngine extends Pick<Engine, "attach"> {
  readonly attached: readonly Attached[];
}

export function fakeEngine(): FakeEngine {
  const attached: Attached[] = [];
  return {
    attached,
    attach(transport, host) {
      const messages: unknown[] = [];
      let closed: string | null = null;
      attached.push({ transport, host, messages, closed: () => closed });
      transport.onMessage((message) => {
        messages.push(message);
        transport.send({ type: "result", id: messages.length, value: message });
      });
      transport.onClose((reason) => {
        closed = reason;
      });
    },
  };
}
