import { CONTRACT_VERSION } from "../../shared/contract/messages.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEngineLink, type LinkState } from "../../renderer/connection/engineLink.ts";
import { BAD_TOKEN } from "../../renderer/connection/webSocketTransport.ts";
import type { ClientMessage, EngineMessage } from "../../shared/contract/messages.ts";
import { carrier, type Carrier } from "../../shared/rpc/carrier.ts";

/** An engine of one connection, in the hand of the test. */
function handHeld(version: number = CONTRACT_VERSION) {
  const sent: ClientMessage[] = [];
  const held: Carrier<ClientMessage, EngineMessage> = carrier({
    post(message) {
      sent.push(message);
      if (message.type === "call" && message.command === "subscribe")
        held.deliver({ type: "result", id: message.id, value: { version } });
    },
    end: () => {},
  });
  return { held, sent };
}

function setup(opens: (() => ReturnType<typeof handHeld> | Error)[]) {
  const states: LinkState[] = [];
  let tries = 0;
  let snapshots = 0;
  const link = createEngineLink({
    open: async () => {
      const made = opens[Math.min(tries++, opens.length - 1)]?.();
      if (made === undefined || made instanceof Error) throw made ?? new Error("none");
      return made.held.transport;
    },
    onSnapshot: () => void snapshots++,
    onReset: () => {},
    onBatch: () => {},
    onState: (state) => states.push(state),
    timers: {
      setTimeout: (run, ms) => Number(setTimeout(run, ms)),
      clearTimeout: (timer) => clearTimeout(timer),
      now: () => Date.now(),
    },
    random: () => 0.5,
  });
  return { link, states, tries: () => tries, snapshots: () => snapshots };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("the line to the engine", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is live once the snapshot came", async () => {
    const { link, states } = setup([() => handHeld()]);
    link.start();
    await settle();
    expect(states.map(({ kind }) => kind)).toEqual(["connecting", "live"]);
  });

  test("after a loss it comes back by itself with a fresh snapshot", async () => {
    const first = handHeld();
    const { link, states, snapshots } = setup([
      () => first,
      () => new Error("down"),
      () => handHeld(),
    ]);
    link.start();
    await settle();
    first.held.lose("the engine went away");
    expect(states.at(-1)).toMatchObject({ kind: "lost", everLive: true });
    await vi.advanceTimersByTimeAsync(250);
    expect(states.at(-1)?.kind).toBe("lost");
    await vi.advanceTimersByTimeAsync(500);
    expect(states.at(-1)?.kind).toBe("live");
    expect(snapshots()).toBe(2);
  });

  test("waits longer from try to try, and not at all when asked", async () => {
    const { link, tries } = setup([() => new Error("down")]);
    link.start();
    await settle();
    await vi.advanceTimersByTimeAsync(60_000);
    const before = tries();
    expect(before).toBeLessThan(15);
    link.reconnectNow();
    await settle();
    expect(tries()).toBe(before + 1);
  });

  test("a refused token is not tried again", async () => {
    const engine = handHeld();
    const { link, states, tries } = setup([() => engine]);
    link.start();
    await settle();
    engine.held.lose(BAD_TOKEN);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)?.kind).toBe("unauthorized");
    expect(tries()).toBe(1);
  });

  test("an engine of another version is left alone", async () => {
    const { link, states, tries } = setup([() => handHeld(CONTRACT_VERSION + 1)]);
    link.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)?.kind).toBe("outdated");
    expect(tries()).toBe(1);
  });

  test("a call while there is no line is refused in words", async () => {
    const { link } = setup([() => new Error("down")]);
    await expect(link.call("closeAll", {})).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_ENGINE_LOST" },
    });
  });
});
