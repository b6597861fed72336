// An App of the window with all its features, on an engine that the test gives; it remembers in a map.

import { onTestFinished } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { createApp } from "../../renderer/app/createApp.ts";
import type { EngineLink } from "../../renderer/app/link/engineLink.ts";
import { createMemory, type Memory } from "../../renderer/app/memory.ts";
import { FEATURES } from "../../renderer/features.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

/** `call` answers what the window asks; each as the test needs it. */
export interface TestEngine {
  readonly call: (command: never, input: never) => unknown;
}

export interface TestAppOptions {
  readonly memory?: Memory;
  readonly name?: string;
}

/** Stopped when the test ends. */
export function testApp(engine: TestEngine, options: TestAppOptions = {}): App {
  const { memory = mapMemory(), name = "" } = options;
  const line = { start() {}, stop() {}, reconnectNow() {} };
  const app = createApp({
    // The theme's is the page, which is not there.
    features: FEATURES.filter((feature) => feature.name !== "theme"),
    memory,
    name,
    t: inEnglish,
    // What it is called with is the test's to know.
    link: () => ({ ...line, call: engine.call }) as unknown as EngineLink,
  });
  onTestFinished(() => app.stop());
  return app;
}

/** As a browser's storage. */
export function mapMemory(kept: Map<string, string> = new Map()): Memory {
  return createMemory(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }));
}

/** Answers whatever is asked as an engine without a single event. */
export const SILENT_ENGINE: TestEngine = {
  call: () => Promise.resolve({ view: 1, total: 0, scan: null }),
};
