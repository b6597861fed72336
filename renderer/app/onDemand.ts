// Parts of the window that its first screen does not need: each is loaded when it is first drawn, or before, when there is nothing
// else to do. One that cannot be loaded says so in its place. No JSX: the features' tables are read without it, too.
//
//     const SettingsScreen = onDemand(async () => …);          // an `import()` of its file, and of that the component
//     dialogs.row(dialogOnDemand([licences], async () => …))

import {
  createElement,
  useEffect,
  useSyncExternalStore,
  type ComponentType,
  type FunctionComponent,
} from "react";
import { loadable, type Loadable } from "../kit/loadable.ts";
import type { State } from "./App.ts";
import type { Dialog } from "./dialog.ts";
import { DialogNotLoaded, PartNotLoaded } from "./NotLoaded.tsx";
import { useAppState } from "./useApp.ts";

/** All that there are, in the order in which they are loaded when the window is idle. */
const later: (() => Promise<void>)[] = [];

/** `wanted`: whether there is anything to draw; nothing is loaded for a part that draws nothing. */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  wanted: (state: State) => boolean = () => true,
): FunctionComponent<P> {
  const part = loadable(load);
  later.push(part.load);
  return function OnDemand(props: P) {
    const { Component, failed } = usePart(part, useAppState(wanted));
    if (Component !== null) return createElement(Component, props);
    return failed ? createElement(PartNotLoaded) : null;
  };
}

/** It is loaded when one of these is opened; it draws them all. */
export function dialogOnDemand(
  dialogs: readonly Dialog[],
  load: () => Promise<ComponentType>,
): FunctionComponent {
  const part = loadable(load);
  later.push(part.load);
  return function DialogOnDemand() {
    const open = useAppState((state) => dialogs.find((dialog) => dialog.isOpen(state)));
    const { Component, failed } = usePart(part, open !== undefined);
    if (Component !== null) return createElement(Component);
    return failed && open !== undefined ? createElement(DialogNotLoaded, { dialog: open }) : null;
  };
}

interface Drawn<P> {
  readonly Component: ComponentType<P> | null;
  readonly failed: boolean;
}

function usePart<P>(part: Loadable<ComponentType<P>>, wanted: boolean): Drawn<P> {
  const Component = useSyncExternalStore(part.subscribe, part.get);
  const failed = useSyncExternalStore(part.subscribe, part.hasFailed);
  useEffect(() => {
    if (wanted) void part.load();
  }, [part, wanted]);
  return { Component, failed: failed && wanted };
}

/** Something else that is needed later. */
export function loadLater(load: () => Promise<unknown>): void {
  later.push(loadable(load).load);
}

/** Loads all of them, one after the other, whenever nothing else is to be done. One that fails is loaded when it is wanted. */
export async function loadWhenIdle(): Promise<void> {
  for (const load of later) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    await load();
  }
}
