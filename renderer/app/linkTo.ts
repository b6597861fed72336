// An App's line to an engine: what is watched of it, and what its frames change.

import type { App } from "./App.ts";
import { createFrames } from "./applyStream.ts";
import { engineSlice } from "./engineState.ts";
import type { Feature } from "./feature.ts";
import { createEngineLink, type EngineLink } from "./link/engineLink.ts";
import type { EngineTransport } from "./link/openTransport.ts";
import { part } from "./part.ts";

/** Told after each frame of an App's line. */
export const framesOf = part(() => new Set<() => void>());

/** Makes the line of an App, which is there once the line is used. */
export type MakeLink = (app: () => App, features: readonly Feature[]) => EngineLink;

/** `shown` settles when the screen shows what a frame changed: frames are acknowledged then, so the stream keeps its pace. */
export function linkTo(open: () => Promise<EngineTransport>, shown: () => Promise<void>): MakeLink {
  return (app, features) => {
    const frames = createFrames(features);
    const link = createEngineLink({
      open,
      onHello: (host) => frames.hello(host),
      onFrame: (frame) => {
        frames.take(app(), frame);
        for (const take of framesOf.of(app())) take();
        return shown();
      },
      onState: (state) => engineSlice.set(app(), { link: state }),
      timers: {
        setTimeout: (run, ms) => setTimeout(run, ms),
        clearTimeout: (timer) => clearTimeout(timer),
        now: () => Date.now(),
      },
      random: Math.random,
    });
    frames.watch(link);
    return link;
  };
}
