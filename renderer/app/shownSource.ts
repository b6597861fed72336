// What the window shows: the recording that is written, with the sockets that are there now, or one of the opened files. Each file
// has an App of its own, so that what is selected, marked, filtered or drafted in one is nothing to the other; it is made when the
// file is first shown, and goes when the file is closed.
//
//     showSource(app, 3);  appShown(app).store …

import { useStore } from "zustand";
import type { App } from "./App.ts";
import { createApp, featuresOf } from "./createApp.ts";
import { linkToSource } from "./linkToSource.ts";
import { part } from "./part.ts";
import { FILE_APP } from "./setting.ts";
import { shownSlice, shownSourceSlice } from "./shownState.ts";
import { useApp } from "./useApp.ts";
import { speak, wordsSlice } from "./words.ts";

/** The engine's own. */
export const LIVE = 0;

/** By source. */
const apps = part(() => new Map<number, FileApp>());

interface FileApp {
  readonly app: App;
  stop(): void;
}

/** The App that the window shows now, whichever of its Apps is asked. */
export function appShown({ home }: App): App {
  const { source } = shownSourceSlice.get(home);
  return source === LIVE ? home : (apps.of(home).get(source)?.app ?? home);
}

/** The same as it changes. */
export function useShownApp(): App {
  const { home } = useApp();
  return useStore(home.store, () => appShown(home));
}

export function showSource({ home }: App, source: number): void {
  const before = appShown(home);
  const next = source === LIVE ? home : (apps.of(home).get(source)?.app ?? begin(home, source));
  if (next === before) return;
  // What nobody looks at asks the engine for no rows.
  shownSlice.set(before, { isShown: false });
  shownSourceSlice.set(home, { source });
  shownSlice.set(next, { isShown: true });
}

/** It is closed: what was known of it goes. */
export function forgetSource({ home }: App, source: number): void {
  if (shownSourceSlice.get(home).source === source) showSource(home, LIVE);
  apps.of(home).get(source)?.stop();
  apps.of(home).delete(source);
}

function begin(home: App, source: number): App {
  const app = createApp({
    features: featuresOf.of(home).list,
    memory: home.memory,
    name: FILE_APP,
    link: linkToSource(home, source),
    file: { home, source },
  });
  const follow = () => {
    const { t } = wordsSlice.get(home);
    if (wordsSlice.get(app).t !== t) speak(app, t);
  };
  const leave = home.store.subscribe(follow);
  follow();
  apps.of(home).set(source, {
    app,
    stop() {
      leave();
      app.stop();
    },
  });
  app.engine.start();
  return app;
}
