// A client of the engine over the in-memory carrier, which keeps all that it is told.

import type { Engine } from "../../engine/createEngine.ts";
import type { ViewUpdate } from "../../shared/contract/events.ts";
import type { ClientFrame, EngineFrame, UpdatesFrame } from "../../shared/contract/wire.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import type { Query } from "../../shared/model/query.ts";
import type { RecordingStatus } from "../../shared/model/recording.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { Totals } from "../../shared/model/totals.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { createClient, type Client, type Watch } from "../../shared/rpc/client.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";
import type { Transport } from "../../shared/rpc/transport.ts";

export interface TestClient extends Client {
  readonly frames: readonly UpdatesFrame[];
  /** Frames in which all was told anew. */
  resets(): number;
  /** Beats that came. */
  beats(): number;
  /**
   * Watches what a window does, with this query's view, in place of what it watched before. Resolves with what it is told
   * first; throws where the query is refused.
   */
  follow(query: Query): Promise<ViewUpdate>;
  readonly sockets: ReadonlyMap<number, SocketInfo>;
  /** Whether more of the list of sockets is on its way. */
  more(): boolean;
  /** What was told of the view that is followed, oldest first; its whole state begins anew. */
  readonly updates: readonly ViewUpdate[];
  view(): ViewUpdate | null;
  totals(): Totals | null;
  recording(): RecordingStatus | null;
  bounds(): Bounds | null;
  /** Stops acknowledging frames, as a window that hangs; `release` goes on. */
  hold(): void;
  release(): void;
  /** Any call, any input; the whole answer. */
  raw(name: string, input: unknown): Promise<EngineFrame>;
  /** Any watch, any input; what it is told first. */
  rawWatch(feed: string, input: unknown): Promise<EngineFrame>;
}

export const TEST_HOST = {
  info: { kind: "test", platform: process.platform, canReveal: false, version: "0.0.0", log: null },
  reveal: null,
} as const;

export function attachClient(engine: Pick<Engine, "attach">): TestClient {
  const [ours, theirs] = memoryPair<ClientFrame, EngineFrame>(structuredClone);
  engine.attach(theirs, TEST_HOST);
  return testClient(ours);
}

export function testClient(ours: Transport<ClientFrame, EngineFrame>): TestClient {
  const frames: UpdatesFrame[] = [];
  const sockets = new Map<number, SocketInfo>();
  const updates: ViewUpdate[] = [];
  const raw = new Map<number, (frame: EngineFrame) => void>();
  const told: {
    more: boolean;
    totals: Totals | null;
    recording: RecordingStatus | null;
    bounds: Bounds | null;
  } = { more: true, totals: null, recording: null, bounds: null };
  let basics = false;
  let view: Watch | null = null;
  let held: Promise<void> | null = null;
  let letGo: () => void = () => {};
  let nextRaw = 1_000_000;
  let beats = 0;

  function hear(frame: EngineFrame): boolean {
    if (frame.type === "beat") beats += 1;
    const ids =
      "id" in frame ? [frame.id] : "updates" in frame ? frame.updates.map((u) => u.watch) : [];
    const listeners = ids.flatMap((id) => raw.get(id) ?? []);
    for (const listener of listeners) listener(frame);
    return listeners.length > 0 && frame.type !== "updates";
  }
  const client = createClient(
    {
      ...ours,
      onMessage: (listener) =>
        ours.onMessage((frame) => {
          if (!hear(frame)) listener(frame);
        }),
    },
    {
      async onFrame(frame) {
        frames.push(frame);
        await held;
      },
    },
  );
  function watchBasics(): void {
    if (basics) return;
    basics = true;
    client.watch(
      "sockets",
      {},
      {
        onUpdate(value, whole) {
          if (whole) sockets.clear();
          for (const socket of value.sockets) sockets.set(socket.id, socket);
          for (const id of value.removed) sockets.delete(id);
          told.more = value.more;
        },
      },
    );
    client.watch("totals", {}, { onUpdate: (value) => void (told.totals = value) });
    client.watch("recording", {}, { onUpdate: (value) => void (told.recording = value) });
    client.watch("bounds", {}, { onUpdate: (value) => void (told.bounds = value) });
  }
  return {
    ...client,
    frames,
    resets: () => frames.filter(({ reset }) => reset).length,
    beats: () => beats,
    sockets,
    updates,
    more: () => told.more,
    view: () => updates.at(-1) ?? null,
    totals: () => told.totals,
    recording: () => told.recording,
    bounds: () => told.bounds,
    follow(query) {
      watchBasics();
      return new Promise((resolve, reject) => {
        const before = view;
        view = client.watch(
          "view",
          { query },
          {
            onUpdate(update, whole) {
              if (whole) updates.length = 0;
              updates.push(update);
              before?.stop();
              resolve(update);
            },
            onEnd: (failure) => reject(new Refusal(failure)),
          },
        );
      });
    },
    hold() {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    release() {
      held = null;
      letGo();
    },
    raw: (name, input) => ask((id) => ({ type: "call", id, name, input })),
    rawWatch: (feed, input) => ask((id) => ({ type: "watch", id, feed, input })),
  };

  function ask(frame: (id: number) => ClientFrame): Promise<EngineFrame> {
    const id = nextRaw++;
    return new Promise((resolve) => {
      raw.set(id, resolve);
      ours.send(frame(id));
    });
  }
}
