// An App of the window with all its features, on an engine that the test gives; it remembers in a map.

import { expect, onTestFinished } from "vitest";
import type { Engine } from "../../engine/createEngine.ts";
import type { App } from "../../renderer/app/App.ts";
import { createFrames } from "../../renderer/app/applyStream.ts";
import { createApp } from "../../renderer/app/createApp.ts";
import { engineSlice, isLive } from "../../renderer/app/engineState.ts";
import { linkTo, type MakeLink } from "../../renderer/app/linkTo.ts";
import type { EngineLink } from "../../renderer/app/link/engineLink.ts";
import { createMemory, type Memory } from "../../renderer/app/memory.ts";
import type { Feature } from "../../renderer/app/feature.ts";
import { FEATURES } from "../../renderer/features.ts";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import type { Watch } from "../../shared/rpc/client.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";
import { TEST_HOST } from "./testClient.ts";

/** `call` answers what the window asks; each as the test needs it. */
export interface TestEngine {
  readonly call: (name: never, input: never) => unknown;
  /** Nothing is told of what is watched, if left out. */
  readonly watch?: (feed: never, input: never, listener: never) => Watch;
}

export interface TestAppOptions {
  readonly memory?: Memory;
  readonly name?: string;
  /** Beside the window's own. */
  readonly more?: readonly Feature[];
}

/** Stopped when the test ends. */
export function testApp(engine: TestEngine, options: TestAppOptions = {}): App {
  const { memory = mapMemory(), name = "", more = [] } = options;
  const line = { start() {}, stop() {}, reconnectNow() {}, watch: () => ({ stop() {} }) };
  // What it is called with is the test's to know.
  const link = () => ({ ...line, ...engine }) as unknown as EngineLink;
  return appWith({ memory, name, more }, link);
}

/** On a real engine, live once it has told what there is. */
export async function liveApp(
  engine: Pick<Engine, "attach">,
  options: Pick<Required<TestAppOptions>, "memory" | "name">,
): Promise<App> {
  const open = async () => {
    const [ours, theirs] = memoryPair<ClientFrame, EngineFrame>(structuredClone);
    engine.attach(theirs, TEST_HOST);
    return ours;
  };
  const app = appWith(
    { ...options, more: [] },
    linkTo(open, () => Promise.resolve()),
  );
  app.engine.start();
  await expect
    .poll(() => isLive(app.store.getState()) && engineSlice.get(app).facts !== null)
    .toBe(true);
  return app;
}

function appWith({ more, ...options }: Required<TestAppOptions>, link: MakeLink): App {
  // The theme's is the page, which is not there.
  const features = [...FEATURES, ...more].filter((feature) => feature.name !== "theme");
  const app = createApp({ ...options, features, link });
  onTestFinished(() => app.stop());
  return app;
}

/** As a browser's storage. */
export function mapMemory(kept: Map<string, string> = new Map()): Memory {
  return createMemory(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
}

/** Answers whatever is asked as an engine without a single event. */
export const SILENT_ENGINE: TestEngine = {
  call: () => Promise.resolve({ total: 0 }),
};

/** Writes what was told of what is watched, as the end of a frame does. */
export function endFrame(app: App): void {
  createFrames(FEATURES).take(app, { seq: 0 });
}
