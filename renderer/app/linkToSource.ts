// The line of an App to an opened file, along the line of the window's own App, whose frames tell of both.

import type { App } from "./App.ts";
import { createFrames } from "./applyStream.ts";
import { engineSlice } from "./engineState.ts";
import { sourceLink } from "./link/sourceLink.ts";
import { framesOf, type MakeLink } from "./linkTo.ts";

export function linkToSource(home: App, source: number): MakeLink {
  return (app, features) => {
    const frames = createFrames(features);
    let told = false;
    const link = sourceLink(home.engine, source, () => (told = true));
    function greet(): void {
      const { host } = engineSlice.get(home).facts ?? {};
      if (host !== undefined) frames.hello(host);
    }
    /** Of most frames nothing is of the file. */
    function take(): void {
      if (told) frames.take(app(), { seq: null });
      told = false;
    }
    const frameTakers = framesOf.of(home);
    frameTakers.add(take);
    const leave = home.store.subscribe((state, before) => {
      const now = engineSlice.of(state).link;
      if (now === engineSlice.of(before).link) return;
      greet();
      engineSlice.set(app(), { link: now });
    });
    greet();
    frames.watch(link);
    return {
      ...link,
      start: () => engineSlice.set(app(), { source, link: engineSlice.get(home).link }),
      reconnectNow: () => home.engine.reconnectNow(),
      stop() {
        frameTakers.delete(take);
        leave();
        link.stop();
      },
    };
  };
}
