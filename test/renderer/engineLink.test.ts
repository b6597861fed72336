import { CONTRACT_VERSION } from "../../shared/contract/messages.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEngineLink, type LinkState } from "../../renderer/app/link/engineLink.ts";
import { BAD_TOKEN } from "../../renderer/app/link/webSocketTransport.ts";
import type { ClientMessage, EngineMessage } from "../../shared/contract/messages.ts";
import { carrier, type Carrier } from "../../shared/rpc/carrier.ts";

/** An engine of one connection, in the hand of the test. */
function handHeld(version: number = CONTRACT_VERSION, answers = true) {
  const sent: ClientMessage[] = [];
  const held: Carrier<ClientMessage, EngineMessage> = carrier({
    post(message) {
      sent.push(message);
      if (answers && message.type === "call" && message.command === "subscribe")
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

  test("an engine that is idle but beats stays live", async () => {
    const engine = handHeld();
    const { link, states } = setup([() => engine]);
    link.start();
    await settle();
    for (let second = 0; second < 30; second++) {
      await vi.advanceTimersByTimeAsync(1000);
      engine.held.deliver({ type: "beat" });
    }
    expect(states.map(({ kind }) => kind)).toEqual(["connecting", "live"]);
  });

  test("one that says nothing any more is told of once, with since when, and comes back", async () => {
    const engine = handHeld();
    const { link, states, tries } = setup([() => engine]);
    link.start();
    await vi.advanceTimersByTimeAsync(500);
    engine.held.deliver({ type: "beat" });
    const last = Date.now();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.slice(2)).toEqual([{ kind: "silent", since: last, everLive: true }]);
    engine.held.deliver({ type: "beat" });
    expect(states.at(-1)).toEqual({ kind: "live" });
    expect(tries()).toBe(1);
  });

  test("one that never answers is silent too, and live once it does", async () => {
    const engine = handHeld(CONTRACT_VERSION, false);
    const { link, states } = setup([() => engine]);
    link.start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(states.at(-1)).toMatchObject({ kind: "silent", everLive: false });
    engine.held.deliver({ type: "result", id: 1, value: { version: CONTRACT_VERSION } });
    await settle();
    expect(states.at(-1)).toEqual({ kind: "live" });
  });

  test("a page that was frozen itself takes what came meanwhile before it complains", async () => {
    const engine = handHeld();
    const { link, states } = setup([() => engine]);
    link.start();
    await settle();
    // One late look, as after a machine's sleep.
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(1000);
    engine.held.deliver({ type: "beat" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toEqual({ kind: "live" });
  });

  test("a line that was lost is not called silent, nor one that is open no more", async () => {
    const engine = handHeld();
    const { link, states } = setup([() => engine, () => new Error("down")]);
    link.start();
    await settle();
    engine.held.lose("gone");
    await vi.advanceTimersByTimeAsync(60_000);
    link.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.map(({ kind }) => kind)).not.toContain("silent");
  });

  test("a call while there is no line is refused in words", async () => {
    const { link } = setup([() => new Error("down")]);
    await expect(link.call("closeAll", {})).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_ENGINE_LOST" },
    });
  });
});
