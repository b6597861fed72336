import { CONTRACT_VERSION } from "../../shared/contract/wire.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEngineLink, type LinkState } from "../../renderer/app/link/engineLink.ts";
import { BAD_TOKEN } from "../../renderer/app/link/webSocketTransport.ts";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { carrier, type Carrier } from "../../shared/rpc/carrier.ts";

const HOST = { kind: "test", platform: "", canReveal: false, version: "", log: null } as const;

/** An engine of one connection, in the hand of the test. */
function handHeld(version: number = CONTRACT_VERSION, answers = true) {
  const sent: ClientFrame[] = [];
  const held: Carrier<ClientFrame, EngineFrame> = carrier({
    post(message) {
      sent.push(message);
      if (answers && message.type === "call" && message.name === "hello")
        held.deliver({ type: "result", id: message.id, value: { version, host: HOST } });
    },
    end: () => {},
  });
  return { held, sent };
}

function setup(opens: (() => ReturnType<typeof handHeld> | Error)[]) {
  const states: LinkState[] = [];
  let tries = 0;
  let greetings = 0;
  const link = createEngineLink({
    open: async () => {
      const made = opens[Math.min(tries++, opens.length - 1)]?.();
      if (made === undefined || made instanceof Error) throw made ?? new Error("none");
      return made.held.transport;
    },
    onHello: () => void greetings++,
    onFrame: () => {},
    onState: (state) => states.push(state),
    timers: {
      setTimeout: (run, ms) => Number(setTimeout(run, ms)),
      clearTimeout: (timer) => clearTimeout(timer),
      now: () => Date.now(),
    },
    random: () => 0.5,
  });
  return { link, states, tries: () => tries, greetings: () => greetings };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("the line to the engine", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is live once the engine has said who it is", async () => {
    const { link, states } = setup([() => handHeld()]);
    link.start();
    await settle();
    expect(states.map(({ kind }) => kind)).toEqual(["connecting", "live"]);
  });

  test("after a loss it comes back by itself", async () => {
    const first = handHeld();
    const { link, states, greetings } = setup([
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
    expect(greetings()).toBe(2);
  });

  test("what is watched is watched again on each line, until it is stopped", async () => {
    const [first, second] = [handHeld(), handHeld()];
    const { link } = setup([() => first, () => second]);
    const totals: unknown[] = [];
    const watch = link.watch("totals", {}, { onUpdate: (value) => totals.push(value) });
    const ended = link.watch("bounds", {}, { onUpdate: () => {} });
    ended.stop();
    link.start();
    await settle();
    first.held.lose("gone");
    await vi.advanceTimersByTimeAsync(250);
    const feeds = ({ sent }: typeof first) =>
      sent.flatMap((frame) => (frame.type === "watch" ? [frame.feed] : []));
    expect([feeds(first), feeds(second)]).toEqual([["totals"], ["totals"]]);
    const id = second.sent.find(({ type }) => type === "watch");
    if (id?.type !== "watch") throw new Error("nothing is watched");
    const update = { watch: id.id, whole: true, value: { bytesIn: 1 } };
    second.held.deliver({
      type: "updates",
      n: 1,
      seq: 1,
      time: 1,
      reset: false,
      updates: [update],
    });
    await settle();
    expect(totals).toEqual([{ bytesIn: 1 }]);
    expect(second.sent.at(-1)).toEqual({ type: "ack", n: 1 });
    watch.stop();
    expect(second.sent.at(-1)).toEqual({ type: "cancel", id: id.id });
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
    engine.held.deliver({
      type: "result",
      id: 1,
      value: { version: CONTRACT_VERSION, host: HOST },
    });
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
